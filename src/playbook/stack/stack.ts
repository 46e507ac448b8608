import type { LocalisedList } from '../../catalog/types.js';
import { KNOWN_TOOLS } from '../../catalog/known-tools.js';
import { nameKey } from '../../reading/names/names.js';
import type { Soc2Config } from '../../workspace/records.js';
import data from '../prose/stack.yaml';

/** The areas that steps are written for. */
export type StackArea = 'access' | 'logging' | 'change' | 'vulnerability' | 'backup';

/** What to set up at a product for an area, and what to export as evidence. */
export interface StackSteps {
  readonly steps: LocalisedList;
  readonly evidence: LocalisedList;
}

type ByArea = Readonly<Partial<Record<StackArea, StackSteps>>>;

type Platform = ByArea & {
  readonly id: string;
  readonly names: readonly string[];
  readonly parts?: readonly string[];
};

interface StackData {
  readonly platforms: readonly Platform[];
  readonly kinds: Readonly<Record<string, ByArea>>;
}

const { platforms, kinds } = data as StackData;

/** A tool or provider of soc2.yaml. */
export interface StackTool {
  readonly name: string;
  readonly purpose?: string;
  /** As soc2.yaml says, else as the catalogue knows the product. */
  readonly area?: string;
}

/** Tools and providers in use, each once: "Azure" is named as provider and as tool. */
export function stackOf(config: Soc2Config | undefined): readonly StackTool[] {
  if (!config) return [];
  const named = [
    ...config.tools.map(({ name, purpose, area }) => ({ name, purpose, area: area ?? knownArea(name) })),
    ...config.infrastructure.providers.map((name) => ({ name, area: 'cloud' })),
  ];
  const seen = new Set<string>();
  return named.filter(({ name }) => {
    const platform = platformOf(name);
    const key = platform && holds(platform.names, name) ? platform.id : nameKey(name);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function platformOf(name: string): Platform | undefined {
  return platforms.find(({ names, parts = [] }) => holds([...names, ...parts], name));
}

function holds(names: readonly string[], name: string): boolean {
  return names.some((one) => nameKey(one) === nameKey(name));
}

function knownArea(name: string): string | undefined {
  const key = nameKey(name);
  return KNOWN_TOOLS.find(({ name: known, aliases }) =>
    [known, ...aliases].some((one) => nameKey(one) === key),
  )?.area;
}

/** The steps for an area at the products in use: their own where there are, else those of their kind. */
export function stepsFor(
  config: Soc2Config | undefined,
  area: StackArea,
): readonly { readonly tools: readonly string[]; readonly steps: StackSteps }[] {
  const found = new Map<StackSteps, string[]>();
  for (const { name, area: kind } of stackOf(config)) {
    const platform = platformOf(name);
    const steps = platform ? platform[area] : kinds[kind ?? '']?.[area];
    if (!steps) continue;
    const there = found.get(steps);
    if (there) there.push(name);
    else found.set(steps, [name]);
  }
  return [...found].map(([steps, tools]) => ({ tools, steps }));
}

/** Whether both names are of one platform: “GCP” and “Google Cloud Platform”. */
export function isPlatform(one: string, other: string): boolean {
  const platform = platformOf(one);
  return platform !== undefined && platform === platformOf(other);
}
