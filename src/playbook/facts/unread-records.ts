import type { Snapshot } from '../../workspace/snapshot.js';
import UNREAD from '../prose/unread.yaml';
import { phrasesOf } from '../prose/phrases.js';
import type { Words } from '../words.js';

/** The records that pages are written from. */
const RECORD = /(?:^|\/)(?:(?:soc2|controls|findings)\.ya?ml|controls\/[^/]+\.ya?ml)$/i;
/** Remarks told of each file; a page is no list of diagnostics. */
const MOST_TOLD = 4;

/**
 * What of the records could not be read, in one sentence a file; empty when all was. A page that says “none is stated”
 * of what stands in the file under another name would say what is not so.
 */
export function unreadRecords({ fileProblems, root }: Snapshot, t: Words): string {
  const say = phrasesOf(UNREAD, t);
  const parts = [...fileProblems].flatMap(([uri, problems]) => {
    if (!RECORD.test(uri)) return [];
    const told = [...new Set(problems.map(({ message }) => t.of(message)))];
    if (told.length === 0) return [];
    const file = uri.startsWith(root) ? uri.slice(root.length).replace(/^\//, '') : uri;
    const rest = told.length - MOST_TOLD;
    return [
      say('part', { file, messages: told.slice(0, MOST_TOLD).join(' ') }),
      ...(rest > 0 ? [say('more', { n: rest, file })] : []),
    ];
  });
  return parts.length === 0 ? '' : say('lead', { parts: parts.join(' ') });
}
