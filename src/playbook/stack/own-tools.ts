import { TOOL_AREAS } from '../../catalog/playbook.js';
import { knownToolsIn } from '../../reading/tools/tools.js';
import { nameKey } from '../../reading/names/names.js';
import type { Soc2Config } from '../../workspace/records.js';
import { stackOf } from './stack.js';

/**
 * How to collect a kind of evidence, with the examples of tools in brackets narrowed to those in use: an example of
 * another company's tool tells nothing. Brackets that name no tool stay.
 */
export function forOwnTools(text: string, kind: string, config: Soc2Config | undefined): string {
  return text.replace(/ \(([^()]{1,200})\)/g, (whole, inside: string) => {
    if (knownToolsIn(inside, 'en').length === 0) return whole;
    const own = stackOf(config);
    const named = own.filter(({ name }) =>
      inside.split(/, | or | of | and | en /).some((one) => isSameProduct(one, name)),
    );
    const serving = own.filter(
      ({ area }) => TOOL_AREAS.find((one) => one.area === area)?.evidence.includes(kind) === true,
    );
    const names = [...new Set([...serving, ...named].map(({ name }) => name))];
    return names.length === 0 ? '' : ` (${names.join(', ')})`;
  });
}

/** “Sentinel” is Microsoft Sentinel. */
function isSameProduct(one: string, other: string): boolean {
  const [a, b] = [nameKey(one).split(' '), nameKey(other).split(' ')];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}
