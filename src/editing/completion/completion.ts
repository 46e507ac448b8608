import type { Position } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import type { CompletionEntry } from './entry.js';
import { completeFrontMatter, frontMatterEnd } from './front-matter-completion.js';
import { completeRecord } from './record-completion.js';
import { completeText } from './text-completion.js';

/** Characters that call for proposals besides letters. */
export const COMPLETION_TRIGGERS: readonly string[] = ['(', '[', ':', '.', '-', ',', ' ', '#'];

/** What may be written at a position. */
export function complete(file: SourceFile, at: Position, context: EditingContext): CompletionEntry[] {
  switch (file.kind) {
    case 'document':
      return frontMatterEnd(file, at.line) === undefined
        ? completeText(file, at, context)
        : completeFrontMatter(file, at, context);
    case 'controls':
    case 'manifest':
    case 'findings':
    case 'config':
      return completeRecord(file, at, context);
    default:
      return [];
  }
}
