import type { Soc2Config } from './records.js';
import { asList, asMap, asText, asTexts, type Plain } from './values.js';

type Told = 'architecture' | 'network' | 'storage' | 'authentication' | 'monitoring' | 'backup';

/**
 * Where and on what the services run: a map; the names of providers alone; or a list of maps, each of a provider or of one
 * thing that is arranged (`- name: AWS`, `- network: One VPC …`). What several entries say of one thing is told together.
 */
export function readInfrastructure(value: unknown): Soc2Config['infrastructure'] {
  const entries = asList(value).map((one): Plain => {
    const name = asText(one);
    return name === undefined ? asMap(one) : { providers: name };
  });
  const named = (key: 'providers' | 'regions'): readonly string[] => [
    ...new Set(entries.flatMap((one) => asTexts(one[key]))),
  ];
  const told = (key: Told): string | undefined =>
    entries.flatMap((one) => asText(one[key]) ?? []).join(' ') || undefined;
  return {
    providers: named('providers'),
    regions: named('regions'),
    architecture: told('architecture'),
    network: told('network'),
    storage: told('storage'),
    authentication: told('authentication'),
    monitoring: told('monitoring'),
    backup: told('backup'),
  };
}
