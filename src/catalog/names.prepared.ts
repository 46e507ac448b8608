import { CRITERIA } from './criteria.js';
import { POLICY_TYPES } from './policy-types.js';
import type { Localised } from './types.js';

/** Titles alone, by ID: of criteria, of types of documents, and of the contents of each. */
export interface CatalogueNames {
  readonly criteria: Readonly<Record<string, Localised>>;
  readonly types: Readonly<Record<string, Localised>>;
  readonly contents: Readonly<Record<string, Readonly<Record<string, Localised>>>>;
}

/** What who only names things needs of the catalogue: a thirtieth of it, so that the editor's side starts without the rest. */
export function prepared(): CatalogueNames {
  return {
    criteria: titlesOf(CRITERIA),
    types: titlesOf(POLICY_TYPES),
    contents: Object.fromEntries(POLICY_TYPES.map(({ id, contents }) => [id, titlesOf(contents)])),
  };
}

function titlesOf(
  things: readonly { readonly id: string; readonly title: Localised }[],
): Record<string, Localised> {
  return Object.fromEntries(things.map(({ id, title }) => [id, title]));
}
