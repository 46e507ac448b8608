import { nameKey } from '../../reading/names/names.js';
import type { Soc2Config } from '../../workspace/records.js';

/** Whether the company holds health records under Dutch care standards, as the compliance that soc2.yaml names says. */
export function isDutchCare(config: Soc2Config | undefined): boolean {
  return (config?.current.compliance ?? []).some((one) => nameKey(one).startsWith('nen 75'));
}
