import { nameKey } from '../../reading/names/names.js';
import { productRuns } from '../../reading/names/product-runs.js';
import type { Soc2Config } from '../../workspace/records.js';
import { unlistedProviders } from '../provider-duties.js';
import { isProviderOf } from '../stack/providers.js';
import type { Phrases } from '../prose/phrases.js';

/**
 * The boundary of the system with its data flows, as a Mermaid flow chart: services and stores inside, customers,
 * subservice organisations and what is left out outside. Only parts and lines that soc2.yaml states. Empty without services.
 */
export function pictureOf(config: Soc2Config, say: Phrases): string {
  if (config.services.length === 0) return '';
  const nodes = new Nodes();
  const services = config.services.map(({ name }) => nodes.add(name));
  const stores = storesOf(config).map((name) => nodes.add(name, (id, label) => `${id}[("${label}")]`));
  const kept = new Set(stores);
  const runs = named(config, config.infrastructure.architecture)
    .map((name) => nodes.add(name))
    .filter((id) => !kept.has(id));
  const customers = nodes.add(say('customersNode'), (id, label) => `${id}(["${label}"])`);
  const subs = config.subserviceOrganisations.map(({ name }) => nodes.add(name));
  const hosts = unlistedProviders(config).map((name) => nodes.add(name));
  const excluded = (config.system?.excluded ?? []).map(({ name }) => nodes.add(name));
  const known = new Set([...services, ...stores, ...runs, customers, ...subs, ...hosts, ...excluded]);
  const flows = (config.system?.flows ?? []).map(({ from, to, data, over }) => {
    const label = [data, over].filter((one) => one !== undefined).join(', ');
    return `  ${nodes.add(from)} -->${label === '' ? '' : `|"${quoted(label)}"|`} ${nodes.add(to)}`;
  });
  const parties = nodes.ids().filter((id) => !known.has(id));
  const group = (id: string, title: string, members: readonly string[]): string[] =>
    members.length === 0
      ? []
      : [`  subgraph ${id}["${quoted(title)}"]`, ...members.map((one) => `    ${nodes.shape(one)}`), '  end'];
  return [
    '```mermaid',
    'flowchart LR',
    ...group('boundary', say('boundary'), [...services, ...runs, ...stores]),
    `  ${nodes.shape(customers)}`,
    ...[...subs, ...hosts, ...parties].map((id) => `  ${nodes.shape(id)}`),
    ...group('outside', say('outside'), excluded),
    ...flows,
    // What it is used for is stated; what travels there only where a flow says so.
    ...config.subserviceOrganisations.flatMap(({ name, services: uses }, n) => {
      const sub = subs[n] ?? '';
      if (flows.some((flow) => flow.endsWith(` ${sub}`) || flow.startsWith(`  ${sub} `))) return [];
      const label = uses.length === 0 || isProviderOf(config, name) ? '' : `|"${quoted(uses.join(', '))}"|`;
      return services.map((id) => `  ${id} -.-${label} ${sub}`);
    }),
    ...hosts.flatMap((host) => services.map((id) => `  ${id} -.- ${host}`)),
    '```',
  ].join('\n');
}

/** Stores of `system.data`; without these, what soc2.yaml names of the storage. */
function storesOf(config: Soc2Config): readonly string[] {
  const stated = (config.system?.data ?? []).flatMap(({ store }) => store ?? []);
  return stated.length > 0 ? [...new Set(stated)] : named(config, config.infrastructure.storage);
}

/** What a text on the arrangement names, apart from regions, providers, services, and tools that hold or do something else. */
function named(config: Soc2Config, text = ''): readonly string[] {
  const { infrastructure, subserviceOrganisations, services, tools } = config;
  const others = [
    ...infrastructure.providers,
    ...services.map(({ name }) => name),
    ...tools.filter(({ area }) => area !== 'cloud' && area !== 'backup').map(({ name }) => name),
  ].map(nameKey);
  const regions = infrastructure.regions.map(nameKey);
  const found = new Map<string, string>();
  for (const name of productRuns(text, infrastructure.providers)) {
    const key = nameKey(name);
    if ([...others, ...regions].includes(key)) continue;
    if (
      subserviceOrganisations.some(
        (one) => !isProviderOf(config, one.name) && key.startsWith(nameKey(one.name)),
      )
    )
      continue;
    found.set(key, name);
  }
  return [...found.values()];
}

function quoted(text: string): string {
  return text.replace(/"/g, '#quot;').replace(/[\n\r]+/g, ' ');
}

/** Names as nodes, each once, with IDs that Mermaid accepts. */
class Nodes {
  readonly #ids = new Map<string, string>();
  readonly #shapes = new Map<string, string>();

  /** The ID of a name; the first call decides its shape. */
  add(name: string, shape = (id: string, label: string): string => `${id}["${label}"]`): string {
    const key = nameKey(name);
    const there = this.#ids.get(key);
    if (there !== undefined) return there;
    const id = `n${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#shapes.set(id, shape(id, quoted(name)));
    return id;
  }

  ids(): readonly string[] {
    return [...this.#ids.values()];
  }

  shape(id: string): string {
    return this.#shapes.get(id) ?? id;
  }
}
