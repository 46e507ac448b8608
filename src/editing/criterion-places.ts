import { claimsOf } from '../analysis/claims.js';
import { isActive, isDraft } from '../analysis/governed.js';
import type { TopicMatch } from '../analysis/topics/types.js';
import type { CriterionId } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import { shift, type Range } from '../workspace/position.js';
import type { Control } from '../workspace/records.js';
import type { EditingContext } from './context.js';

/** A section that says how a criterion is met. */
export interface TextPlace {
  readonly document: PolicyDocument;
  readonly section: number;
  /** The section's heading, or its first line. */
  readonly range: Range;
  /** The points it substantiates, best first. */
  readonly points: readonly TopicMatch[];
  readonly draft: boolean;
}

export interface ClaimPlace {
  readonly document: PolicyDocument;
  readonly range: Range;
  /** Index of the section of an inline tag. */
  readonly section: number | undefined;
}

export interface CriterionPlaces {
  readonly claims: readonly ClaimPlace[];
  /** Strongest first, drafts last. */
  readonly texts: readonly TextPlace[];
  readonly controls: readonly { readonly control: Control; readonly range: Range }[];
}

/** Every place that has to do with a criterion. */
export function criterionPlaces(id: CriterionId, { snapshot, analysisOf }: EditingContext): CriterionPlaces {
  const claims: ClaimPlace[] = [];
  const texts: TextPlace[] = [];
  for (const document of snapshot.documents.values()) {
    if (!isActive(document)) continue;
    for (const claim of claimsOf(document))
      if (claim.id === id) claims.push({ document, range: claim.range, section: claim.section });
    texts.push(...textPlaces(document, id, analysisOf));
  }
  texts.sort(
    (a, b) =>
      Number(a.draft) - Number(b.draft) ||
      b.points.length - a.points.length ||
      order(a.document.path, b.document.path) ||
      a.section - b.section,
  );
  const controls = snapshot.controls.flatMap((control) => {
    const field = control.criteria.find(({ value }) => value === id);
    return field ? [{ control, range: field.valueRange }] : [];
  });
  return { claims, texts, controls };
}

function textPlaces(
  document: PolicyDocument,
  id: CriterionId,
  analysisOf: EditingContext['analysisOf'],
): TextPlace[] {
  const bySection = new Map<number, TopicMatch[]>();
  for (const { section, match } of analysisOf(document).substantiated.get(id) ?? []) {
    const there = bySection.get(section);
    if (there) there.push(match);
    else bySection.set(section, [match]);
  }
  return [...bySection].map(([section, points]) => ({
    document,
    section,
    range: sectionHead(document, section),
    points: points.sort((a, b) => b.score - a.score),
    draft: isDraft(document),
  }));
}

/** A section's heading in the file, or its first line when it has none. */
export function sectionHead(document: PolicyDocument, index: number): Range {
  const section = document.sections[index];
  const { start } = section?.content.range ?? { start: { line: 0, character: 0 } };
  return shift(section?.content.headingRange ?? { start, end: start }, section?.startLine ?? 0);
}

/** Document title and section heading, as one label. */
export function placeLabel(document: PolicyDocument, section: number | undefined): string {
  const heading = section === undefined ? '' : (document.sections[section]?.content.heading ?? '');
  return heading === '' || heading === document.title ? document.title : `${document.title} › ${heading}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
