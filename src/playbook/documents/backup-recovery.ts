import { rhythmByEvidence } from '../../authoring/compose/rhythm-by-evidence.js';
import { isoOf } from '../../evidence/day.js';
import { isLacking } from '../../evidence/counts.js';
import { OCCURRENCE_WORDS } from '../../evidence/state-words.js';
import { slowBackup } from '../facts/backup-rhythm.js';
import { controlDesigns } from '../facts/control-design.js';
import { h2, list, note, steps, table, type Block } from '../markdown.js';
import { statedOn } from '../facts/stated.js';
import { placeholderValue } from '../fill/placeholder-values.js';
import AREAS from '../prose/areas.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { frequencyText } from '../words.js';
import { activeControls, evidenceOfControl, idsOf } from '../workspace-views.js';
import {
  areaScope,
  closingParts,
  controlsTable,
  plannedIn,
  recommendedFor,
  settingsTable,
  stackSteps,
  unlikeNotes,
} from './area-parts.js';
import type { Body, DocumentContext } from './context.js';

const KINDS = ['backup-logs', 'restore-test-results', 'disaster-recovery-test'];
/** Matters that a test of recovery is. */
const TESTED: ReadonlySet<string> = new Set(['restore-test-cadence', 'continuity-test-cadence']);
const TESTS: ReadonlySet<string> = new Set(['restore-test-results', 'disaster-recovery-test']);

/** Copies that run less often than the promised RPO, and what can keep it. */
function rpoNotes({ input, t }: DocumentContext): readonly Block[] {
  const say = phrasesOf(AREAS, t);
  const slower = controlDesigns(input).flatMap(({ control, weaknesses }) =>
    weaknesses.flatMap(({ kind, slots }) => (kind === 'rpo' ? [{ control, slots }] : [])),
  );
  const point = input.snapshot.config?.infrastructure.backup;
  const slow = slowBackup(input);
  const ofRecord = slow
    ? [
        note(
          say('rpoRecord', {
            text: slow.text,
            often: slow.often,
            id: slow.promise.id,
            said: slow.promise.text,
          }),
        ),
      ]
    : [];
  const ofControls = slower.map(({ control, slots }) =>
    note(
      `${say('rpoSlower', {
        id: control.id,
        often: t.of(frequencyText(control.frequency ?? 'daily')),
        promise: slots.promise ?? '',
      })} ${point === undefined ? say('rpoNothing') : say('rpoPoint', { text: point })}`,
    ),
  );
  return [...ofRecord, ...ofControls];
}

/** Backup frequency, objectives, storage elsewhere and the schedule of tests. */
export const backupRecovery: Body = (context) => {
  const { input, t } = context;
  const say = phrasesOf(AREAS, t);
  const scope = areaScope(context);
  const tests = activeControls(input.snapshot).filter(
    (control) =>
      control.evidence.some(({ value }) => TESTS.has(value)) ||
      TESTED.has(rhythmByEvidence(control)?.matter ?? ''),
  );
  const running = tests.filter(({ status }) => status === 'implemented');
  const planned = tests.filter(({ status }) => status !== 'implemented');
  const objectives = statedOn(input.snapshot, 'backup-recovery/rto-rpo').slice(0, 8);
  return [
    h2(say('setup')),
    placeholderValue('backup', input) ?? say('setupNone'),
    h2(say('controls')),
    controlsTable(context, scope),
    h2(say('objectives')),
    say('objectivesText'),
    list(
      objectives.map(({ text, place, open }) => `“${text}” (${open ? say('draftPlace', { place }) : place})`),
    ) || say('processOpen', { value: recommendedFor(context, 'backup', 'backup-recovery/rto-rpo') }),
    ...rpoNotes(context),
    ...unlikeNotes(context, ['rto', 'rpo', 'backups', 'restore-tests', 'backup-retention']),
    ...plannedIn(context, 'backup-recovery'),
    settingsTable(context, 'backup'),
    stackSteps(context, 'backup'),
    h2(say('tests')),
    table(
      [say('control'), say('window'), say('until'), say('state')],
      running.flatMap((control) =>
        (evidenceOfControl(input, control)?.occurrences ?? []).map(({ label, due, state }) => [
          `${control.id} ${control.title}`,
          label,
          isoOf(due),
          isLacking({ state }) ? `**${t.of(OCCURRENCE_WORDS[state])}**` : t.of(OCCURRENCE_WORDS[state]),
        ]),
      ),
      planned.length > 0
        ? ''
        : say('testsNone', { value: recommendedFor(context, 'backup', 'backup-recovery/restore-testing') }),
    ),
    planned.length > 0 ? say('testsPlanned', { controls: idsOf(planned) }) : '',
    h2(say('test')),
    steps([say('test1'), say('test2'), say('test3'), say('test4'), say('test5')]),
    h2(say('record')),
    table(
      [say('what'), ''],
      say('recordFields')
        .split('; ')
        .map((field) => [field, ' ']),
    ),
    ...closingParts(context, KINDS, scope),
  ];
};
