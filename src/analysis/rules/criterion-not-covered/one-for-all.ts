import type { Diagnostic } from '../../diagnostic.js';
import { say } from '../support/say.js';

/** So many criteria are named in the message; the explanation names all. */
const NAMED = 6;

/** One diagnostic for all criteria that nothing covers. */
export function oneForAll(reports: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...others] = reports;
  if (!first || others.length === 0) return reports;
  const ids = reports.flatMap(({ data }) => (Array.isArray(data?.criteria) ? data.criteria.map(String) : []));
  const more = ids.length - NAMED;
  const shown = ids.slice(0, NAMED).join(', ');
  return [
    {
      ...first,
      message: say(
        `No document covers ${ids.length} criteria in scope: ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
        `Geen document dekt ${ids.length} criteria binnen de scope: ${shown}${more > 0 ? ` en nog ${more}` : ''}.`,
      ),
      why: say(reports.map(({ why }) => why.en).join(' '), reports.map(({ why }) => why.nl).join(' ')),
      data: { fix: 'draftPolicy', criteria: ids, each: reports },
    },
  ];
}
