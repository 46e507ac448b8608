import { nameOf } from '../../analysis/rules/contradiction/subject-names.js';
import type { Commitment } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import COMMITMENTS from '../prose/commitments.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { listed, type Words } from '../words.js';
import { promisedValues, valueWords } from './promises.js';

const { texts } = COMMITMENTS as unknown as { readonly texts: Readonly<Record<string, unknown>> };

/** What a promise asks of the system in a few words: its values, else its target; undefined when it has neither. */
export function promiseInWords(snapshot: Snapshot, promise: Commitment, t: Words): string | undefined {
  const say = phrasesOf(texts, t);
  const values = promisedValues(snapshot, promise).map((statement) => {
    const key = `matter-${statement.subject}`;
    return say(key in texts ? key : 'matter-other', {
      subject: t.of(nameOf(statement.subject)),
      value: valueWords(statement, t.language),
      plain: valueWords(statement, t.language, true),
      to: statement.qualifiers.includes('to-customers') ? say('toCustomers') : '',
    }).replace(/ {2,}/g, ' ');
  });
  return values.length > 0 ? listed(values, t.language) : promise.target;
}
