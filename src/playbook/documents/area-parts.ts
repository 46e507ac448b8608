import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import { evidenceKind, questionsAbout } from '../../catalog/evidence-kinds.js';
import { policyType } from '../../catalog/policy-types.js';
import type { CriterionId, RequiredContent } from '../../catalog/types.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { gapsOn, gapsOnCriteria } from '../facts/recorded-gaps.js';
import { unlikeTimes } from '../consistency/unlike-times.js';
import { plansOn } from '../facts/plans.js';
import { withSpokenOf } from '../facts/spoken-of.js';
import { inForceOrOpen, statedOn, type StatedFact } from '../facts/stated.js';
import { h2, h3, joined, list, note, steps, table, type Block } from '../markdown.js';
import AREAS from '../prose/areas.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { SETTINGS, type SettingArea } from '../prose/settings.js';
import { forOwnTools } from '../stack/own-tools.js';
import { stepsFor, type StackArea } from '../stack/stack.js';
import { frequencyText } from '../words.js';
import type { PlaybookInput } from '../input.js';
import {
  activeControls,
  controlsFor,
  criteriaOf,
  evidenceText,
  kindTitle,
  rhythmOfKind,
} from '../workspace-views.js';
import type { DocumentContext } from './context.js';

/** So many places are quoted for one setting. */
const MOST_STATED = 3;

/** What the guidance on every technical area ends with: evidence to collect, auditors' questions, the text and what it lacks. */
export function closingParts(
  context: DocumentContext,
  kinds: readonly string[],
  scope: readonly CriterionId[],
): readonly Block[] {
  const say = phrasesOf(AREAS, context.t);
  return [
    h2(say('evidence')),
    collectTable(context, kinds),
    h2(say('questions')),
    auditorQuestions(context, kinds),
    h2(say('text')),
    textTable(context, scope),
    ...openGaps(context, scope),
  ];
}

/** The area's criteria, of those in scope. */
export function areaScope({ input: { coverage }, entry }: DocumentContext): readonly CriterionId[] {
  return (entry.criteria ?? []).filter((id) => coverage.get(id)?.inScope);
}

/** Running controls of the area with their evidence. */
export function controlsTable({ input, t }: DocumentContext, criteria: readonly CriterionId[]): Block {
  return table(
    [
      t('Control', 'Maatregel'),
      t('Criteria', 'Criteria'),
      t('Frequency', 'Frequentie'),
      t('Owner', 'Eigenaar'),
      t('Evidence', 'Bewijs'),
    ],
    controlsFor(input.snapshot, criteria).map((control) => [
      `${control.id} ${control.title}`,
      criteriaOf(control).join(', '),
      control.frequency && t.of(frequencyText(control.frequency)),
      control.owner,
      evidenceText(input, control, t),
    ]),
    t('No running control serves these criteria yet.', 'Nog geen werkende maatregel dient deze criteria.'),
  );
}

/** What each criterion of the area asks, where the text says it, and which points are not found. */
function textTable({ input: { coverage }, t }: DocumentContext, criteria: readonly CriterionId[]): Block {
  return table(
    [
      t('Criterion', 'Criterium'),
      t('About', 'Gaat over'),
      t('Described in', 'Beschreven in'),
      t('Points not found in approved text', 'Punten die niet in goedgekeurde tekst staan'),
    ],
    criteria.map((id) => {
      const found = coverage.get(id);
      const { title, pointsOfFocus } = criterion(id);
      const paths = [
        ...new Set((found?.substantiated ?? []).filter(({ draft }) => !draft).map(({ path }) => path)),
      ];
      const open = pointsOfFocus.filter((point) => found?.points.approved.includes(point.id) !== true);
      return [
        id,
        t.of(title),
        paths.slice(0, 3).join(', '),
        open.map((point) => lowerFirst(t.of(point.title))).join('; '),
      ];
    }),
  );
}

/** Kinds of evidence the area leaves, with how to collect each. */
function collectTable({ input, t }: DocumentContext, kinds: readonly string[]): Block {
  const there = new Map<string, number>();
  for (const { kind } of input.evidence.items)
    if (kind !== undefined) there.set(kind, (there.get(kind) ?? 0) + 1);
  return table(
    [
      t('Evidence', 'Bewijs'),
      t('How to collect', 'Hoe te verzamelen'),
      t('Usually', 'Gebruikelijk'),
      t('Files so far', 'Bestanden tot nu toe'),
    ],
    kinds.map((id) => {
      const kind = evidenceKind(id);
      return [
        kindTitle(id, t),
        kind && forOwnTools(t.of(kind.collect), id, input.snapshot.config),
        kind && t.of(frequencyText(rhythmOfKind(input.snapshot, kind))),
        there.get(id) ?? 0,
      ];
    }),
  );
}

/** What auditors ask about these kinds of evidence. */
function auditorQuestions({ input, t }: DocumentContext, kinds: readonly string[], most = 12): Block {
  return list(
    [
      ...new Set(
        kinds.flatMap((id) => {
          const kind = evidenceKind(id);
          return kind ? t.list(questionsAbout(kind, input.snapshot.config?.report.type)) : [];
        }),
      ),
    ].slice(0, most),
  );
}

/** The settings of an area: what the company states, with its place, and what is recommended where it states nothing. */
export function settingsTable(
  { input, t }: DocumentContext,
  area: SettingArea,
  except: readonly string[] = [],
): Block {
  const say = phrasesOf(AREAS, t);
  return joined([
    h2(say('settings')),
    note(say('settingsNote')),
    table(
      [say('subject'), say('stated'), say('where'), say('recommended')],
      SETTINGS[area]
        .filter(({ key }) => !except.includes(key))
        .map(({ key, value, basis }) => {
          const { inForce, open } = inForceOrOpen(statedOn(input.snapshot, key));
          const stated = inForce.slice(0, MOST_STATED);
          const meant = quotesOf(open.slice(0, MOST_STATED - 1));
          return [
            t.of(contentOf(key)?.title ?? { en: key, nl: key }),
            stated.length === 0 ? say('notStated') : stated.map(({ text }) => `“${text}”`).join(' '),
            stated.map(({ place }) => place).join('; '),
            [
              meant === '' ? '' : say('meant', { quotes: meant }),
              stated.length > 0
                ? ''
                : say('recommendation', { value: withoutStop(t.of(value)), basis: t.of(basis) }),
            ]
              .filter((one) => one !== '')
              .join(' '),
          ];
        }),
    ),
  ]);
}

/** Sentences on the area's subjects (`consistency/subjects.yaml`) that name unlike times, to be compared. */
export function unlikeNotes({ input, t }: DocumentContext, subjects: readonly string[]): readonly Block[] {
  const say = phrasesOf(AREAS, t);
  return unlikeTimes(input.snapshot)
    .filter(({ subject }) => subjects.includes(subject.id))
    .flatMap(({ subject, places }) => [
      h3(say('unlike', { subject: t.of(subject.title) })),
      list(
        places.map(
          ({ fact }) =>
            `“${fact.text}” (${fact.open ? say('draftPlace', { place: fact.place }) : fact.place})`,
        ),
      ),
    ]);
}

/** What texts say is planned on a type of policy: it is not in force, and good to know of. */
export function plannedIn({ input, t }: DocumentContext, type: string): readonly Block[] {
  const say = phrasesOf(AREAS, t);
  const found = plansOn(input.snapshot, type);
  return found.length === 0 ? [] : [h3(say('plans')), quotesOf(found)];
}

/** Sentences with their places. */
export function quotesOf(facts: readonly StatedFact[]): string {
  return facts.map(({ text, place }) => `“${text}” (${place})`).join(' ');
}

/** The steps for an area in the tools in use, with what to export from each. */
export function stackSteps({ input, t }: DocumentContext, area: StackArea): Block {
  const say = phrasesOf(AREAS, t);
  const found = stepsFor(input.snapshot.config, area);
  return joined([
    h2(say('stackSteps')),
    ...(found.length === 0
      ? [say('noStack')]
      : found.flatMap(({ tools, steps: { steps: how, evidence } }) => [
          h3(tools.join(', ')),
          steps(t.list(how)),
          `**${say('export')}:** ${t.list(evidence).map(withoutStop).join('; ')}.`,
        ])),
  ]);
}

/** The recommended value of a setting. */
export function recommendedFor({ t }: DocumentContext, area: SettingArea, key: string): string {
  const found = SETTINGS[area].find((one) => one.key === key);
  return found ? t.of(found.value) : '';
}

function contentOf(key: string): RequiredContent | undefined {
  const [type = '', content] = key.split('/');
  return policyType(type)?.contents.find(({ id }) => id === content);
}

function withoutStop(text: string): string {
  return withoutEnd(text, /[.\s]/);
}

/** Gaps that soc2.yaml records about a control on these criteria, also one that is only planned. */
function recordedGaps(input: PlaybookInput, criteria: readonly CriterionId[]): readonly string[] {
  const wanted = new Set(criteria);
  return [
    ...new Set(
      activeControls(input.snapshot)
        .filter((control) => criteriaOf(control).some((id) => wanted.has(id)))
        .flatMap((control) => gapsOn(input, control))
        .concat(gapsOnCriteria(input, criteria)),
    ),
  ];
}

function openGaps(
  { input, t }: DocumentContext,
  criteria: readonly CriterionId[],
  most = 15,
): readonly Block[] {
  const wanted = new Set(criteria);
  const say = phrasesOf(AREAS, t);
  const found = input.gaps
    .filter((gap) => gap.criteria.some((id) => wanted.has(id)))
    .slice(0, most)
    .map((gap) => withSpokenOf(gap, input.snapshot));
  return [
    h2(t('Open in your workspace', 'Open in uw werkruimte')),
    list(recordedGaps(input, criteria).map((gap) => say('recordedGap', { gap }))),
    list(
      found.map(
        ({ message, place }) =>
          `${t.of(message)}${place ? ` (${place.path}:${place.range.start.line + 1})` : ''}`,
      ),
    ) || t('Nothing.', 'Niets.'),
  ];
}
