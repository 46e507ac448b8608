import { matchDescription } from '../../analysis/description/match-description.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import type { CriterionId } from '../../catalog/types.js';
import { FACTS, type ScopeQuestion } from '../../catalog/facts.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import { confirm } from '../../authoring/template/front-matter.js';
import { daysUntil } from '../../evidence/iso-days.js';
import { nameKey } from '../../reading/names/names.js';
import { recordedIn } from '../../workspace/events/register-events.js';
import { namedRows } from '../../workspace/tables/named-rows.js';
import { controlsNaming } from '../facts/controls-naming.js';
import { eventsInPeriod } from '../facts/events.js';
import { criteriaForPromise } from '../facts/promises.js';
import { inForceOrOpen, statedOn } from '../facts/stated.js';
import { placeholderValue } from '../fill/placeholder-values.js';
import { h2, h3, list } from '../markdown.js';
import { providerDuties, unlistedProviders } from '../provider-duties.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import QUESTIONS from '../prose/scope-questions.yaml';
import { adviseScope } from '../scope-signals.js';
import { serviceKind } from '../service-kind.js';
import { stackOf } from '../stack/stack.js';
import { listed } from '../words.js';
import { controlsFor, criteriaOf, documentOfType, idsOf, runningControls } from '../workspace-views.js';
import type { Body, DocumentContext } from './context.js';

/** What the records answer to a question, and where that answer is weak. */
interface Answer {
  readonly facts: readonly string[];
  readonly weak: readonly string[];
}

type Answers = (context: DocumentContext, say: Phrases) => Answer;

/** Questions on scope and boundaries, answered from what is left out, changes, providers and what is stated. */
export const scopeQuestions: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const say = phrasesOf(QUESTIONS, t);
  const questions = questionsFor((config?.services ?? []).map(({ type }) => type));
  const excluded = config?.system?.excluded ?? [];
  const changes = eventsInPeriod(input, ['system', 'vendor']);
  return [
    h2(say('boundary')),
    say('inside', {
      services:
        listed(
          (config?.services ?? []).map(({ name }) => name),
          t.language,
        ) || confirm(say('askAnswer')),
      providers: config?.infrastructure.providers.join(', ') || confirm(say('askAnswer')),
      n: config?.tools.length ?? 0,
    }),
    excluded.length === 0
      ? say('outsideNone')
      : say('outside', { names: excluded.map(({ name }) => name).join(', ') }),
    ...drawn(context, say),
    h2(say('questions')),
    ...questions.flatMap((question) => answered(question, context, say)),
    h2(say('changes')),
    list(changes.map(({ id, on, title }) => say('change', { id, day: on, title: title ?? '' }))) ||
      say('changesNone'),
    list(changeRegisters(input).map(({ path, n }) => say('changesRegister', { path, n }))),
    changes.length === 0 ? '' : say('changesAsk'),
    h2(
      say('discussed', {
        types: placeholderValue('service-types', input) ?? confirm(say('askAnswer')),
        providers: config?.infrastructure.providers.join(', ') || confirm(say('askAnswer')),
      }),
    ),
    list(['d-support', 'd-pipeline', 'd-cloud', 'd-analytics', 'd-corporate'].map((key) => say(key))),
    h2(say('justify')),
    list(['justify1', 'justify2', 'justify3', 'justify4'].map((key) => say(key))),
  ];
};

/** Types of service that questions are told apart by. */
const KNOWN_TYPES: ReadonlySet<string> = new Set(FACTS.scopeQuestions.flatMap(({ services }) => services));

/** The questions on these types of service; all of them where a type is in words that nobody knows, or not stated. */
function questionsFor(stated: readonly (string | undefined)[]): typeof FACTS.scopeQuestions {
  const types = stated.map((type) => (type === undefined ? '' : serviceKind(type)));
  if (types.length === 0 || types.some((type) => !KNOWN_TYPES.has(type))) return FACTS.scopeQuestions;
  return FACTS.scopeQuestions.filter(({ services }) => services.some((one) => types.includes(one)));
}

/** Registers of changes with how many rows they hold, whatever the period: some of those may have moved the boundary. */
function changeRegisters({
  snapshot,
}: DocumentContext['input']): readonly { readonly path: string; readonly n: number }[] {
  return [...(snapshot.registers?.() ?? [])].flatMap(([path, text]) =>
    recordedIn(path) === 'change' ? [{ path, n: namedRows(text).rows.length }] : [],
  );
}

/** The sentence of the system description that draws the boundary. */
function drawn({ input: { snapshot } }: DocumentContext, say: Phrases): readonly string[] {
  const document = documentOfType(snapshot, 'system-description');
  const found =
    document && matchDescription(document, undefined).find(({ content }) => content.id === 'boundaries');
  const section = found?.because === undefined ? undefined : document?.sections[found.because.section];
  const text = section?.content.sentences
    .filter(({ kind }) => kind === 'prose')
    .map((one) => one.text)
    .join(' ');
  return document && text ? [say('quoted', { text, path: document.path })] : [];
}

/** What a provider serves alone, and what it shares with controls of one's own. */
function providedBy(
  { snapshot }: DocumentContext['input'],
  name: string,
  provides: readonly CriterionId[],
  say: Phrases,
): readonly string[] {
  const own = (id: CriterionId) =>
    controlsFor(snapshot, [id]).filter(({ inheritedFrom }) => inheritedFrom === undefined);
  const alone = provides.filter((id) => own(id).length === 0);
  const shared = provides.filter((id) => own(id).length > 0);
  return [
    ...(alone.length === 0 ? [] : [say('providedAlone', { name, criteria: alone.join(', ') })]),
    ...shared.map((id) => say('providedShared', { name, criterion: id, ids: idsOf(own(id)) })),
  ];
}

function answered(question: ScopeQuestion, context: DocumentContext, say: Phrases): readonly string[] {
  const { t } = context;
  const own = ANSWERS[question.id]?.(context, say) ?? { facts: [], weak: [] };
  return [
    h3(t.of(question.question)),
    `**${say('why')}:** ${t.of(question.why)}`,
    `**${say('good')}:** ${t.of(question.answer)}`,
    `**${say('yours')}:**`,
    list(own.facts) ||
      say('nothing', { ask: confirm(say(ASKED.has(question.id) ? `ask-${question.id}` : 'askAnswer')) }),
    ...(own.weak.length === 0 ? [] : [`**${say('weak')}:**`, list(own.weak)]),
  ];
}

/** What records state on contents of policy types. */
const stated =
  (...keys: readonly string[]): Answers =>
  ({ input }, say) => ({
    facts: keys
      .flatMap((key) => inForceOrOpen(statedOn(input.snapshot, key)).inForce.slice(0, 2))
      .map(({ text, place }) => say('statedOn', { text, place })),
    weak: [],
  });

/** Questions whose missing answer is described. */
const ASKED: ReadonlySet<string> = new Set([
  'non-production',
  'locations',
  'contractors',
  'acquisitions',
  'multi-tenant',
]);

const ANSWERS: Readonly<Record<string, Answers>> = {
  'which-services': ({ input: { snapshot }, t }, say) => {
    const names = (snapshot.config?.services ?? []).map(({ name }) => name);
    return {
      facts: names.length === 0 ? [] : [say('services', { names: listed(names, t.language) })],
      weak: [],
    };
  },
  'excluded-systems': ({ input: { snapshot } }, say) => {
    const excluded = snapshot.config?.system?.excluded ?? [];
    const tools = new Set(stackOf(snapshot.config).map(({ name }) => nameKey(name)));
    return {
      facts: excluded.flatMap(({ name, reason }) =>
        reason === undefined ? [] : [say('excludedWith', { name, reason })],
      ),
      weak: [
        ...(excluded.length === 0 ? [say('excludedNone')] : []),
        ...excluded.flatMap(({ name, reason }) =>
          reason === undefined ? [say('excludedBare', { name })] : [],
        ),
        ...excluded.flatMap(({ name }) => (tools.has(nameKey(name)) ? [say('excludedTool', { name })] : [])),
      ],
    };
  },
  'subservice-reliance': ({ input }, say) => {
    const { config } = input.snapshot;
    const all = config?.subserviceOrganisations ?? [];
    const watching = controlsFor(input.snapshot, ['CC9.2']);
    const unlisted = config ? unlistedProviders(config) : [];
    return {
      facts: [
        ...all.map(({ name, method, report }) =>
          say('sub', {
            name,
            method: method ?? say('methodOpen'),
            report:
              report?.periodEnd === undefined
                ? say('subNoReport')
                : say('subReport', { end: report.periodEnd }),
          }),
        ),
        ...(watching.length === 0 ? [] : [say('watched', { ids: idsOf(watching) })]),
      ],
      weak: [
        ...(unlisted.length === 0 ? [] : [say('unlisted', { names: unlisted.join(', ') })]),
        ...(watching.length === 0 ? [say('notWatched')] : []),
      ],
    };
  },
  'report-gap': ({ input }, say) => {
    const { config } = input.snapshot;
    const all = (config?.subserviceOrganisations ?? []).filter(({ method }) => method !== 'inclusive');
    const end = config?.report.type === 'I' ? config.report.asOf : config?.report.observationPeriod?.end;
    return {
      facts: all.flatMap(({ name, report }) =>
        report?.periodEnd === undefined ? [] : [say('reportOf', { name, end: report.periodEnd })],
      ),
      weak: all.flatMap(({ name, report }) => {
        if (report?.periodEnd === undefined) return [say('noReportOf', { name })];
        const covered = report.bridgeLetterTo ?? report.periodEnd;
        return end === undefined || covered >= end
          ? []
          : [say('gap', { name, days: daysUntil(covered, end), end })];
      }),
    };
  },
  'shared-responsibility': ({ input }, say) => {
    const duties = providerDuties(input);
    return {
      facts: [
        ...(input.snapshot.config?.subserviceOrganisations ?? []).flatMap(({ name, provides }) =>
          provides.length === 0 ? [] : providedBy(input, name, provides, say),
        ),
        ...duties.flatMap(({ id, provider, controls }) =>
          controls.length === 0 ? [] : [say('duty', { id, provider, controls: idsOf(controls) })],
        ),
      ],
      weak: duties.flatMap(({ id, statement, controls }) =>
        controls.length === 0 ? [say('dutyOpen', { id, statement })] : [],
      ),
    };
  },
  // That environments are apart does not say which data is in them.
  'non-production': ({ input }, say) => {
    const { facts } = stated('change-management/environment-separation')({ input } as DocumentContext, say);
    const told = inForceOrOpen(statedOn(input.snapshot, 'secure-development/test-data')).inForce.slice(0, 2);
    return {
      facts: [...facts, ...told.map(({ text, place }) => say('statedOn', { text, place }))],
      weak: told.length === 0 ? [say('testDataOpen', { ask: confirm(say('ask-non-production')) })] : [],
    };
  },
  acquisitions: ({ input }, say) => ({
    facts: eventsInPeriod(input, ['system', 'vendor']).map(({ id, on, title }) =>
      say('change', { id, day: on, title: title ?? '' }),
    ),
    weak: [],
  }),
  'supporting-tools': ({ input: { snapshot }, t }, say) => {
    const tools = (snapshot.config?.tools ?? []).map(({ name }) => name);
    const running = runningControls(snapshot);
    const bare = tools.filter((name) => controlsNaming(running, name, tools).length === 0);
    return {
      facts: tools.length === 0 ? [] : [say('tools', { n: tools.length, names: listed(tools, t.language) })],
      weak: bare.length === 0 ? [] : [say('toolsNoControl', { names: listed(bare, t.language) })],
    };
  },
  locations: stated('access-control/remote-access', 'remote-work/remote-access'),
  'commitments-covered': ({ input: { snapshot }, t }, say) => {
    const missing = adviseScope(snapshot.config).filter(
      ({ advice, inScope }) => advice === 'include' && !inScope,
    );
    return {
      facts: (snapshot.config?.commitments ?? []).map((promise) => {
        const { id, statement, controls } = promise;
        const served = [
          ...new Set<CriterionId>([
            ...criteriaForPromise(snapshot, promise),
            ...snapshot.controls.filter((one) => controls.includes(one.id)).flatMap(criteriaOf),
          ]),
        ];
        return served.length === 0
          ? say('commitmentOpen', { id, statement })
          : say('commitmentIn', {
              id,
              categories: listed(
                [...new Set(served.map((one) => criterion(one).category))].map((one) =>
                  lowerFirst(t.of(CATEGORY_TITLES[one])),
                ),
                t.language,
              ),
              criteria: served.join(', '),
            });
      }),
      weak: missing.map(({ facts }) =>
        say('categoryMissing', { category: lowerFirst(t.of(CATEGORY_TITLES[facts.id])) }),
      ),
    };
  },
};
