import { observedPeriodIn, type ObservedPeriod } from '../../reading/dates/observed-period.js';
import { statementsOf as readStatements } from '../../reading/read-statements.js';
import type { Force } from '../../reading/statement.js';
import type { SectionContent } from '../../workspace/document.js';
import type { Range } from '../../workspace/position.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { Statement } from './types.js';

const ASIDE: ReadonlySet<Force> = new Set<Force>(['question', 'example', 'struck', 'placeholder']);

/** What a section says of when the observation period begins and ends. */
export function observedPeriods(
  content: SectionContent,
  headings: readonly string[],
): Omit<Statement, 'section'>[] {
  return readStatements(content, headings).flatMap(({ text, kind, force, language, sentences }) => {
    if (kind === 'header' || kind === 'quote' || ASIDE.has(force)) return [];
    const range = content.sentences[sentences[0] ?? 0]?.range;
    const period = range && observedPeriodIn(text, language);
    return period ? asStatements(period, text, range) : [];
  });
}

/** What soc2.yaml says of it, when it knows one period only. */
export function observedPeriodOf({ report }: Soc2Config, range: Range): Statement[] {
  const { observationPeriod: period, periods = [] } = report;
  if (!period || periods.length > 1) return [];
  const text = `${period.start} – ${period.end}`;
  return asStatements(period, text, range).map((one) => ({
    ...one,
    section: -1,
    record: { kind: 'config' },
  }));
}

function asStatements(
  { start, end }: ObservedPeriod,
  text: string,
  range: Range,
): Omit<Statement, 'section'>[] {
  const of = (subject: string, value: string | undefined): Omit<Statement, 'section'>[] =>
    value === undefined
      ? []
      : [{ subject, value, bound: 'exact', unit: 'role', qualifiers: [], text, range }];
  return [...of('observation-start', start), ...of('observation-end', end)];
}
