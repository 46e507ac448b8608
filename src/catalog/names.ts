import { prepared, type CatalogueNames } from './names.prepared.js';
import type { CriterionId, Localised } from './types.js';

const NAMES: CatalogueNames = prepared();

/** The title of a criterion. */
export function criterionTitle(id: CriterionId): Localised {
  const found = NAMES.criteria[id];
  if (!found) throw new Error(`There is no criterion ${id}.`);
  return found;
}

/** The title of a type of documents, if there is one with this ID. */
export function typeTitle(id: string): Localised | undefined {
  return own(NAMES.types, id);
}

/** The title of what documents of a type must state, if there is such a content. */
export function contentTitle(type: string, content: string): Localised | undefined {
  const contents = own(NAMES.contents, type);
  return contents && own(contents, content);
}

/** IDs come from workspaces too, where somebody may write `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
