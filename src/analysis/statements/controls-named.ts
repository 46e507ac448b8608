import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { statementsOf as readStatements } from '../../reading/read-statements.js';
import { roleOfHeadings } from '../../reading/heading-role.js';
import { isPlainlyStated } from '../../reading/plainly-stated.js';
import type { SectionContent } from '../../workspace/document.js';
import { compare } from '../../workspace/position.js';
import type { Statement } from './types.js';

/** How often a sentence or row that names one control says that it is done. With two of either it is unclear which is whose. */
export function controlCadences(
  content: SectionContent,
  headings: readonly string[],
): Omit<Statement, 'section'>[] {
  // What has no letter is a date, a version or a section far more often than a control.
  const named = content.references.filter(({ kind, id }) => kind === 'control' && /\p{L}/u.test(id));
  if (named.length === 0) return [];
  const role = roleOfHeadings([content.heading, ...headings], content.language);
  return readStatements(content, headings).flatMap((statement) => {
    const { sentences, text, force, kind, language } = statement;
    const isStated = isPlainlyStated(statement, role);
    if (!isStated && !(kind === 'row' && (force === 'metadata' || force === 'definition'))) return [];
    const start = content.sentences[sentences[0] ?? 0]?.range.start;
    const end = content.sentences[sentences.at(-1) ?? 0]?.range.end;
    if (!start || !end) return [];
    const ids = new Set(
      named
        .filter(({ range }) => compare(start, range.start) <= 0 && compare(range.end, end) <= 0)
        .map(({ id }) => id),
    );
    const [found, second] = frequenciesIn(text, language);
    const [id] = ids;
    if (ids.size !== 1 || id === undefined || !found || second || found.ambiguous) return [];
    if (typeof found.perYear !== 'number') return [];
    return [
      {
        subject: `control:${id}`,
        value: found.perYear,
        bound: found.bound,
        unit: 'per-year',
        qualifiers: [],
        text,
        inTable: kind === 'row' ? true : undefined,
        range: { start, end },
      },
    ];
  });
}
