import { isDraft } from '../../analysis/governed.js';
import { criterion } from '../../catalog/criteria.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { policyType } from '../../catalog/policy-types.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import type { CriterionId, TrustCategory } from '../../catalog/types.js';
import { confirm, frontMatterOf } from '../../authoring/template/front-matter.js';
import type { PolicyEvent } from '../../workspace/events/policy-event.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { eventsInPeriod } from '../facts/events.js';
import { incidentRecord } from '../facts/incident-record.js';
import type { PlaybookInput } from '../input.js';
import { h2, h3, joined, list, table, type Block } from '../markdown.js';
import DESCRIPTION from '../prose/description.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { providerDuties } from '../provider-duties.js';
import { listed, type Words } from '../words.js';
import { idsOf, policyDocuments, runningControls, scopeOf } from '../workspace-views.js';
import { pictureOf } from './picture.js';

/** What a part of the description is written from. */
interface Part {
  readonly input: PlaybookInput;
  readonly config: Soc2Config | undefined;
  readonly say: Phrases;
  /** A place to fill in, for a fact that nobody states. */
  readonly ask: (key: string, slots?: Readonly<Record<string, string | number>>) => string;
  readonly name: string;
  readonly t: Words;
}

/**
 * The description of the system (section 3 of the report): the nine description criteria in order, from soc2.yaml,
 * controls, registers and approved documents. Facts nobody states stand in `[CONFIRM: …]`. Front matter included.
 */
export function composeDescription(input: PlaybookInput, t: Words): string {
  const { config } = input.snapshot;
  const say = phrasesOf(DESCRIPTION, t);
  const part: Part = {
    input,
    config,
    say,
    ask: (key, slots) => confirm(say(key, slots)),
    name: config?.organisation.name ?? say('fallbackName'),
    t,
  };
  const type = policyType('system-description');
  const title = say('title', { name: part.name });
  return `${joined([
    type
      ? frontMatterOf(
          { type, language: t.language, snapshot: input.snapshot, inScope: new Set(scopeOf(input)) },
          title,
        )
      : '',
    `# ${title}`,
    ...services(part),
    ...commitments(part),
    ...components(part),
    ...boundaries(part),
    ...incidents(part),
    ...controls(part),
    ...customerControls(part),
    ...subservice(part),
    ...notApplicable(part),
    ...(config?.report.type === 'I' ? [] : changes(part)),
  ])}\n`;
}

function services({ config, say, ask, name, t }: Part): readonly Block[] {
  const all = config?.services ?? [];
  const report = config?.report;
  const when =
    report?.type === 'I'
      ? report.asOf === undefined
        ? say('scopeI', { asOf: ask('askAsOf') })
        : say('scopeI', { asOf: report.asOf })
      : report?.observationPeriod
        ? say('scopeII', { start: report.observationPeriod.start, end: report.observationPeriod.end })
        : say('scopeIIOpen', { ask: ask('askPeriod') });
  return [
    h2(say('s1')),
    config?.organisation.description ?? '',
    all.length === 0
      ? ask('askServices')
      : say('about', {
          name,
          services: listed(
            all.map((one) => one.name),
            t.language,
          ),
        }),
    table(
      [say('servicesHead1'), say('servicesHead2')],
      all.map((one) => [one.name, one.description]),
    ),
    config?.system?.customers === undefined
      ? ask('askCustomers')
      : say('customers', { customers: withoutStop(config.system.customers) }),
    when,
    say('categories', { categories: categoriesOf(report?.categories ?? ['security'], t) }),
  ];
}

function commitments({ input, config, say, ask, name }: Part): readonly Block[] {
  const all = config?.commitments ?? [];
  const running = new Map(runningControls(input.snapshot).map((control) => [control.id, control]));
  return [
    h2(say('s2')),
    ...(all.length === 0
      ? [ask('askCommitments')]
      : [
          say('commitmentsIntro', { name }),
          table(
            ['ID', say('commitment'), say('target'), say('source')],
            all.map(({ id, statement, target, source }) => [
              id,
              statement,
              target,
              source ?? ask('askSource'),
            ]),
          ),
          say('requirementsIntro'),
          list(
            all.map(({ id, controls: ids }) => {
              const own = ids.flatMap((one) => running.get(one) ?? []);
              return own.length === 0
                ? say('requirementOpen', { id, ask: ask('askRequirement') })
                : say('requirement', {
                    id,
                    controls: own.map((one) => `${one.statement ?? one.title} (${one.id})`).join(' '),
                  });
            }),
          ),
        ]),
  ];
}

const ARRANGED = [
  ['storage', 'askStorage'],
  ['authentication', 'askAuthentication'],
  ['monitoring', 'askMonitoring'],
  ['backup', 'askBackup'],
] as const;

function components(part: Part): readonly Block[] {
  const { input, config, say, ask } = part;
  const infrastructure = config?.infrastructure;
  const team = config?.organisation.team;
  const documents = policyDocuments(input.snapshot).filter(
    (document) => !isDraft(document) && document.frontMatter?.approved !== undefined,
  );
  const data = config?.system?.data ?? [];
  return [
    h2(say('s3')),
    h3(say('infrastructure')),
    (infrastructure?.providers.length ?? 0) === 0
      ? ask('askProviders')
      : say('hosting', {
          providers: infrastructure?.providers.join(', ') ?? '',
          regions:
            infrastructure && infrastructure.regions.length > 0
              ? say('regions', { regions: infrastructure.regions.join(', ') })
              : '',
        }),
    infrastructure?.architecture ?? ask('askArchitecture'),
    infrastructure?.network ?? ask('askNetwork'),
    ...ARRANGED.flatMap(([key, asked]) => [h3(say(key)), infrastructure?.[key] ?? ask(asked)]),
    h3(say('software')),
    ...(config && config.tools.length > 0
      ? [
          say('softwareIntro'),
          table(
            [say('product'), say('purpose')],
            config.tools.map((tool) => [tool.name, tool.purpose]),
          ),
        ]
      : [ask('askTools')]),
    h3(say('people')),
    table(
      [say('teamHead'), say('number')],
      (
        [
          ['teamEmployees', team?.employees],
          ['teamEngineeringHead', team?.engineering],
          ['teamSecurityHead', team?.security],
        ] as const
      ).flatMap(([key, n]) => (n === undefined ? [] : [[say(key), n]])),
    ),
    people(part),
    h3(say('procedures')),
    ...(documents.length === 0
      ? [ask('askProcedures')]
      : [
          say('proceduresIntro'),
          table(
            [say('document'), say('ownerHead'), say('version'), say('approved')],
            documents.map(({ title, frontMatter }) => [
              title,
              frontMatter?.owner?.value,
              frontMatter?.version?.value,
              frontMatter?.approved?.value,
            ]),
          ),
        ]),
    h3(say('data')),
    table(
      [say('kind'), say('classification'), say('store')],
      data.map((one) => [one.name, one.classification, one.store]),
      ask('askData'),
    ),
  ];
}

function people({ input, config, say, ask }: Part): Block {
  const here = (config?.organisation.people ?? []).filter(
    ({ role, left }) => role !== undefined && (left === undefined || left >= input.today),
  );
  const owned = runningControls(input.snapshot);
  return table(
    [say('role'), say('person'), say('owns')],
    here.map(({ role, name }) => [role, name, idsOf(owned.filter(({ owner }) => owner === role))]),
    ask('askPeople'),
  );
}

function boundaries({ config, say, ask, t }: Part): readonly Block[] {
  const system = config?.system;
  const picture = config ? pictureOf(config, say) : '';
  return [
    h2(say('s4')),
    ...(config && config.services.length > 0
      ? [
          say('inside', {
            services: listed(
              config.services.map(({ name }) => name),
              t.language,
            ),
          }),
        ]
      : []),
    picture === '' ? '' : say('picture'),
    picture,
    system && system.flows.length > 0
      ? list(
          system.flows.map(({ from, to, data, over }) =>
            say('flow', {
              data: data ?? say('flowData'),
              from,
              to,
              over: over === undefined ? '' : say('over', { over }),
            }),
          ),
        )
      : ask('askFlows'),
    ...(system && system.excluded.length > 0
      ? [
          say('excludedIntro'),
          list(
            system.excluded.map(({ name, reason }) =>
              say('excluded', { name, reason: reason ?? ask('askReason') }),
            ),
          ),
        ]
      : [ask('askExcluded')]),
  ];
}

/** The first day of a period that lies ahead. */
function notBegun({ input, config }: Part): string | undefined {
  const { type, observationPeriod } = config?.report ?? {};
  return type !== 'I' && observationPeriod && observationPeriod.start > input.today
    ? observationPeriod.start
    : undefined;
}

function incidents(part: Part): readonly Block[] {
  const { input, say, ask } = part;
  const start = notBegun(part);
  if (start !== undefined) return [h2(say('s5')), say('notBegun', { start })];
  const { incidents: found, read, unread } = incidentRecord(input);
  const day = input.today;
  return [
    h2(say('s5')),
    ...(found.length > 0
      ? [
          say('incidentsIntro', { day }),
          list(found.map(({ id, on, title }) => say('item', { id, day: on, title }).replace(/: $/, ''))),
          ask('askSignificantI'),
        ]
      : unread.length > 0
        ? []
        : read.length > 0
          ? [say('incidentsNone', { day, files: listed(read, part.t.language) }), ask('askNoIncidents')]
          : [ask('askIncidents', { day })]),
    ...(unread.length > 0 ? [ask('askIncidentsUnread', { files: listed(unread, part.t.language) })] : []),
  ];
}

function itemOf({ id, on, title, person }: PolicyEvent, say: Phrases): string {
  return say('item', { id, day: on, title: title ?? person ?? '' });
}

function controls({ input, config, say, ask, t }: Part): readonly Block[] {
  const scope = scopeOf(input);
  const running = runningControls(input.snapshot);
  const rows = scope.map((id) => [
    `${id} ${t.of(criterion(id).title)}`,
    controlsOn(running, id)
      .map((one) => `${one.id}: ${one.statement ?? one.title}`)
      .join(' '),
  ]);
  return [
    h2(say('s6')),
    say(isOver(config, input.today) ? 'controlsIntro' : 'controlsIntroRunning'),
    table(
      [say('criterion'), say('controlsHead')],
      rows.filter(([, text]) => text !== ''),
      ask('askControl'),
    ),
  ];
}

/** Whether the time the report is about has ended. */
function isOver(config: Soc2Config | undefined, today: string): boolean {
  const { type, observationPeriod } = config?.report ?? {};
  return type !== 'I' && observationPeriod !== undefined && observationPeriod.end < today;
}

function controlsOn(running: readonly Control[], id: CriterionId): readonly Control[] {
  return running.filter(({ criteria }) => criteria.some(({ value }) => value === id));
}

function customerControls({ config, say, ask }: Part): readonly Block[] {
  const all = config?.system?.customerControls ?? [];
  return [
    h2(say('s7')),
    ...(all.length === 0
      ? [ask('askCuec')]
      : [
          say('cuecIntro'),
          table(
            ['ID', say('controlsHead'), say('criterion')],
            all.map(({ id, statement, criteria }) => [id, statement, criteria.join(', ')]),
          ),
        ]),
  ];
}

function subservice({ input, config, say, ask, name, t }: Part): readonly Block[] {
  const duties = providerDuties(input);
  const all = config?.subserviceOrganisations ?? [];
  if (all.length === 0) return [h2(say('s8')), ask('askSub')];
  const inclusive = all.filter(({ method }) => method === 'inclusive').map((one) => one.name);
  const watching = controlsOn(runningControls(input.snapshot), 'CC9.2');
  return [
    h2(say('s8')),
    say('subIntro', { name }),
    table(
      [say('organisation'), say('uses'), say('method'), say('expects')],
      all.map((one) => [
        one.name,
        one.services.join(', '),
        one.method ?? ask('askMethod'),
        one.provides.length === 0
          ? ask('askExpects')
          : one.provides.map((id) => `${id} ${lowerFirst(t.of(criterion(id).title))}`).join('; '),
      ]),
    ),
    all.some(({ method }) => method === 'carve-out') ? say('carveOut') : '',
    inclusive.length === 0 ? '' : say('inclusive', { names: listed(inclusive, t.language) }),
    ...(duties.length === 0
      ? []
      : [
          say('expectedOfUs', { name }),
          table(
            [say('organisation'), 'ID', say('expected'), say('controlsHead')],
            duties.map((one) => [one.provider, one.id, one.statement, idsOf(one.controls) || ask('askDuty')]),
          ),
        ]),
    list(
      all.flatMap((one) =>
        one.report?.periodEnd === undefined || one.report.reviewed === undefined
          ? []
          : [say('report', { sub: one.name, end: one.report.periodEnd, read: one.report.reviewed })],
      ),
    ),
    watching.length === 0
      ? ask('askMonitored')
      : say('monitored', {
          name,
          control: watching.map((one) => `${one.id} (${withoutStop(one.statement ?? one.title)})`).join(', '),
        }),
  ];
}

function notApplicable({ input, config, say, ask, t }: Part): readonly Block[] {
  const scope = scopeOf(input);
  const inReport = config?.report.categories ?? ['security'];
  const out = CATEGORIES.filter((one) => !inReport.includes(one));
  const running = runningControls(input.snapshot);
  const bare = scope.filter((id) => controlsOn(running, id).length === 0);
  const carried = (config?.subserviceOrganisations ?? []).map(({ name, method, provides }) => ({
    name,
    criteria: bare.filter((id) => method !== 'inclusive' && provides.includes(id)),
  }));
  const open = bare.filter((id) => !carried.some(({ criteria }) => criteria.includes(id)));
  return [
    h2(say('s9')),
    out.length === 0 ? say('allInScope') : say('outOfScope', { categories: categoriesOf(out, t) }),
    list(
      carried
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ name, criteria }) => say('byProvider', { criteria: criteria.join(', '), sub: name })),
    ),
    open.length === 0 ? '' : ask('askNotApplicable', { criteria: open.join(', ') }),
  ];
}

function changes(part: Part): readonly Block[] {
  const { input, config, say, ask } = part;
  const period = config?.report.observationPeriod;
  const start = notBegun(part);
  if (start !== undefined) return [h2(say('s10')), say('notBegun', { start })];
  const found = eventsInPeriod(input, ['system', 'vendor']);
  const began = runningControls(input.snapshot).filter(
    ({ since }) => period !== undefined && since !== undefined && since > period.start && since <= period.end,
  );
  return [
    h2(say('s10')),
    ...(found.length > 0
      ? [say('changesIntro', { day: input.today }), list(found.map((event) => itemOf(event, say)))]
      : [say('changesNone', { day: input.today })]),
    began.length === 0 ? '' : say('controlsSince', { controls: idsOf(began) }),
    ask('askChanges'),
  ];
}

const CATEGORIES = Object.keys(CATEGORY_TITLES) as readonly TrustCategory[];

function categoriesOf(categories: readonly TrustCategory[], t: Words): string {
  return listed(
    categories.map((one) => lowerFirst(t.of(CATEGORY_TITLES[one]))),
    t.language,
  );
}

function withoutStop(text: string): string {
  return withoutEnd(text, /[.\s]/);
}
