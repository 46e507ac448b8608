import type { SectionContent } from '../../workspace/document.js';
import type { TextPart } from '../learned/features.js';
import { chancesOf, type LinearModel } from '../learned/linear-model.js';
import { criteriaModel, judgedModel } from './load-model.js';

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

/** What the words of a section as a whole speak for, likeliest first. */
export interface SectionCriteria {
  /** By what was learned from sentences on the criteria's subjects. */
  readonly told: readonly CriterionChance[];
  /** By what was learned from sections that readers judged; where there are none in its language, the same. */
  readonly judged: readonly CriterionChance[];
}

/**
 * The criteria that the words of a section as a whole speak for: what it is about, whether or not it says how anything is
 * done. `headings` are those of the enclosing sections, nearest first.
 */
export function readCriteria(content: SectionContent, headings: readonly string[]): SectionCriteria {
  const parts = sectionParts(content, headings);
  const told = chancesIn(criteriaModel(content.language), parts);
  const judged = judgedModel(content.language);
  return { told, judged: judged ? chancesIn(judged, parts) : told };
}

/** A section's sentences, its heading and those above it, as what a section is told by. */
export function sectionParts(content: SectionContent, headings: readonly string[]): TextPart[] {
  const parts: TextPart[] = content.sentences.map(({ text }) => ({ text, weight: 1 }));
  if (content.heading !== '') parts.push({ text: content.heading, weight: HEADING });
  for (const text of headings) if (text !== '') parts.push({ text, weight: AROUND });
  return parts;
}

function chancesIn(model: LinearModel, parts: readonly TextPart[]): CriterionChance[] {
  return chancesOf(model.score(parts), LEAST).map(({ at, chance }) => ({ criterion: at, chance }));
}
