import { ALL_RULES } from '../analysis/all-rules.js';
import { csvText } from './csv-text.js';
import { assessmentResults } from './oscal/assessment-results.js';
import { componentDefinition } from './oscal/component-definition.js';
import { mappingCollection } from './oscal/mapping-collection.js';
import { kickoffDeck, type Deck } from './report/deck.js';
import { policyPack } from './report/policy-pack.js';
import { readinessReport } from './report/readiness-report.js';
import type { ReportSources } from './report/sources.js';
import { controlMatrix, gapList, tableReport } from './report/tables.js';
import { reportToHtml } from './report/to-html.js';
import { reportToMarkdown } from './report/to-markdown.js';
import type { Report } from './report/tree.js';
import { toSarif } from './sarif.js';

export const REPORT_KINDS = [
  'readiness',
  'controls',
  'gaps',
  'policies',
  'kickoff',
  'oscal-components',
  'oscal-results',
  'oscal-mapping',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_FORMATS = ['md', 'html', 'docx', 'csv', 'sarif', 'json', 'pptx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats of each kind, the usual one first. */
export const FORMATS_OF: Readonly<Record<ReportKind, readonly ReportFormat[]>> = {
  readiness: ['html', 'md', 'docx'],
  controls: ['csv', 'md', 'html', 'docx'],
  gaps: ['csv', 'md', 'html', 'docx', 'sarif'],
  policies: ['docx', 'md', 'html'],
  kickoff: ['pptx'],
  'oscal-components': ['json'],
  'oscal-results': ['json'],
  'oscal-mapping': ['json'],
};

/** A finished text, or what the office bundle makes a file of. */
export type RenderedReport =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'docx'; readonly report: Report }
  | { readonly kind: 'pptx'; readonly deck: Deck };

export interface RenderOptions {
  readonly version: string;
  /** Source texts of the documents by URI; only the policy pack needs them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Makes a report. Throws when the kind has no such format, or there is nothing to put into it. */
export function renderReport(
  kind: ReportKind,
  format: ReportFormat,
  sources: ReportSources,
  options: RenderOptions,
): RenderedReport {
  if (!FORMATS_OF[kind].includes(format)) {
    throw new Error(`“${kind}” has no format ${format}; use: ${FORMATS_OF[kind].join(', ')}.`);
  }
  if (kind === 'kickoff') return { kind: 'pptx', deck: kickoffDeck(sources) };
  if (kind === 'oscal-components') return json(componentDefinition(sources));
  if (kind === 'oscal-results') return json(assessmentResults(sources));
  if (kind === 'oscal-mapping') return json(mappingOf(sources));
  if (format === 'sarif') {
    const rules = ALL_RULES.map(({ meta }) => meta);
    return json(
      toSarif(sources.diagnostics, {
        root: sources.snapshot.root,
        version: options.version,
        rules,
        language: sources.language,
      }),
    );
  }
  if (format === 'csv') {
    const { head, rows } = kind === 'controls' ? controlMatrix(sources) : gapList(sources);
    return { kind: 'text', text: csvText(head, rows) };
  }
  const report = reportOf(kind, sources, options);
  if (format === 'docx') return { kind: 'docx', report };
  return { kind: 'text', text: format === 'html' ? reportToHtml(report) : reportToMarkdown(report) };
}

function reportOf(
  kind: 'readiness' | 'controls' | 'gaps' | 'policies',
  sources: ReportSources,
  options: RenderOptions,
): Report {
  if (kind === 'readiness') return readinessReport(sources);
  if (kind === 'policies') return policyPack(sources, options.texts);
  return tableReport(kind === 'controls' ? controlMatrix(sources) : gapList(sources), sources);
}

function mappingOf(sources: ReportSources): unknown {
  const mapping = mappingCollection(sources);
  if (mapping !== undefined) return mapping;
  throw new NothingToReport(
    sources.language === 'nl'
      ? 'Er is nog geen tekst die een criterium onderbouwt en geen antwoord van een persoon; een OSCAL-mapping mag niet leeg zijn.'
      : 'No text substantiates a criterion yet and nobody answered anything; an OSCAL mapping must not be empty.',
  );
}

/** A report that has no form without content; the message is for the user. */
export class NothingToReport extends Error {}

function json(value: unknown): RenderedReport {
  return { kind: 'text', text: `${JSON.stringify(value, null, 2)}\n` };
}
