import { confirm } from '../../authoring/template/front-matter.js';
import { FACTS } from '../../catalog/facts.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { PER_YEAR, controlDesigns, frequencyOf, type ControlDesign } from '../facts/control-design.js';
import { h2, h3, list, note, table } from '../markdown.js';
import CONTROLS from '../prose/controls.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import { gradeText, listed, rhythmText, wordsIn, type Words } from '../words.js';
import type { PlaybookInput } from '../input.js';
import { controlsFor, idsOf, kindTitle, scopeOf } from '../workspace-views.js';
import type { Body } from './context.js';

/**
 * Every control judged by its own statement: who, when, within what time, what if not, evidence; what is weak in its
 * design, heaviest first; and how to write it.
 */
export const designChallenge: Body = ({ input, t }) => {
  const say = phrasesOf(CONTROLS, t);
  const designs = controlDesigns(input);
  const questioned = designs.map((one) => ({ one, questions: questionsOn(one, say, t) }));
  const weak = questioned
    .filter(({ questions }) => questions.length > 0)
    .sort((a, b) => weightOf(b.one) - weightOf(a.one));
  const sound = questioned.filter(({ questions }) => questions.length === 0).map(({ one }) => one.control);
  const heavy = weak.filter(({ one }) => weightOf(one) > 0);
  return [
    designs.length === 0 ? say('noControlsYet', { n: scopeOf(input).length }) : '',
    say(designs.length === 0 ? 'lookedZero' : heavy.length > 0 ? 'looked' : 'lookedNone', {
      n: designs.length,
      weak: weak.length,
      heavy: heavy.length,
    }),
    ...forMany(input, designs, say),
    h2(say('first')),
    table(
      [say('control'), say('weakness'), say('improve')],
      heavy.flatMap(({ one }) =>
        heaviestOf(one, say, t).map(({ text, improve }) => [
          `${one.control.id} ${one.control.title}`,
          text,
          improve,
        ]),
      ),
      designs.length === 0 ? '' : say('firstNone'),
    ),
    h2(say('judged')),
    note(say('judgedNote')),
    table(
      [say('control'), say('who'), say('when'), say('term'), say('ifNot'), say('evidence')],
      designs.map((one) => rowOf(one, say, t)),
      say('none'),
    ),
    ...weak.flatMap(({ one, questions }) => [
      h3(say('weakTitle', { id: one.control.id, title: one.control.title })),
      one.control.statement === undefined
        ? say('noStatement')
        : say('asWritten', { statement: one.control.statement }),
      `**${say('asks')}:**`,
      list(questions),
      ...rewritten(one, say, t),
    ]),
    sound.length === 0 ? '' : say('sound', { ids: idsOf(sound) }),
    h2(say('general')),
    ...FACTS.designChallenges.flatMap(({ question, insufficient, improvement, criteria }) => {
      const scope = criteria.filter((id) => input.coverage.get(id)?.inScope);
      const own = controlsFor(input.snapshot, scope);
      return [
        h3(t.of(question)),
        table(
          [t('Falls short', 'Onvoldoende'), t('Better', 'Beter'), t('Ask it of', 'Stel de vraag bij')],
          [[t.of(insufficient), t.of(improvement), idsOf(own) || scope.join(', ')]],
        ),
      ];
    }),
  ];
};

/** What holds for many controls alike is said once. */
function forMany(input: PlaybookInput, designs: readonly ControlDesign[], say: Phrases): readonly string[] {
  const bare = designs.filter(({ undescribed }) => undescribed).map(({ control }) => control);
  const listless = designs.filter(({ lacksPopulation }) => lacksPopulation).map(({ control }) => control);
  const gaps = (input.snapshot.config?.current.gaps ?? []).filter(
    (gap) => !designs.some(({ weaknesses }) => weaknesses.some(({ slots }) => slots.gap === gap)),
  );
  return [
    list([
      ...gaps.map((gap) => say('manyGap', { gap })),
      ...(bare.length === 0 ? [] : [say('manyText', { n: bare.length, ids: idsOf(bare) })]),
      ...(listless.length === 0 ? [] : [say('manyPopulation', { n: listless.length, ids: idsOf(listless) })]),
    ]),
  ];
}

interface Heavy {
  readonly text: string;
  readonly improve: string;
}

/** What may leave a criterion unmet, with what to do about it. */
function heaviestOf(design: ControlDesign, say: Phrases, t: Words): readonly Heavy[] {
  const { control, vague } = design;
  const field = frequencyOf(control);
  return [
    ...(control.status === 'planned' ? [{ text: say('hPlanned'), improve: say('hPlannedDo') }] : []),
    ...(control.statement === undefined ? [{ text: say('noStatement'), improve: say('hStatementDo') }] : []),
    ...(design.exceptions > 0
      ? [{ text: say('qExceptions', { n: design.exceptions }), improve: say('hExceptionsDo') }]
      : []),
    ...design.weaknesses.map(({ kind, slots }) => ({
      text: say(`w-${kind}`, worded(slots, t)),
      improve: say(`d-${kind}`, worded(slots, t)),
    })),
    ...(differs(design) && design.when !== undefined && field
      ? [{ text: say('qDiffers', { said: design.when, field: t.of(field) }), improve: say('hDiffersDo') }]
      : []),
    ...(vague === undefined
      ? []
      : [{ text: say('qVague', { word: vague }), improve: say('hVagueDo', { word: vague }) }]),
  ];
}

/** Severities are named in the language of the page. */
function worded(slots: Readonly<Record<string, string>>, t: Words): Readonly<Record<string, string>> {
  return slots.open === undefined
    ? slots
    : {
        ...slots,
        open: listed(
          slots.open.split(',').map((one) => t.of(gradeText(one as 'low'))),
          t.language,
        ),
      };
}

/** Weaknesses that may break a promise or a policy. */
const MIDDLE: ReadonlySet<string> = new Set(['rpo', 'promise', 'slow', 'unlike']);

/** How much of a control's design may leave its criterion unmet. */
function weightOf(design: ControlDesign): number {
  const { control, weaknesses, exceptions, vague } = design;
  return (
    (control.status === 'planned' ? 3 : 0) +
    (control.statement === undefined ? 3 : 0) +
    (exceptions > 0 ? 3 : 0) +
    weaknesses.reduce((sum, { kind }) => sum + (kind === 'gap' ? 3 : MIDDLE.has(kind) ? 2 : 1), 0) +
    (differs(design) ? 1 : 0) +
    (vague === undefined ? 0 : 1)
  );
}

/** The questions that one control's own statement and records leave open; none for a sound one. */
export function questionsOn(design: ControlDesign, say: Phrases, t: Words): readonly string[] {
  const { control, when, followsUp, vague, needsWhen, needsFollowUp } = design;
  const field = frequencyOf(control);
  return [
    ...(control.status === 'planned' ? [say('qPlanned')] : []),
    ...(design.exceptions > 0 ? [say('qExceptions', { n: design.exceptions })] : []),
    ...design.weaknesses.map(({ kind, slots }) => say(`q-${kind}`, worded(slots, t))),
    ...(vague === undefined ? [] : [say('qVague', { word: vague })]),
    ...(lacksDoer(design) ? [say('qWho')] : []),
    ...(needsWhen && when === undefined && field === undefined ? [say('qWhen')] : []),
    ...(differs(design) && when !== undefined && field
      ? [say('qDiffers', { said: when, field: t.of(field) })]
      : []),
    ...(needsFollowUp && !followsUp ? [say(`qIfNot-${design.outcome}`)] : []),
    ...(control.evidence.length === 0 && control.inheritedFrom === undefined ? [say('qEvidence')] : []),
  ];
}

/** Nobody and nothing is named that does it. Of a change that somebody approves the author is who makes it. */
function lacksDoer({ control, who, approvers, tool, setting }: ControlDesign): boolean {
  const isApproved = approvers.length > 0 && control.frequency === 'per-change';
  return who.length === 0 && tool === undefined && setting === undefined && !isApproved;
}

const SAME_RHYTHM = 0.65;

function differs({ perYear, control }: ControlDesign): boolean {
  const asked = PER_YEAR[control.frequency ?? ''];
  // Every business day is daily; twice a year is not quarterly.
  return asked !== undefined && perYear !== undefined && perYear < asked * SAME_RHYTHM;
}

function rowOf(design: ControlDesign, say: Phrases, t: Words): (string | undefined)[] {
  const { control, when, terms, followsUp, needsWhen, needsFollowUp } = design;
  const field = frequencyOf(control);
  return [
    `${control.id} ${control.title}`,
    doers(design, say),
    when ??
      (!needsWhen
        ? say(control.frequency === 'continuous' ? 'always' : 'perEvent')
        : field
          ? say('elsewhere', { value: t.of(field) })
          : say('missing')),
    terms.join(', ') || undefined,
    followsUp ? say('stated') : needsFollowUp ? say('missing') : say('notNeeded'),
    control.evidence.map(({ value }) => lowerFirst(kindTitle(value, t))).join('; ') || say('missing'),
  ];
}

/** "System owners; CISO", "a developer (approves)", "Jamf (automatic)". */
function doers({ control, who, approvers, tool, setting }: ControlDesign, say: Phrases): string {
  const named = [
    ...(tool === undefined ? [] : [say('automatic', { tool })]),
    ...who,
    ...approvers.map((role) => say('approving', { role })),
  ];
  if (named.length > 0) return named.join('; ');
  if (setting !== undefined) return setting === '' ? say('settingBare') : say('setting', { tool: setting });
  return control.owner === undefined ? say('missing') : say('elsewhere', { value: control.owner });
}

/** The statement with what it lacks, from the record's other fields; what nobody states is left to fill in. */
function rewritten(design: ControlDesign, say: Phrases, t: Words): readonly string[] {
  const { control, when, followsUp, needsWhen, needsFollowUp, vague } = design;
  const { frequency } = control;
  const statement = control.statement ?? control.title;
  // A sentence that goes into the statement is in its language, whatever that of the page.
  const own = wordsIn(detectLanguage(statement, t.language));
  const put = phrasesOf(CONTROLS, own);
  const added = [
    ...(lacksDoer(design) ? [put('addWho', { owner: control.owner ?? confirm(put('askOwner')) })] : []),
    ...((needsWhen && when === undefined) || vague !== undefined
      ? [
          put('addWhen', {
            frequency: frequency ? own.of(rhythmText(frequency)) : confirm(put('askFrequency')),
          }),
        ]
      : []),
    ...(needsFollowUp && !followsUp
      ? [put(`addIfNot-${design.outcome}`, { ask: confirm(put('askHandled')) })]
      : []),
    ...design.weaknesses.flatMap(({ kind, slots }) =>
      ADDED.has(kind) ? [put(`add-${kind}`, worded(slots, own))] : [],
    ),
    ...(control.evidence.length === 0 ? [put('addEvidence', { kinds: confirm(put('askKinds')) })] : []),
  ];
  return added.length === 0
    ? []
    : [`**${say('better')}:** ${[definite(statement, vague), ...added].join(' ')}`];
}

/** A statement without the word that leaves open how often: what is added says it. */
function definite(statement: string, vague: string | undefined): string {
  return vague === undefined
    ? statement
    : statement.replace(vague, '').replace(/ {2,}/g, ' ').replace(' .', '.');
}

/** Weaknesses that a sentence in the statement repairs. */
const ADDED: ReadonlySet<string> = new Set([
  'promise',
  'promise-value',
  'own-request',
  'uncovered',
  'severities',
]);
