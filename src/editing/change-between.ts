import type { TextEdit } from './changes.js';

/** The edit that makes one text another, from the first line that differs to the last; none when they are the same. */
export function changeBetween(uri: string, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const old = before.split('\n');
  const now = after.split('\n');
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const isLast = tail === 0;
  const lines = now.slice(head, now.length - tail);
  const text = isLast ? lines.join('\n') : lines.map((line) => `${line}\n`).join('');
  const start = { line: head, character: 0 };
  const end = isLast
    ? { line: old.length - 1, character: old.at(-1)?.length ?? 0 }
    : { line: old.length - tail, character: 0 };
  return [{ uri, range: { start, end }, text }];
}
