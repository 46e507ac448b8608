import { claimsOf } from '../analysis/claims.js';
import type { PolicyDocument } from '../workspace/document.js';
import { shift, type Range } from '../workspace/position.js';
import type { Control } from '../workspace/records.js';
import type { EditingContext } from './context.js';
import { sectionHead } from './criterion-places.js';
import type { SourceFile } from './source-file.js';

export interface OutlineSymbol {
  readonly name: string;
  /** The criteria it is linked to. */
  readonly detail: string;
  readonly kind: 'section' | 'control';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** A document's headings with the criteria they are linked to; the controls of controls.yaml. */
export function documentSymbols(file: SourceFile, context: EditingContext): readonly OutlineSymbol[] {
  if (file.document) return sectionSymbols(file.document, context);
  return file.kind === 'controls'
    ? context.snapshot.controls.filter(({ uri }) => uri === file.uri).map(controlSymbol)
    : [];
}

function sectionSymbols(document: PolicyDocument, { analysisOf }: EditingContext): readonly OutlineSymbol[] {
  const { sections } = analysisOf(document);
  const claims = claimsOf(document);
  const built = document.sections.map((section, n) => {
    const linked = (sections[n]?.links ?? []).map(({ criterion }) => criterion);
    const claimed = claims.filter((claim) => claim.section === n).map(({ id }) => id);
    return {
      name: section.content.heading,
      detail: [...new Set([...claimed, ...linked])].join(' '),
      kind: 'section' as const,
      range: spanOf(document, n),
      selection: sectionHead(document, n),
      children: [] as OutlineSymbol[],
    };
  });
  const roots: OutlineSymbol[] = [];
  document.sections.forEach(({ parent, content }, n) => {
    const symbol = built[n];
    if (!symbol || content.heading === '') return;
    ((parent === undefined ? undefined : built[parent])?.children ?? roots).push(symbol);
  });
  return roots;
}

/** A section with its subsections. */
function spanOf(document: PolicyDocument, index: number): Range {
  const own = rangeIn(document, index);
  let end = own.end;
  for (let n = index + 1; n < document.sections.length && isBelow(document, n, index); n += 1)
    end = rangeIn(document, n).end;
  return { start: own.start, end };
}

function isBelow(document: PolicyDocument, index: number, ancestor: number): boolean {
  for (let at = document.sections[index]?.parent; at !== undefined; at = document.sections[at]?.parent)
    if (at === ancestor) return true;
  return false;
}

function rangeIn(document: PolicyDocument, index: number): Range {
  const section = document.sections[index];
  const zero = { line: 0, character: 0 };
  return section ? shift(section.content.range, section.startLine) : { start: zero, end: zero };
}

function controlSymbol({ id, title, criteria, range, idRange }: Control): OutlineSymbol {
  return {
    name: `${id} ${title}`,
    detail: criteria.map(({ value }) => value).join(' '),
    kind: 'control',
    range,
    selection: idRange,
    children: [],
  };
}
