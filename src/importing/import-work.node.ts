import { LIMITS } from '../catalog/limits.js';
import type { ImportTask } from './import-task.js';

/** What a file may take above the least, for each 1,000 bytes of it: a packed one holds many times its size. */
const MS_PER_1000_PACKED = 20;
const MS_PER_1000_PLAIN = 3;

/**
 * The processor time that importing may take, in milliseconds: so much, and more for what is larger, as a text of many pages
 * honestly takes long while one that is packed to nothing does not.
 */
export function importBudget(task: ImportTask): number {
  const size =
    'file' in task ? task.file.bytes.length : task.repository.reduce((sum, [, text]) => sum + text.length, 0);
  const rate = 'file' in task && isPacked(task.file.bytes) ? MS_PER_1000_PACKED : MS_PER_1000_PLAIN;
  const budget = LIMITS.importWork.most + (size / 1000) * rate;
  // In tenths of a second, as it is told.
  return Math.min(LIMITS.importTime.most, Math.ceil(budget / 100) * 100);
}

/** Whether a file begins as a ZIP archive or a PDF does. */
function isPacked(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.startsWith('PK') || head.includes('%PDF-');
}

/**
 * Measures from now on what a thread may have taken, in milliseconds: nobody tells it of a thread, but it is neither more than
 * the clock's nor than that of the whole process.
 */
export function workTimer(): () => number {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
}
