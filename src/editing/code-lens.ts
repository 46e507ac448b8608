import { claimsOf } from '../analysis/claims.js';
import { isActive } from '../analysis/governed.js';
import { criterion } from '../catalog/criteria.js';
import { isCriterionId } from '../catalog/criterion-ids.js';
import type { CriterionId, Language } from '../catalog/types.js';
import type { Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import { notReadLens } from './kind-change.js';
import { sectionHead } from './criterion-places.js';
import type { SourceFile } from './source-file.js';

export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** The criterion to show when it is clicked; undefined for the summary of a document. */
  readonly criterion: CriterionId | undefined;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** How far the text goes: for the document's claims at the top, for each linked or claimed criterion at its section. */
export function codeLenses(file: SourceFile, context: EditingContext): readonly Lens[] {
  const { document } = file;
  const { analysisOf, language } = context;
  const notRead = notReadLens(file, context);
  if (notRead !== undefined) return [{ range: TOP, title: notRead, criterion: undefined }];
  if (!document || !isActive(document)) return [];
  const { sections, substantiated } = analysisOf(document);
  const claims = claimsOf(document);
  const claimed = [...new Set(claims.map(({ id }) => id))].filter(isCriterionId);
  const lenses: Lens[] = [];
  if (claimed.length > 0) {
    const met = claimed.filter((id) => substantiated.has(id)).length;
    lenses.push({ range: TOP, title: summary(claimed.length, met, language), criterion: undefined });
  }
  document.sections.forEach(({ content }, n) => {
    if (content.level === 0) return;
    const links = sections[n]?.links ?? [];
    const tagged = claims
      .filter(({ section }) => section === n)
      .map(({ id }) => id)
      .filter(isCriterionId);
    const all = [...new Set([...links.map((link) => link.criterion), ...tagged])];
    for (const id of all) {
      const points = (substantiated.get(id) ?? []).filter(({ section }) => section === n);
      const found = new Set(points.map(({ point }) => point)).size;
      lenses.push({
        range: sectionHead(document, n),
        title: ofPoints(id, found, criterion(id).pointsOfFocus.length, language),
        criterion: id,
      });
    }
  });
  return lenses;
}

function summary(claimed: number, met: number, language: Language): string {
  if (language === 'nl')
    return `Claimt ${claimed} ${claimed === 1 ? 'criterium' : 'criteria'}, ${met} onderbouwd`;
  return `Claims ${claimed} ${claimed === 1 ? 'criterion' : 'criteria'}, ${met} substantiated`;
}

function ofPoints(id: CriterionId, found: number, total: number, language: Language): string {
  return language === 'nl'
    ? `${id}: ${found} van ${total} punten onderbouwd`
    : `${id}: ${found} of ${total} points substantiated`;
}
