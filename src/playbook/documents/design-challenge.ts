import { confirm } from '../../authoring/template/front-matter.js';
import { FACTS } from '../../catalog/facts.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { controlDesigns, frequencyOf, type ControlDesign } from '../facts/control-design.js';
import { h2, h3, list, note, table } from '../markdown.js';
import CONTROLS from '../prose/controls.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import type { Words } from '../words.js';
import { controlsFor, idsOf, kindTitle } from '../workspace-views.js';
import type { Body } from './context.js';

/** Every control judged by its own statement: who, when, within what time, what if not, evidence; and how to write it. */
export const designChallenge: Body = ({ input, t }) => {
  const say = phrasesOf(CONTROLS, t);
  const designs = controlDesigns(input);
  const questioned = designs.map((one) => ({ one, questions: questionsOn(one, say, t) }));
  const weak = questioned.filter(({ questions }) => questions.length > 0);
  const sound = questioned.filter(({ questions }) => questions.length === 0).map(({ one }) => one.control);
  return [
    say('looked', { n: designs.length, weak: weak.length }),
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

/** The questions on one control that its statement and records leave open; none for a sound one. */
export function questionsOn(design: ControlDesign, say: Phrases, t: Words): readonly string[] {
  const { control, who, tool, when, followsUp, vague, needsWhen, needsFollowUp } = design;
  const field = frequencyOf(control);
  return [
    ...(control.status === 'planned' ? [say('qPlanned')] : []),
    ...(vague === undefined ? [] : [say('qVague', { word: vague })]),
    ...(who === undefined && tool === undefined ? [say('qWho')] : []),
    ...(needsWhen && when === undefined && field === undefined ? [say('qWhen')] : []),
    ...(differs(design) && when !== undefined && field
      ? [say('qDiffers', { said: when, field: t.of(field) })]
      : []),
    ...(needsFollowUp && !followsUp ? [say('qIfNot')] : []),
    ...(design.lacksPopulation ? [say('qPopulation')] : []),
    ...(control.evidence.length === 0 && control.inheritedFrom === undefined ? [say('qEvidence')] : []),
    ...(design.exceptions > 0 ? [say('qExceptions', { n: design.exceptions })] : []),
    ...(design.undescribed ? [say('qText')] : []),
  ];
}

function differs({ perYear, control }: ControlDesign): boolean {
  const asked = PER_YEAR[control.frequency ?? ''];
  return asked !== undefined && perYear !== undefined && perYear < asked;
}

const PER_YEAR: Readonly<Record<string, number>> = {
  weekly: 50,
  monthly: 12,
  quarterly: 4,
  semiannual: 2,
  annual: 1,
};

function rowOf(design: ControlDesign, say: Phrases, t: Words): (string | undefined)[] {
  const { control, who, tool, when, terms, followsUp, needsWhen, needsFollowUp } = design;
  const field = frequencyOf(control);
  return [
    `${control.id} ${control.title}`,
    who ??
      (tool === undefined
        ? control.owner === undefined
          ? say('missing')
          : say('elsewhere', { value: control.owner })
        : say('automatic', { tool })),
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

/** The statement with what it lacks, from the record's other fields; what nobody states is left to fill in. */
function rewritten(design: ControlDesign, say: Phrases, t: Words): readonly string[] {
  const { control, who, tool, when, followsUp, needsWhen, needsFollowUp, vague } = design;
  const field = frequencyOf(control);
  const added = [
    ...(who === undefined && tool === undefined
      ? [say('addWho', { owner: control.owner ?? confirm(say('askOwner')) })]
      : []),
    ...((needsWhen && when === undefined) || vague !== undefined
      ? [say('addWhen', { frequency: field ? t.of(field) : confirm(say('askFrequency')) })]
      : []),
    ...(needsFollowUp && !followsUp ? [say('addIfNot', { ask: confirm(say('askHandled')) })] : []),
    ...(control.evidence.length === 0 ? [say('addEvidence', { kinds: confirm(say('askKinds')) })] : []),
  ];
  return added.length === 0
    ? []
    : [`**${say('better')}:** ${[control.statement ?? control.title, ...added].join(' ')}`];
}
