import type { SectionContent } from '../../workspace/document.js';
import type { TextPart } from '../learned/features.js';
import { chancesOf } from '../learned/linear-model.js';
import { criteriaModel } from './load-model.js';

/** A criterion a section as a whole may be about. */
export interface CriterionChance {
  /** Index into `CRITERIA` of the catalogue. */
  readonly criterion: number;
  readonly chance: number;
}

/** How much the words around a section count beside its own. */
const HEADING = 2;
const AROUND = 1;
/** Criteria less likely than this are not worth knowing. */
const LEAST = 0.01;

/**
 * The criteria that the words of a section as a whole speak for, likeliest first: what it is about, whether or not it
 * says how anything is done. `headings` are those of the enclosing sections, nearest first.
 */
export function readCriteria(content: SectionContent, headings: readonly string[]): CriterionChance[] {
  const parts: TextPart[] = content.sentences.map(({ text }) => ({ text, weight: 1 }));
  if (content.heading !== '') parts.push({ text: content.heading, weight: HEADING });
  for (const text of headings) if (text !== '') parts.push({ text, weight: AROUND });
  return chancesOf(criteriaModel(content.language).score(parts), LEAST).map(({ at, chance }) => ({
    criterion: at,
    chance,
  }));
}
