import { isActive } from '../analysis/governed.js';
import { CRITERIA } from '../catalog/criteria.js';
import { localise } from '../catalog/localise.js';
import type { Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import { criterionPlaces } from './criterion-places.js';

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: 'criterion' | 'control' | 'policy';
  readonly container: string;
  readonly uri: string;
  readonly range: Range;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const MOST = 200;

/** Criteria (where the text says most about them), controls and policies whose name holds the query's letters in order. */
export function workspaceSymbols(query: string, context: EditingContext): readonly WorkspaceSymbol[] {
  const { snapshot, language } = context;
  const found: WorkspaceSymbol[] = [];
  for (const { id, title } of CRITERIA) {
    const name = `${id} ${localise(title, language)}`;
    if (!fits(query, name)) continue;
    const { texts, claims } = criterionPlaces(id, context);
    const place = texts[0] ?? claims[0];
    if (place)
      found.push({
        name,
        kind: 'criterion',
        container: place.document.title,
        uri: place.document.uri,
        range: place.range,
      });
  }
  for (const control of snapshot.controls) {
    const name = `${control.id} ${control.title}`;
    if (fits(query, name))
      found.push({
        name,
        kind: 'control',
        container: control.path,
        uri: control.uri,
        range: control.idRange,
      });
  }
  for (const document of snapshot.documents.values()) {
    if (isActive(document) && fits(query, document.title))
      found.push({
        name: document.title,
        kind: 'policy',
        container: document.path,
        uri: document.uri,
        range: TOP,
      });
  }
  return found.slice(0, MOST);
}

function fits(query: string, name: string): boolean {
  const text = name.toLowerCase();
  let at = 0;
  for (const char of query.toLowerCase().replace(/\s/g, '')) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
