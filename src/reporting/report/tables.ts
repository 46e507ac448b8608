import { localise } from '../../catalog/localise.js';
import { dayOf } from '../../evidence/day.js';
import { asOf } from '../../evidence/history.js';
import { STATE_WORDS } from '../../evidence/state-words.js';
import type { Control } from '../../workspace/records.js';
import { kindTitle } from '../evidence-words.js';
import { rhythmText } from '../rhythm-text.js';
import { organisationOf, type ReportSources } from './sources.js';
import { paragraph, table, tree, type Report } from './tree.js';
import { gradeWord, sayIn } from './words.js';

/** A report that is one table: also written as CSV. */
export interface TableReport {
  readonly title: string;
  readonly intro: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every control with its criteria, owner, frequency, evidence and policies. */
export function controlMatrix({ snapshot, language, evidence, today }: ReportSources): TableReport {
  const say = sayIn(language);
  const now = (control: Control): Control => asOf(control, dayOf(today));
  return {
    title: say('Control matrix', 'Maatregelenmatrix'),
    intro: say(
      'Every control and the criteria it serves.',
      'Elke maatregel en de criteria waaraan die bijdraagt.',
    ),
    head: [
      say('Control', 'Maatregel'),
      say('Title', 'Titel'),
      say('Statement', 'Omschrijving'),
      say('Criteria', 'Criteria'),
      say('Owner', 'Eigenaar'),
      say('Frequency', 'Frequentie'),
      say('Evidence', 'Bewijs'),
      say('Policies', 'Beleid'),
      say('Inherited from', 'Overgenomen van'),
      say('Status', 'Status'),
      say('Evidence state', 'Status van bewijs'),
    ],
    rows: snapshot.controls.map((control) => [
      control.id,
      control.title,
      control.statement ?? '',
      control.criteria.map(({ value }) => value).join(', '),
      now(control).owner ?? '',
      rhythmText(now(control), undefined, language),
      control.evidence.map(({ value }) => kindTitle(value, language)).join(', '),
      control.policies.map(({ value }) => value).join(', '),
      control.inheritedFrom ?? '',
      statusWord(control.status, say),
      control.status === 'implemented' ? localise(STATE_WORDS[evidence.stateOf(control)], language) : '',
    ]),
  };
}

/** Every gap, those that auditors look at hardest first. */
export function gapList({ gaps, language }: ReportSources): TableReport {
  const say = sayIn(language);
  return {
    title: say('Gap list', 'Hiatenlijst'),
    intro: say(
      `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}, most critical for the audit first.`,
      `${gaps.length} ${gaps.length === 1 ? 'hiaat' : 'hiaten'}, het belangrijkste voor de audit eerst.`,
    ),
    head: [
      say('Audit criticality', 'Belang voor de audit'),
      say('Criteria', 'Criteria'),
      say('What is open', 'Wat openstaat'),
      say('Why', 'Waarom'),
      say('Where', 'Waar'),
      say('Effort', 'Inspanning'),
      say('Code', 'Code'),
    ],
    rows: gaps.map((gap) => [
      gradeWord(gap.criticality, language),
      gap.criteria.join(', '),
      localise(gap.message, language),
      localise(gap.why, language),
      gap.place ? `${gap.place.path}:${gap.place.range.start.line + 1}` : '',
      gradeWord(gap.effort, language),
      gap.code,
    ]),
  };
}

/** The table as a report for people. */
export function tableReport({ title, intro, head, rows }: TableReport, sources: ReportSources): Report {
  return {
    title,
    organisation: organisationOf(sources),
    date: sources.today,
    language: sources.language,
    facts: [],
    tree: tree(paragraph(intro), rows.length > 0 ? table(head, rows) : []),
  };
}

function statusWord(
  status: 'implemented' | 'planned' | 'retired',
  say: (en: string, nl: string) => string,
): string {
  if (status === 'planned') return say('planned', 'gepland');
  return status === 'retired' ? say('retired', 'vervallen') : say('in operation', 'in werking');
}
