import { POLICY_TYPES, policyType } from '../catalog/policy-types.js';

/** Words that tell nothing about the subject of a document. */
const FILLER =
  /\b(?:the|our|company|corporate|policy|policies|procedure|procedures|plan|standard|document|template|and|of|for|het|de|ons|onze|beleid|beleidsdocument|procedure|plan|standaard|en|van|voor|soc ?2)\b/g;

/** The policy type that a name stands for. */
export interface NamedType {
  readonly id: string;
  /** The name is that of a document on a part of the type's subject only. */
  readonly part: boolean;
}

const EXACT = new Map<string, NamedType>();
const CORE = new Map<string, NamedType>();
for (const type of POLICY_TYPES) {
  const { id, title, aliases, parts } = type;
  const whole: NamedType = { id, part: false };
  for (const name of [title.en, title.nl, id, ...aliases.en, ...aliases.nl]) learn(String(name), whole);
  const partly: NamedType = { id, part: true };
  for (const name of [...(parts?.en ?? []), ...(parts?.nl ?? [])]) learn(name, partly);
}

function learn(name: string, named: NamedType): void {
  const folded = fold(name);
  if (!EXACT.has(folded)) EXACT.set(folded, named);
  const core = coreOf(folded);
  if (core.length > 2 && !CORE.has(core)) CORE.set(core, named);
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
  if (declared !== undefined) {
    const folded = fold(declared);
    const id =
      policyType(declared.trim().toLowerCase())?.id ?? EXACT.get(folded)?.id ?? CORE.get(coreOf(folded))?.id;
    return id === undefined ? undefined : { id, part: false };
  }
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  // An index page is the page of its folder.
  const name = (/^_?index$/i.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1)) ?? '';
  const names = [fold(title), fold(name)];
  for (const one of names) {
    const exact = EXACT.get(one);
    if (exact !== undefined) return exact;
  }
  for (const one of names) {
    const core = CORE.get(coreOf(one));
    if (core !== undefined) return core;
  }
  return undefined;
}

/** Words that stand in the names of several types: "security", "incident", "data". */
const SHARED = sharedWords();

function sharedWords(): ReadonlySet<string> {
  const homes = new Map<string, Set<string>>();
  for (const [name, { id }] of CORE)
    for (const word of name.split(' ')) homes.set(word, (homes.get(word) ?? new Set()).add(id));
  return new Set([...homes].flatMap(([word, ids]) => (ids.size > 1 ? [word] : [])));
}

/**
 * The types whose names stand in a longer title or file name: "BEL-09 Business continuity, backup and recovery". A name
 * that is part of another one there does not count, nor does a word that several types share.
 */
export function typesNamedIn(title: string, path: string): readonly string[] {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^./]+$/, '');
  const texts = [title, file].map((one) => ` ${coreOf(fold(one))} `);
  const names = [...CORE.keys()].filter(
    (name) => !SHARED.has(name) && texts.some((text) => text.includes(` ${name} `)),
  );
  const longest = names.filter(
    (name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)),
  );
  return [...new Set(longest.flatMap((name) => CORE.get(name)?.id ?? []))];
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*\d+\s/, '')
    .trim();
}

function coreOf(folded: string): string {
  return folded.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
}
