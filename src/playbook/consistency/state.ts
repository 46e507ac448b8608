import { attention, done, inProgress, notStarted, type StateOf } from '../state/entry-state.js';
import { phrasesOf, type Slots } from '../prose/phrases.js';
import { wordsIn } from '../words.js';
import { consistencyRows } from './rows.js';
import texts from './texts.yaml';
import { slowBackup } from '../facts/backup-rhythm.js';
import { unlikeTimes } from './unlike-times.js';

const [EN, NL] = [phrasesOf(texts, wordsIn('en')), phrasesOf(texts, wordsIn('nl'))];

/** Whether what is promised, written and done agrees; computed from the texts themselves. */
export const consistencyState: StateOf = (input) => {
  const { snapshot } = input;
  const rows = consistencyRows(snapshot);
  const both = (key: string, slots: Slots = {}): [string, string] => [EN(key, slots), NL(key, slots)];
  if (rows.length === 0) return notStarted(...both('state-none'));
  const differ = rows.filter(({ verdict }) => verdict === 'differs').length;
  if (differ > 0) return attention(...both('state-differs', { differ }));
  const slow = slowBackup(input);
  if (slow) return attention(...both('state-slow', { id: slow.promise.id }));
  const unlike = unlikeTimes(snapshot).length;
  if (unlike > 0) return attention(...both('state-unlike', { unlike }));
  const open = rows.filter(({ verdict }) => verdict === 'promised-only').length;
  if (open > 0) return inProgress(...both('state-open', { open }));
  const named = rows.filter(({ verdict }) => verdict === 'named').length;
  if (named > 0) return inProgress(...both('state-named', { named }));
  const draft = rows.filter(({ verdict }) => verdict === 'draft-only').length;
  const agreed = rows.filter(({ verdict }) => verdict === 'agrees' || verdict === 'stricter').length;
  return draft > 0
    ? inProgress(...both('state-draft', { draft }))
    : agreed === 0
      ? inProgress(...both('state-single', { rows: rows.length }))
      : done(...both('state-agrees', { rows: agreed, all: rows.length }));
};
