import { shift, type Range } from '../workspace/position.js';
import type { Diagnostic } from './diagnostic.js';
import type { Report, RuleMeta, SectionReport } from './rule.js';
import { named } from './settle.js';

export type SectionReports = readonly { readonly meta: RuleMeta; readonly report: SectionReport }[];

/** What section rules reported, where the section stands. */
export function placeReports(reports: SectionReports, startLine: number, uri: string): Diagnostic[] {
  return reports.map(({ meta, report }) =>
    named(meta, {
      ...report,
      uri,
      range: shift(report.range, startLine),
      data: shiftData(report.data, startLine),
    }),
  );
}

/** The range a quick fix works on moves with the section. */
function shiftData(data: Report['data'], lines: number): Report['data'] {
  const range = data?.range as Range | undefined;
  return range === undefined ? data : { ...data, range: shift(range, lines) };
}
