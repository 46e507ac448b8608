import { knownToolsIn } from '../../reading/tools/tools.js';
import { nameKey } from '../../reading/names/names.js';
import type { Soc2Config } from '../../workspace/records.js';
import { isProviderOf } from '../stack/providers.js';
import type { Phrases } from '../prose/phrases.js';

/**
 * The boundary of the system with its data flows, as a Mermaid flow chart: services and stores inside, customers,
 * subservice organisations and what is left out outside. Only parts and arrows that soc2.yaml states. Empty without services.
 */
export function pictureOf(config: Soc2Config, say: Phrases): string {
  if (config.services.length === 0) return '';
  const nodes = new Nodes();
  const services = config.services.map(({ name }) => nodes.add(name));
  const stores = storesOf(config).map((name) => nodes.add(name, (id, label) => `${id}[("${label}")]`));
  const customers = nodes.add(say('customersNode'), (id, label) => `${id}(["${label}"])`);
  const subs = config.subserviceOrganisations.map(({ name }) => nodes.add(name));
  const excluded = (config.system?.excluded ?? []).map(({ name }) => nodes.add(name));
  const known = new Set([...services, ...stores, customers, ...subs, ...excluded]);
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
    ...group('boundary', say('boundary'), [...services, ...stores]),
    `  ${nodes.shape(customers)}`,
    ...[...subs, ...parties].map((id) => `  ${nodes.shape(id)}`),
    ...group('outside', say('outside'), excluded),
    ...services.flatMap((id) =>
      flows.some((flow) => flow.startsWith(`  ${customers} -->`) && flow.endsWith(` ${id}`))
        ? []
        : [`  ${customers} --> ${id}`],
    ),
    ...flows,
    // A cloud carries what runs on it; other organisations are reached by a flow.
    ...config.subserviceOrganisations.flatMap(({ name }, n) =>
      isProviderOf(config, name) ? services.map((id) => `  ${id} -.- ${subs[n] ?? ''}`) : [],
    ),
    '```',
  ].join('\n');
}

/** Stores of `system.data`; without these, the products that `infrastructure.storage` names and no provider is. */
function storesOf(config: Soc2Config): readonly string[] {
  const { system, infrastructure, preferences, subserviceOrganisations } = config;
  const stated = (system?.data ?? []).flatMap(({ store }) => store ?? []);
  if (stated.length > 0) return [...new Set(stated)];
  const others = [...infrastructure.providers, ...subserviceOrganisations.map(({ name }) => name)].map(
    nameKey,
  );
  const named = knownToolsIn(infrastructure.storage ?? '', preferences.language ?? 'en');
  return [...new Set(named.map(({ text }) => text))].filter((name) => !others.includes(nameKey(name)));
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
