import { POLICY_TYPES, policyType } from '../catalog/policy-types.js';

/** Words that tell nothing about the subject of a document. */
const FILLER =
  /\b(?:the|our|company|corporate|policy|policies|procedure|procedures|plan|standard|document|template|and|of|for|het|de|ons|onze|beleid|beleidsdocument|procedure|plan|standaard|en|van|voor|soc ?2)\b/g;

const EXACT = new Map<string, string>();
const CORE = new Map<string, string>();
for (const type of POLICY_TYPES) {
  for (const name of [type.title.en, type.title.nl, type.id, ...type.aliases.en, ...type.aliases.nl]) {
    const folded = fold(String(name));
    if (!EXACT.has(folded)) EXACT.set(folded, type.id);
    const core = coreOf(folded);
    if (core.length > 2 && !CORE.has(core)) CORE.set(core, type.id);
  }
}

/**
 * The policy type of a document, from its declared type, its title, or its file name, in that order; undefined when
 * none of them names a known type.
 */
export function detectPolicyType(
  declared: string | undefined,
  title: string,
  path: string,
): string | undefined {
  if (declared !== undefined) {
    const folded = fold(declared);
    return policyType(declared.trim().toLowerCase())?.id ?? EXACT.get(folded) ?? CORE.get(coreOf(folded));
  }
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
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
    .replace(/\([^)]*\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*\d+\s/, '')
    .trim();
}

function coreOf(folded: string): string {
  return folded.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
}
