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
