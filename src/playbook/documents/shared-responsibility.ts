import { confirm } from '../../authoring/template/front-matter.js';
import { FACTS, type Responsible } from '../../catalog/facts.js';
import { nameKey } from '../../reading/names/names.js';
import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { controlsAbout } from '../facts/controls-about.js';
import { controlsNaming } from '../facts/controls-naming.js';
import type { PlaybookInput } from '../input.js';
import { h2, list, note, table, type Block } from '../markdown.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import SHARED from '../prose/shared.yaml';
import SHARED_DATA from '../prose/shared-data.yaml';
import { providerDuties } from '../provider-duties.js';
import { criterion } from '../../catalog/criteria.js';
import type { CriterionId } from '../../catalog/types.js';
import { isProviderOf, isSameProvider } from '../stack/providers.js';
import { activeControls, controlsFor, evidenceText, idsOf, runningControls } from '../workspace-views.js';
import type { Body, DocumentContext } from './context.js';
import { opening } from './mistakes.js';

const MODEL = {
  provider: { en: 'provider', nl: 'provider' },
  own: { en: 'you', nl: 'u' },
  shared: { en: 'both', nl: 'beide' },
} as const satisfies Record<Responsible, { en: string; nl: string }>;

/** The matrix of responsibilities with complementary user entity controls. */
export const sharedResponsibility: Body = (context) => {
  const { input, t } = context;
  const say = phrasesOf(SHARED, t);
  const { snapshot, diagnostics } = input;
  const organisations = snapshot.config?.subserviceOrganisations ?? [];
  const duties = providerDuties(input);
  const inherited = activeControls(snapshot).filter(({ inheritedFrom }) => inheritedFrom !== undefined);
  const taken = diagnostics.filter(({ code }) => code === 'provider-control-taken-for-own');
  const named = organisations.map(({ name }) => name);
  // "Azure" and "Microsoft Azure" are one.
  const providers = [
    ...(snapshot.config?.infrastructure.providers ?? []).filter(
      (one) => !named.some((name) => isSameProvider(one, name)),
    ),
    ...named,
  ];
  const provided = organisations
    .filter(({ method }) => method !== 'inclusive')
    .flatMap(({ name, provides }) => provides.map((id) => ({ name, id })));
  return [
    ...opening('provider-equals-own', t),
    t(
      `Providers: ${providers.join(', ') || t('none stated', 'geen vermeld')}.`,
      `Providers: ${providers.join(', ') || 'geen vermeld'}.`,
    ),
    h2(t('Who does what', 'Wie doet wat')),
    ...whoDoesWhat(context, say),
    ...otherProviders(input, say),
    h2(t('Taken over from a provider', 'Overgenomen van een provider')),
    table(
      [t('Control', 'Maatregel'), t('From', 'Van'), t('Your part', 'Uw deel')],
      [
        ...inherited.map(({ id, title, inheritedFrom }) => [
          `${id} ${title}`,
          inheritedFrom,
          t(
            'Review its report each year and write down the conclusion.',
            'Beoordeel jaarlijks het rapport en leg de conclusie vast.',
          ),
        ]),
        ...provided.map(({ name, id }) => [
          `${id} ${t.of(criterion(id).title)}`,
          name,
          idsOf(ownOn(snapshot, id)) === ''
            ? say('wholly')
            : say('partly', { ids: idsOf(ownOn(snapshot, id)) }),
        ]),
      ],
      say('noneTaken'),
    ),
    h2(
      t(
        'What providers expect of you (complementary user entity controls)',
        'Wat providers van u verwachten (aanvullende gebruikersmaatregelen)',
      ),
    ),
    table(
      [
        t('Provider', 'Provider'),
        t('ID', 'Id'),
        t('Expected', 'Verwacht'),
        t('Criteria', 'Criteria'),
        t('Your controls', 'Uw maatregelen'),
        t('Evidence', 'Bewijs'),
      ],
      duties.map(({ provider, id, statement, criteria, controls }) => [
        provider,
        id,
        statement,
        criteria.join(', '),
        idsOf(controls) || t('**none**', '**geen**'),
        controls
          .slice(0, 3)
          .map((control) => `${control.id}: ${evidenceText(input, control, t)}`)
          .join(' / '),
      ]),
      t(
        'None recorded. Each provider’s report lists them: copy them into soc2.yaml under `complementaryControls`.',
        'Geen vastgelegd. Het rapport van elke provider noemt ze: neem ze over in soc2.yaml onder `complementaryControls`.',
      ),
    ),
    ...usualDuties(context, say),
    h2(
      t(
        'Passages that take a provider’s controls for your own',
        'Passages die maatregelen van een provider voor eigen houden',
      ),
    ),
    list(
      taken.map(
        ({ message, range, uri }) =>
          `${snapshot.documents.get(uri)?.path ?? uri}:${range.start.line + 1}: ${t.of(message)}`,
      ),
    ) || t('None found.', 'Geen gevonden.'),
  ];
};

/** Own controls in operation on a criterion that a provider serves too. */
function ownOn(snapshot: Snapshot, id: CriterionId): readonly Control[] {
  return controlsFor(snapshot, [id]).filter(({ inheritedFrom }) => inheritedFrom === undefined);
}

interface Duty {
  readonly area: string;
  readonly en: string;
  readonly nl: string;
}

const DATA = SHARED_DATA as {
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  readonly contents: Readonly<Record<string, readonly string[]>>;
  readonly models: Readonly<Record<'iaas' | 'paas' | 'container', readonly string[]>>;
  readonly usual: readonly Duty[];
};

/** Own controls in operation that are about an area, by the evidence they leave or by what they state. */
function ownFor(snapshot: Snapshot, area: string): readonly Control[] {
  return controlsAbout(snapshot, DATA.evidence[area] ?? [], DATA.contents[area] ?? []).filter(
    ({ inheritedFrom }) => inheritedFrom === undefined,
  );
}

/** The services in use of each way of renting, by their names in soc2.yaml. */
function servicesInUse({
  config,
}: Snapshot): Readonly<Record<'iaas' | 'paas' | 'container', readonly string[]>> {
  const told = ` ${nameKey(
    [
      ...Object.values(config?.infrastructure ?? {}).flat(),
      ...(config?.subserviceOrganisations ?? []).flatMap(({ services }) => services),
      ...(config?.tools ?? []).map(({ name }) => name),
    ].join(' . '),
  )} `;
  const used = (names: readonly string[]): readonly string[] =>
    names.filter((name) => told.includes(` ${nameKey(name)} `));
  return {
    iaas: used(DATA.models.iaas),
    paas: used(DATA.models.paas),
    container: used(DATA.models.container),
  };
}

/** The matrix for the services in use; all three ways where soc2.yaml names no service that tells. */
function whoDoesWhat({ input, t }: DocumentContext, say: Phrases): readonly Block[] {
  const { snapshot, coverage } = input;
  const inUse = servicesInUse(snapshot);
  const columns = (
    [
      ['iaas', inUse.iaas],
      ['container', inUse.container],
      ['paas', inUse.paas],
    ] as const
  ).filter(([, names]) => names.length > 0);
  const header =
    columns.length === 0
      ? ['IaaS', 'PaaS', 'SaaS']
      : columns.map(([model, names]) => `${say(model)}: ${names.join(', ')}`);
  const organisations = snapshot.config?.subserviceOrganisations ?? [];
  return [
    columns.length === 0 ? say('modelsOpen') : say('modelsTold'),
    table(
      [say('area'), ...header, say('always'), say('criteria'), say('providedBy'), say('yours')],
      FACTS.sharedResponsibility.map(({ id, area, iaas, paas, saas, own, criteria }) => {
        const scope = criteria.filter((one) => coverage.get(one)?.inScope);
        const by: Readonly<Record<'iaas' | 'paas' | 'container', Responsible>> = {
          iaas,
          paas,
          // Of clusters the nodes and images stay partly one's own.
          container: id === 'operating-system' || id === 'vulnerability' ? 'shared' : paas,
        };
        return [
          t.of(area),
          ...(columns.length === 0 ? [iaas, paas, saas] : columns.map(([model]) => by[model])).map((one) =>
            t.of(MODEL[one]),
          ),
          t.of(own),
          scope.join(', '),
          organisations
            .filter(({ provides }) => provides.some((one) => scope.includes(one)))
            .map(({ name }) => name)
            .join(', '),
          idsOf(ownFor(snapshot, id)) || say('noneOwn'),
        ];
      }),
    ),
  ];
}

/** Providers that host nothing: what they do, what stays one's own and which controls name them. */
function otherProviders({ snapshot }: PlaybookInput, say: Phrases): readonly Block[] {
  const { config } = snapshot;
  if (!config) return [];
  const others = config.subserviceOrganisations.filter(({ name }) => !isProviderOf(config, name));
  const names = config.subserviceOrganisations.map(({ name }) => name);
  return others.length === 0
    ? []
    : [
        h2(say('others')),
        table(
          [say('provider'), say('does'), say('serves'), say('remains'), say('yours')],
          others.map(({ name, services, provides }) => [
            name,
            services.join(', ') || confirm(say('askDoes')),
            provides.join(', ') || confirm(say('askServes')),
            say('remainsText', { name }),
            idsOf(controlsNaming(runningControls(snapshot), name, names)) || say('noneOwn'),
          ]),
        ),
      ];
}

/** What clouds usually expect of customers, to check against the report, where no report's own list is recorded. */
function usualDuties({ input, t }: DocumentContext, say: Phrases): readonly Block[] {
  const { snapshot } = input;
  if (providerDuties(input).length > 0 || (snapshot.config?.infrastructure.providers.length ?? 0) === 0)
    return [];
  return [
    note(say('usualNote', { providers: snapshot.config?.infrastructure.providers.join(', ') ?? '' })),
    table(
      [say('expected'), say('yours'), say('state')],
      DATA.usual.map(({ area, ...text }) => [
        t.of(text),
        idsOf(ownFor(snapshot, area)) || say('noneOwn'),
        say('toCheck'),
      ]),
    ),
  ];
}
