import type { Language } from '../../catalog/types.js';
import { appendEntry } from '../../workspace/append-entry.js';
import { relativeTo } from '../../workspace/paths.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { Position } from '../../workspace/position.js';
import { phrasesOf } from '../prose/phrases.js';
import { wordsIn } from '../words.js';
import type { StarterControl } from './propose.js';
import texts from './texts.yaml';

/** The workspace-relative file that starter controls are written into: that of the first control, else controls.yaml. */
export function controlsPath({ controls, root }: Snapshot): string {
  const uri = controls[0]?.uri;
  return (uri === undefined ? undefined : relativeTo(root, uri)) ?? 'controls.yaml';
}

/** The text of a file of controls with these at the end of its list; undefined when it holds something else. */
export function addedControls(
  text: string,
  added: readonly StarterControl[],
  language: Language,
): string | undefined {
  const head = phrasesOf(texts, wordsIn(language))('head');
  let now = text;
  for (const control of added) {
    const edit = appendEntry(now, 'controls', head, control);
    if (!edit) return undefined;
    now =
      now.slice(0, offsetAt(now, edit.range.start)) + edit.text + now.slice(offsetAt(now, edit.range.end));
  }
  return now;
}

/** Why a file of controls cannot be added to. */
export function refusalFor(path: string, language: Language): string {
  return phrasesOf(texts, wordsIn(language))('refused', { path });
}

/** Where a position stands in a text, in UTF-16 units. */
function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let n = 0; n < line; n += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + character);
}
