import type { Position, Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import { criterionPlaces } from './criterion-places.js';
import type { SourceFile } from './source-file.js';
import { symbolAt } from './symbol-at.js';
import { linkAt, resolveLink } from './target-at.js';

export interface Definition {
  /** What was asked about. */
  readonly origin: Range;
  readonly uri: string;
  readonly range: Range;
}

/**
 * Where the thing at a position is defined: a control in controls.yaml, a criterion in the sections that substantiate
 * it (its claims when there are none), a link in the file or section it names. `followLinks` is off where the editor
 * follows Markdown links itself.
 */
export function definition(
  file: SourceFile,
  at: Position,
  context: EditingContext,
  followLinks: boolean,
): readonly Definition[] {
  const symbol = symbolAt(file, at, context);
  if (symbol?.kind === 'control') {
    return (context.snapshot.controlsById.get(symbol.id) ?? []).map(({ uri, idRange }) => ({
      origin: symbol.range,
      uri,
      range: idRange,
    }));
  }
  if (symbol?.kind === 'criterion') {
    const { texts, claims } = criterionPlaces(symbol.id, context);
    return (texts.length > 0 ? texts : claims).map(({ document, range }) => ({
      origin: symbol.range,
      uri: document.uri,
      range,
    }));
  }
  if (file.kind === 'document' && !followLinks) return [];
  const link = linkAt(file, at);
  const target = link && resolveLink(link, file, context.snapshot);
  return link && target ? [{ origin: link.range, ...target }] : [];
}
