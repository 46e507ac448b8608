import { isDraft } from '../../analysis/governed.js';
import { criterion } from '../../catalog/criteria.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { policyType } from '../../catalog/policy-types.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import type { CriterionId, TrustCategory } from '../../catalog/types.js';
import { confirm, frontMatterOf } from '../../authoring/template/front-matter.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import { openCriteria } from '../facts/open-criteria.js';
import { eventsInPeriod } from '../facts/events.js';
import { registerRecord, type RecordedRow } from '../facts/register-record.js';
import { nameKey } from '../../reading/names/names.js';
import type { PlaybookInput } from '../input.js';
import { h2, h3, joined, list, table, type Block } from '../markdown.js';
import DESCRIPTION from '../prose/description.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { listed, type Words } from '../words.js';
import { idsOf, policyDocuments, runningControls, scopeOf } from '../workspace-views.js';
import { notBegun, withoutStop, type Part } from './part.js';
import { pictureOf } from './picture.js';
import { processes } from './processes.js';
import { subservice } from './provider-parts.js';
import { commitments } from './requirements.js';

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
    processes(part),
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
    ...(data.length === 0 ? toldOfData(part) : []),
    table(
      [say('kind'), say('classification'), say('personalHead'), say('store')],
      data.map((one) => [
        one.name,
        one.classification,
        one.special === true ? say('special') : one.personal === true ? say('personal') : undefined,
        one.store,
      ]),
      ask('askData'),
    ),
  ];
}

/** The controls that a role owns, and those whose words name it. */
function dutiesOf(role: string, controls: readonly Control[]): string {
  const key = ` ${nameKey(role)} `;
  return idsOf(
    controls.filter(
      ({ owner, statement }) => owner === role || ` ${nameKey(statement ?? '')} `.includes(key),
    ),
  );
}

/** Where no kinds of data are stated: what the records say of the services and of what is kept, in their own words. */
function toldOfData({ config, say }: Part): readonly Block[] {
  const told = [
    config?.organisation.description,
    ...(config?.services ?? []).map(({ name, description }) =>
      description === undefined ? undefined : `${name}: ${description}`,
    ),
    config?.infrastructure.storage,
    ...(config?.commitments ?? [])
      .filter(({ kind }) => kind === 'data-protection')
      .map(({ id, statement }) => `${statement} (${id})`),
  ].flatMap((text) => (text === undefined ? [] : [text]));
  return told.length === 0 ? [] : [say('dataTold'), list(told)];
}

function people({ input, config, say, ask }: Part): Block {
  const here = (config?.organisation.people ?? []).filter(
    ({ role, left }) => role !== undefined && (left === undefined || left >= input.today),
  );
  const owned = runningControls(input.snapshot);
  return table(
    [say('role'), say('person'), say('owns')],
    here.map(({ role, name }) => [role, name, dutiesOf(role ?? '', owned) || ask('askOwns')]),
    ask('askPeople'),
  );
}

/** Where no flows are stated: what the architecture says of them, in its own words, and what is left to tell. */
function toldOfFlows(config: Soc2Config | undefined, say: Phrases, ask: Part['ask']): Block {
  const told = config?.infrastructure.architecture;
  return [told === undefined ? '' : say('flowsTold', { text: told }), ask('askFlows')]
    .filter((one) => one !== '')
    .join('\n\n');
}

function boundaries({ config, say, ask, t }: Part): readonly Block[] {
  const system = config?.system;
  const carvedOut = (config?.subserviceOrganisations ?? [])
    .filter(({ method }) => method === 'carve-out')
    .map(({ name }) => name);
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
          ...(carvedOut.length > 0 ? [say('carvedOut', { names: listed(carvedOut, t.language) })] : []),
          // That a product is listed does not say on which side of the boundary it stands.
          ...(config.tools.length > 0 ? [ask('askProducts')] : []),
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
      : toldOfFlows(config, say, ask),
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

function incidents(part: Part): readonly Block[] {
  const { input, say, ask, t } = part;
  const start = notBegun(part);
  if (start !== undefined) return [h2(say('s5')), say('notBegun', { start })];
  const { rows, read, unread } = registerRecord(input, 'incident');
  const day = input.today;
  return [
    h2(say('s5')),
    ...(rows.length > 0
      ? [
          say('incidentsIntro', { day, files: listed(read, t.language) || 'soc2.yaml' }),
          table(
            ['ID', say('day'), say('what'), say('graded'), say('significant')],
            rows.map((row) => [row.id, row.on, row.title, row.severity, ask('askSignificant')]),
          ),
        ]
      : unread.length > 0
        ? []
        : read.length > 0
          ? [say('incidentsNone', { day, files: listed(read, t.language) }), ask('askNoIncidents')]
          : [ask('askIncidents', { day })]),
    ...(unread.length > 0 ? [ask('askIncidentsUnread', { files: listed(unread, t.language) })] : []),
  ];
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
    say('criteriaInScope', {
      n: scope.length,
      categories: categoriesOf(config?.report.categories ?? ['security'], t),
    }),
    running.length === 0 ? '' : say(isOver(config, input.today) ? 'controlsIntro' : 'controlsIntroRunning'),
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

function notApplicable({ input, config, say, ask, t }: Part): readonly Block[] {
  const scope = scopeOf(input);
  const inReport = config?.report.categories ?? ['security'];
  const out = CATEGORIES.filter((one) => !inReport.includes(one));
  const { open, served } = openCriteria(input);
  return [
    h2(say('s9')),
    out.length === 0 ? say('allInScope') : say('outOfScope', { categories: categoriesOf(out, t) }),
    served.length === 0 ? '' : say('byProvider', { criteria: served.map(({ id }) => id).join(', ') }),
    open.length === 0
      ? ''
      : ask('askNotApplicable', { criteria: open.join(', '), n: open.length, all: scope.length }),
  ];
}

/** More rows than a reader takes in: of a longer register management names the few that matter. */
const MOST_CHANGES = 12;

/** What soc2.yaml records as a change of the system, and the changes of registers: each, or how many there are. */
function told({ input, say, ask, t }: Part, rows: readonly RecordedRow[], read: readonly string[]): Block[] {
  const ofSystem = eventsInPeriod(input, ['system', 'vendor']).map(({ id }) => id);
  const named = rows.filter(({ id }) => ofSystem.includes(id));
  const registered = rows.filter(({ id }) => !ofSystem.includes(id));
  const shown = registered.length > MOST_CHANGES ? named : rows;
  const files = listed(read, t.language);
  if (rows.length === 0)
    return [
      read.length > 0
        ? say('changesNoneIn', { day: input.today, files })
        : say('changesNone', { day: input.today }),
    ];
  return [
    shown.length === 0
      ? ''
      : say('changesIntro', {
          day: input.today,
          files: shown === named ? 'soc2.yaml' : files || 'soc2.yaml',
        }),
    table(
      ['ID', say('day'), say('what'), say('significant')],
      shown.map((row) => [row.id, row.on, row.title, ask('askSignificantChange')]),
    ),
    shown === rows
      ? ''
      : `${say('changesMore', { n: registered.length, files, day: input.today })} ${ask('askWhichChanges')}`,
  ];
}

function changes(part: Part): readonly Block[] {
  const { input, config, say, ask, t } = part;
  const period = config?.report.observationPeriod;
  const start = notBegun(part);
  if (start !== undefined) return [h2(say('s10')), say('notBegun', { start })];
  const { rows, read, unread } = registerRecord(input, 'change');
  const began = runningControls(input.snapshot).filter(
    ({ since }) => period !== undefined && since !== undefined && since > period.start && since <= period.end,
  );
  return [
    h2(say('s10')),
    ...told(part, rows, read),
    unread.length > 0 ? ask('askChangesUnread', { files: listed(unread, t.language) }) : '',
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
