import { criterion } from '../../catalog/criteria.js';
import { CRITERION_IDS } from '../../catalog/criterion-ids.js';
import { policyType } from '../../catalog/policy-types.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { h2, h3, list, table } from '../markdown.js';
import { openCriteria } from '../facts/open-criteria.js';
import { placeOfType } from '../missing-types.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import SCOPE from '../prose/scope.yaml';
import { adviseScope, type CategoryAdvice, type ScopeReason } from '../scope-signals.js';
import type { Words } from '../words.js';
import { controlsFor } from '../workspace-views.js';
import type { Body, DocumentContext } from './context.js';

const { texts } = SCOPE as { readonly texts: unknown };

const ADVICE = {
  obligatory: ['obligatory', 'whyObligatory'],
  include: ['include', 'whyInclude'],
  consider: ['consider', 'whyConsider'],
  'leave-out': ['leaveOut', 'whyLeaveOut'],
  'cannot-tell': ['cannotTell', 'whyCannotTell'],
} as const;

/** Advice on each of the five categories, with what is stated for and against it. */
export const scopeAdvice: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const say = phrasesOf(texts, t);
  const all = adviseScope(config);
  return [
    h2(say('tableTitle')),
    table(
      [say('category'), say('criteria'), say('inScope'), say('advice'), say('because'), say('work')],
      all.map(({ facts, inScope, advice, signals }) => [
        t.of(facts.title),
        criteriaOf(facts.id).length,
        say(inScope ? 'yes' : 'no'),
        say(ADVICE[advice][0]),
        signals
          .slice(0, 2)
          .map((one) => told(one, say, t))
          .join(' '),
        facts.required ? t.of(facts.extraEffort.text) : say('weeks', { ...facts.extraEffort.weeks }),
      ]),
    ),
    say('restsOn'),
    ...all.flatMap((one) => category(one, context, say)),
  ];
};

function category(one: CategoryAdvice, context: DocumentContext, say: Phrases): readonly string[] {
  const { facts, inScope, advice, signals, against, lacking } = one;
  const { input, t } = context;
  const served = openCriteria(input).served.map(({ id }) => id);
  const bare = criteriaOf(facts.id).filter(
    (id) => controlsFor(input.snapshot, [id]).length === 0 && !served.includes(id),
  );
  const [name, why] = ADVICE[advice];
  const speaksAgainst = [
    ...against.map((reason) => told(reason, say, t)),
    ...(facts.required || bare.length === 0 ? [] : [say('noControls', { criteria: bare.join(', ') })]),
  ];
  return [
    h2(t.of(facts.title)),
    say('verdict', {
      advice: say(name),
      why: say(why, {
        n: input.snapshot.config?.commitments.length ?? 0,
        what: lacking.map((key) => say(key)).join('; '),
      }),
    }),
    h3(say('stated')),
    list(signals.map((reason) => told(reason, say, t))) || say('nothing'),
    h3(say('against')),
    list(speaksAgainst) || say('nothingAgainst'),
    advice === 'include' && !inScope ? say('notYet') : '',
    (advice === 'leave-out' || advice === 'cannot-tell') && inScope ? say('noReason') : '',
    h3(say('documents')),
    list(
      facts.policies.map((id) => {
        const type = policyType(id);
        return type ? `${t.of(type.title)}: ${placeOfType(type, input, t)}` : id;
      }),
    ),
    // What records decide needs no list of what generally speaks for or against it.
    ...(facts.required || advice === 'include'
      ? []
      : [
          h3(say('general')),
          list([
            ...t.list(facts.reasonsFor).map((text) => say('generalFor', { text })),
            ...t.list(facts.reasonsAgainst).map((text) => say('generalAgainst', { text })),
          ]),
        ]),
  ];
}

function told({ key, slots, text }: ScopeReason, say: Phrases, t: Words): string {
  if (text) return t.of(text);
  return say(
    key,
    slots &&
      Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, withoutEnd(value, /[.\s]/)])),
  );
}

function criteriaOf(id: string): readonly (typeof CRITERION_IDS)[number][] {
  return CRITERION_IDS.filter((one) => criterion(one).category === id);
}
