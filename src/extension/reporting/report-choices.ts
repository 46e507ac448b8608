import type { ReportFormat, ReportKind } from '../../reporting/render-report.js';
import { t } from '../texts/t.js';
import { canPrintPdf } from './print-pdf.js';

/** A report in a format, as the user picks it. */
export interface ReportChoice {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly title: string;
  readonly ending: string;
  readonly detail: string;
  readonly icon: string;
}

/** Every report in every format, the ones most asked for first. */
export function reportChoices(): readonly ReportChoice[] {
  const readiness = t('State, controls, evidence and gaps of every criterion in scope');
  const gaps = t('Everything that is open, hardest looked at by auditors first');
  const controls = t('Every control with its criteria, owner, frequency and evidence');
  const pack = t('All approved policies and procedures in one document');
  const choice = (
    kind: ReportKind,
    format: ReportFormat,
    title: string,
    detail: string,
    icon: string,
  ): ReportChoice => ({ kind, format, title, ending: `.${format}`, detail, icon });
  const pdf = (kind: ReportKind, title: string, detail: string): ReportChoice[] =>
    canPrintPdf() ? [choice(kind, 'pdf', title, detail, 'file-pdf')] : [];
  return [
    choice('readiness', 'html', t('Readiness assessment'), readiness, 'globe'),
    choice('readiness', 'docx', t('Readiness assessment'), readiness, 'file'),
    ...pdf('readiness', t('Readiness assessment'), readiness),
    choice('readiness', 'md', t('Readiness assessment'), readiness, 'markdown'),
    choice('gaps', 'csv', t('Gap list'), gaps, 'table'),
    choice('gaps', 'html', t('Gap list'), gaps, 'globe'),
    choice('gaps', 'docx', t('Gap list'), gaps, 'file'),
    ...pdf('gaps', t('Gap list'), gaps),
    choice('gaps', 'md', t('Gap list'), gaps, 'markdown'),
    choice('gaps', 'sarif', t('Gap list'), t('For code scanning on pull requests'), 'json'),
    choice('controls', 'csv', t('Control matrix'), controls, 'table'),
    choice('controls', 'html', t('Control matrix'), controls, 'globe'),
    choice('controls', 'docx', t('Control matrix'), controls, 'file'),
    ...pdf('controls', t('Control matrix'), controls),
    choice('controls', 'md', t('Control matrix'), controls, 'markdown'),
    choice('policies', 'docx', t('Policy pack'), pack, 'file'),
    ...pdf('policies', t('Policy pack'), pack),
    choice('policies', 'html', t('Policy pack'), pack, 'globe'),
    choice('policies', 'md', t('Policy pack'), pack, 'markdown'),
    choice(
      'workbook',
      'xlsx',
      t('Auditor’s workbook'),
      t('Controls, samples, test steps, results, exceptions and evidence with hashes'),
      'table',
    ),
    choice('kickoff', 'pptx', t('Kickoff deck'), t('For a first meeting with an auditor'), 'project'),
    choice(
      'oscal-components',
      'json',
      t('OSCAL component definition'),
      t('Your controls, for other tools'),
      'json',
    ),
    choice(
      'oscal-ssp',
      'json',
      t('OSCAL system security plan'),
      t('Your system and its controls, for other tools'),
      'json',
    ),
    choice(
      'oscal-poam',
      'json',
      t('OSCAL plan of action'),
      t('Your findings and their remediation, for other tools'),
      'json',
    ),
    choice('oscal-catalog', 'json', t('OSCAL catalog'), t('The criteria by ID, in our own words'), 'json'),
    choice('oscal-profile', 'json', t('OSCAL profile'), t('Which criteria are in scope'), 'json'),
    choice(
      'oscal-results',
      'json',
      t('OSCAL assessment results'),
      t('The state of every criterion, for other tools'),
      'json',
    ),
    choice(
      'oscal-mapping',
      'json',
      t('OSCAL mapping'),
      t('Which text serves which criterion, and who says so'),
      'json',
    ),
  ];
}
