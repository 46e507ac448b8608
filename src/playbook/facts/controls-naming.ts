import { nameKey } from '../../reading/names/names.js';
import type { Control } from '../../workspace/records.js';

/** The controls whose title or statement names a product. `names` are all products in use: “Azure DevOps” is not Azure. */
export function controlsNaming(
  controls: readonly Control[],
  name: string,
  names: readonly string[],
): readonly Control[] {
  const key = ` ${nameKey(name)} `;
  const longer = names.map((one) => ` ${nameKey(one)} `).filter((one) => one !== key && one.includes(key));
  return controls.filter(({ title, statement }) => {
    const text = ` ${nameKey(`${title} ${statement ?? ''}`)} `;
    return longer.reduce((left, one) => left.replaceAll(one, ' | '), text).includes(key);
  });
}
