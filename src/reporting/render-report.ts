import { ALL_RULES } from '../analysis/all-rules.js';
import { excelCsv } from './csv-text.js';
import { actionPlan } from './oscal/action-plan.js';
import { assessmentResults } from './oscal/assessment-results.js';
import { criteriaCatalog, scopeProfile } from './oscal/catalog.js';
import { componentDefinition } from './oscal/component-definition.js';
import { mappingCollection } from './oscal/mapping-collection.js';
import { systemSecurityPlan } from './oscal/system-security-plan.js';
import { kickoffDeck, type Deck } from './report/deck.js';
import { policyPack } from './report/policy-pack.js';
import { readinessReport } from './report/readiness-report.js';
import type { ReportSources } from './report/sources.js';
import { controlMatrix, gapList, tableReport } from './report/tables.js';
import { reportToHtml } from './report/to-html.js';
import { reportToMarkdown } from './report/to-markdown.js';
import type { Report } from './report/tree.js';
import { auditWorkbook, type Workbook } from './report/workbook.js';
import { toSarif } from './sarif.js';

export const REPORT_KINDS = [
  'readiness',
  'controls',
  'gaps',
  'policies',
  'kickoff',
  'workbook',
  'oscal-catalog',
  'oscal-profile',
  'oscal-components',
  'oscal-ssp',
  'oscal-results',
  'oscal-poam',
  'oscal-mapping',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_FORMATS = ['md', 'html', 'pdf', 'docx', 'csv', 'sarif', 'json', 'pptx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats of each kind, the usual one first. */
export const FORMATS_OF: Readonly<Record<ReportKind, readonly ReportFormat[]>> = {
  readiness: ['html', 'md', 'docx', 'pdf'],
  controls: ['csv', 'md', 'html', 'docx', 'pdf'],
  gaps: ['csv', 'md', 'html', 'docx', 'pdf', 'sarif'],
  policies: ['docx', 'md', 'html', 'pdf'],
  kickoff: ['pptx'],
  workbook: ['xlsx'],
  'oscal-catalog': ['json'],
  'oscal-profile': ['json'],
  'oscal-components': ['json'],
  'oscal-ssp': ['json'],
  'oscal-poam': ['json'],
  'oscal-results': ['json'],
  'oscal-mapping': ['json'],
};

/** A finished text, or what the office bundle makes a file of. */
export type RenderedReport =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'docx'; readonly report: Report }
  /** To be printed by a browser; the report itself is there for a host that has none. */
  | { readonly kind: 'pdf'; readonly html: string; readonly report: Report }
  | { readonly kind: 'pptx'; readonly deck: Deck }
  | { readonly kind: 'xlsx'; readonly workbook: Workbook };

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
  if (kind === 'workbook') return { kind: 'xlsx', workbook: auditWorkbook(sources) };
  if (kind === 'oscal-components') return json(componentDefinition(sources));
  if (kind === 'oscal-results') return json(assessmentResults(sources));
  if (kind === 'oscal-catalog') return json(criteriaCatalog(sources));
  if (kind === 'oscal-profile') return json(scopeProfile(sources));
  if (kind === 'oscal-mapping') return json(mappingOf(sources));
  if (kind === 'oscal-ssp')
    return json(
      given(systemSecurityPlan(sources), sources, [
        'controls.yaml holds no control yet; an OSCAL system security plan must not be empty.',
        'controls.yaml bevat nog geen maatregel; een OSCAL system security plan mag niet leeg zijn.',
      ]),
    );
  if (kind === 'oscal-poam')
    return json(
      given(actionPlan(sources), sources, [
        'findings.yaml holds no finding; an OSCAL plan of action and milestones must not be empty.',
        'findings.yaml bevat geen bevinding; een OSCAL plan of action and milestones mag niet leeg zijn.',
      ]),
    );
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
    return { kind: 'text', text: excelCsv(head, rows, sources.language) };
  }
  const report = reportOf(kind, sources, options);
  if (format === 'docx') return { kind: 'docx', report };
  if (format === 'pdf') return { kind: 'pdf', html: reportToHtml(report), report };
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
  return given(mappingCollection(sources), sources, [
    'No text substantiates a criterion yet and nobody answered anything; an OSCAL mapping must not be empty.',
    'Er is nog geen tekst die een criterium onderbouwt en geen antwoord van een persoon; een OSCAL-mapping mag niet leeg zijn.',
  ]);
}

/** What was made; throws the words for the user, in English and Dutch, when there was nothing to make it of. */
function given(made: unknown, { language }: ReportSources, [en, nl]: readonly [string, string]): unknown {
  if (made === undefined) throw new NothingToReport(language === 'nl' ? nl : en);
  return made;
}

/** A report that has no form without content; the message is for the user. */
export class NothingToReport extends Error {}

function json(value: unknown): RenderedReport {
  return { kind: 'text', text: `${JSON.stringify(value, null, 2)}\n` };
}
