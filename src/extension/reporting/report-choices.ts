import type { ReportFormat, ReportKind } from '../../reporting/render-report.js';
import { t } from '../texts/t.js';

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
  return [
    choice('readiness', 'html', t('Readiness assessment'), readiness, 'globe'),
    choice('readiness', 'docx', t('Readiness assessment'), readiness, 'file'),
    choice('readiness', 'md', t('Readiness assessment'), readiness, 'markdown'),
    choice('gaps', 'csv', t('Gap list'), gaps, 'table'),
    choice('gaps', 'html', t('Gap list'), gaps, 'globe'),
    choice('gaps', 'docx', t('Gap list'), gaps, 'file'),
    choice('gaps', 'md', t('Gap list'), gaps, 'markdown'),
    choice('gaps', 'sarif', t('Gap list'), t('For code scanning on pull requests'), 'json'),
    choice('controls', 'csv', t('Control matrix'), controls, 'table'),
    choice('controls', 'html', t('Control matrix'), controls, 'globe'),
    choice('controls', 'docx', t('Control matrix'), controls, 'file'),
    choice('controls', 'md', t('Control matrix'), controls, 'markdown'),
    choice('policies', 'docx', t('Policy pack'), pack, 'file'),
    choice('policies', 'html', t('Policy pack'), pack, 'globe'),
    choice('policies', 'md', t('Policy pack'), pack, 'markdown'),
    choice('kickoff', 'pptx', t('Kickoff deck'), t('For a first meeting with an auditor'), 'project'),
    choice(
      'oscal-components',
      'json',
      t('OSCAL component definition'),
      t('Your controls, for other tools'),
      'json',
    ),
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
