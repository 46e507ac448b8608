import { KNOWN_TOOLS } from '../../catalog/known-tools.js';
import { knownToolsIn } from '../../reading/tools/tools.js';
import { nameKey } from '../../reading/names/names.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Control } from '../../workspace/records.js';

/** The controls whose title or statement names a product. `names` are all products in use. */
export function controlsNaming(
  controls: readonly Control[],
  name: string,
  names: readonly string[],
): readonly Control[] {
  return controls.filter((control) => namesProduct(control, name, names));
}

/**
 * Whether a control, or a sentence as its `statement`, names a product: as soc2.yaml does, by another of its names (“Entra
 * ID”), or without its maker (“Sentinel”). `names` are all products in use: “Azure DevOps” is not Azure.
 */
export function namesProduct(
  { title = '', statement = '' }: { readonly title?: string; readonly statement?: string },
  name: string,
  names: readonly string[],
): boolean {
  const key = ` ${nameKey(name)} `;
  const longer = names.map((one) => ` ${nameKey(one)} `).filter((one) => one !== key && one.includes(key));
  const text = ` ${nameKey(`${title} ${statement}`)} `;
  if (longer.reduce((left, one) => left.replaceAll(one, ' | '), text).includes(key)) return true;
  const short = withoutMaker(name, names);
  if (short !== undefined && namedWithin(statement, short)) return true;
  const known = KNOWN.get(nameKey(name));
  const found =
    known === undefined ? [] : knownToolsIn(`${title}. ${statement}`, detectLanguage(statement, 'en'));
  return found.some(({ tool }) => tool.name === known);
}

/** The catalogue's name of each product, by its names. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  KNOWN_TOOLS.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => [nameKey(one), name] as const)),
);

/** So many products begin with the name of their maker before it is known for one. */
const PRODUCTS = 4;

const MAKERS: ReadonlySet<string> = makers();

function makers(): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of KNOWN_TOOLS) {
    const [first = '', ...rest] = name.split(' ');
    if (rest.length > 0) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= PRODUCTS).map(([first]) => first));
}

/** What is left of a name without its maker; undefined where another product in use is called so too. */
function withoutMaker(name: string, names: readonly string[]): string | undefined {
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0 || !MAKERS.has(first)) return undefined;
  const short = rest.join(' ');
  return names.some((one) => one !== name && one.endsWith(short)) ? undefined : short;
}

/** With its capital, within a sentence: at the beginning of one any word has it. */
function namedWithin(text: string, short: string): boolean {
  const at = text.indexOf(` ${short}`);
  if (at <= 0 || !/^\p{Lu}/u.test(short)) return false;
  return (
    /[\p{L}\p{N},]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1 + short.length))
  );
}
