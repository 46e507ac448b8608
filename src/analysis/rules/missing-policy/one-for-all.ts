import { policyType } from '../../../catalog/policy-types.js';
import type { Diagnostic } from '../../diagnostic.js';
import { say } from '../support/say.js';

/** So many types are named in the message; the explanation names all. */
const NAMED = 3;
const RANK = { critical: 0, high: 1, medium: 2, low: 3 } as const;
const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** One diagnostic for all documents that are still to be written, those that auditors look at hardest first. */
export function oneForAll(reports: readonly Diagnostic[]): readonly Diagnostic[] {
  const types = new Map(reports.map((report) => [report, policyType(String(report.data?.policyType))]));
  const rank = (report: Diagnostic): number => RANK[types.get(report)?.criticality ?? 'low'];
  const all = [...reports].sort((a, b) => rank(a) - rank(b));
  const [first, ...others] = all;
  if (!first || others.length === 0) return reports;
  const titles = (language: 'en' | 'nl'): string[] =>
    all.flatMap((report) => types.get(report)?.title[language] ?? []);
  const more = all.length - NAMED;
  const shown = (language: 'en' | 'nl'): string =>
    titles(language).slice(0, NAMED).join(', ') +
    (more > 0 ? (language === 'en' ? ` and ${more} more` : ` en nog ${more}`) : '');
  return [
    {
      ...first,
      severity: all.reduce(
        (worst, { severity }) => (GRAVITY[severity] < GRAVITY[worst] ? severity : worst),
        first.severity,
      ),
      message: say(
        `${all.length} documents that the scope asks for are still to be written: ${shown('en')}.`,
        `${all.length} documenten waar de scope om vraagt moeten nog worden geschreven: ${shown('nl')}.`,
      ),
      why: say(
        `The categories in scope ask for: ${titles('en').join(', ')}. Draft them one by one, or set “type” in the document that takes the place of one.`,
        `De categorieën binnen de scope vragen om: ${titles('nl').join(', ')}. Stel ze een voor een op, of zet “type” in het document dat voor een ervan doorgaat.`,
      ),
      data: {
        fix: 'draftPolicy',
        policyTypes: all.map(({ data }) => data?.policyType),
        each: all,
      },
    },
  ];
}
