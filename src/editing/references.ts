import { compare, type Position, type Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import { criterionPlaces } from './criterion-places.js';
import { mentionRanges, type Texts } from './mentions.js';
import type { SourceFile } from './source-file.js';
import { symbolAt } from './symbol-at.js';

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Every place of a criterion: claims, the sections that say how, controls and findings. */
export function criterionReferences(id: string, context: EditingContext): readonly Place[] {
  const { claims, texts, controls } = criterionPlaces(id, context);
  const findings = context.snapshot.findings.filter(({ criteria }) => criteria.includes(id));
  return unique([
    ...claims.map(({ document, range }) => ({ uri: document.uri, range })),
    ...texts.map(({ document, range }) => ({ uri: document.uri, range })),
    ...controls.map(({ control, range }) => ({ uri: control.uri, range })),
    ...findings.map(({ uri, range }) => ({ uri, range: { start: range.start, end: range.start } })),
  ]);
}

/** Every place that names a control, in the given texts (see `mentioningFiles`). */
export function controlReferences(id: string, texts: Texts): readonly Place[] {
  return unique(
    [...texts].flatMap(([uri, text]) =>
      mentionRanges(text, id, isYaml(uri)).map((range) => ({ uri, range })),
    ),
  );
}

/** What references are asked for at a position. */
export function referenceTarget(
  file: SourceFile,
  at: Position,
  context: EditingContext,
): { readonly kind: 'criterion' | 'control'; readonly id: string } | undefined {
  const symbol = symbolAt(file, at, context);
  return symbol?.kind === 'unknown-criterion' ? undefined : symbol;
}

export function isYaml(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}

function unique(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  const kept = places.filter(({ uri, range }) => {
    const key = `${uri} ${range.start.line}:${range.start.character}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return kept.sort((a, b) =>
    a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : compare(a.range.start, b.range.start),
  );
}
