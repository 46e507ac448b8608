import { policyType } from '../catalog/policy-types.js';
import { coreOf, fold, matterOfCompound } from './policy-type-names.js';
import { prepared as typeNames, type TypeName } from './policy-type-names.prepared.js';

/** The policy type that a name stands for. */
export interface NamedType {
  readonly id: string;
  /** The name is that of a document on a part of the type's subject only. */
  readonly part: boolean;
}

interface TypeNames {
  readonly exact: ReadonlyMap<string, NamedType>;
  readonly core: ReadonlyMap<string, NamedType>;
  /** The core names, and what Dutch compounds among all names are on. */
  readonly within: ReadonlyMap<string, NamedType>;
  /** Words of the core names of several types. */
  readonly shared: ReadonlySet<string>;
}

let known: TypeNames | undefined;

function namesOfTypes(): TypeNames {
  const mapOf = (all: readonly TypeName[]): ReadonlyMap<string, NamedType> =>
    new Map(all.map(([name, id, part]) => [name, { id, part }]));
  const { exact, core, matters } = typeNames();
  const cores = mapOf(core);
  const within = new Map([...mapOf(matters), ...cores]);
  return { exact: mapOf(exact), core: cores, within, shared: sharedWords(cores) };
}

/**
 * The policy type of a document, from its declared type, its title, or its file name, in that order; undefined when
 * none of them names a known type. A declared type stands for the whole.
 */
export function detectPolicyType(
  declared: string | undefined,
  title: string,
  path: string,
): NamedType | undefined {
  const { exact, core, within } = (known ??= namesOfTypes());
  if (declared !== undefined) {
    const folded = fold(declared);
    const id =
      policyType(declared.trim().toLowerCase())?.id ?? exact.get(folded)?.id ?? core.get(coreOf(folded))?.id;
    return id === undefined ? undefined : { id, part: false };
  }
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  // An index page is the page of its folder.
  const name = (/^_?index$/i.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1)) ?? '';
  const names = [fold(title), fold(name)];
  for (const one of names) {
    const type = exact.get(one);
    if (type !== undefined) return type;
  }
  for (const one of names) {
    const type = core.get(coreOf(one));
    if (type !== undefined) return type;
  }
  // "Incidentbeleid" is named after what "incidentplan" is on.
  for (const one of names) {
    const type = within.get(matterOfCompound(one) ?? '');
    if (type !== undefined) return type;
  }
  return undefined;
}

/** Words that stand in the names of several types: "security", "incident", "data". */
function sharedWords(core: ReadonlyMap<string, NamedType>): ReadonlySet<string> {
  const homes = new Map<string, Set<string>>();
  for (const [name, { id }] of core)
    for (const word of name.split(' ')) homes.set(word, (homes.get(word) ?? new Set()).add(id));
  return new Set([...homes].flatMap(([word, ids]) => (ids.size > 1 ? [word] : [])));
}

/**
 * The types whose names stand in a longer title or file name: "BEL-09 Business continuity, backup and recovery". A name
 * that is part of another one there does not count, nor does a word that several types share.
 */
export function typesNamedIn(title: string, path: string): readonly string[] {
  const { within, shared } = (known ??= namesOfTypes());
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^./]+$/, '');
  const texts = [title, file].map((one) => ` ${coreOf(fold(one))} `);
  const names = [...within.keys()].filter(
    (name) => !shared.has(name) && texts.some((text) => text.includes(` ${name} `)),
  );
  const longest = names.filter(
    (name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)),
  );
  return [...new Set(longest.flatMap((name) => within.get(name)?.id ?? []))];
}
