import type { PolicyDocument, SectionContent } from '../../../workspace/document.js';
import { cadencesIn } from '../../statements/values.js';

/** What a document may state of itself in a sentence instead of at its top. */
export type StatedKey = 'owner' | 'approver' | 'review';

const ITSELF = String.raw`(?:(?:this|the|these|our|all|each|every|any) (?:[\w-]+ ){0,4}?(?:polic(?:y|ies)|document|plan|procedures?|standard|process)|(?:dit|deze|het|de|ons|onze|elk|alle) (?:[\w-]+ ){0,3}?(?:beleid\w*|document\w*|plan|procedures?|richtlijn))`;
const REVIEW = String.raw`(?:review\w*|updat\w*|revis\w*|re-?evaluat\w*|re-?assess\w*|herzie\w*|geëvalueerd|beoordeeld|bijgewerkt|geactualiseerd|geüpdatet)`;
const ROLE_OF = String.raw`(?:own(?:s|ed by|er of)?|eigenaar van|(?:responsible|accountable) for [^.;]{0,80}?\b(?:maintain|updat|review|own|manag)\w*|maintained by|verantwoordelijk voor [^.;]{0,60}?(?:onderhoud|beheer|actueel)\w*|beheerd door)`;

const PATTERNS: Readonly<Record<StatedKey, RegExp>> = {
  review: new RegExp(String.raw`\b${ITSELF}\b.{0,80}\b${REVIEW}|\b${REVIEW}\b.{0,40}\b${ITSELF}\b`, 'iu'),
  owner: new RegExp(
    String.raw`\b${ROLE_OF}(?: en| van| and)? [^.;]{0,30}?${ITSELF}\b|\b${ITSELF} (?:is|are|wordt|worden) (?:owned|maintained|beheerd|onderhouden)(?: \w+)? (?:by|door)\b`,
    'iu',
  ),
  approver: new RegExp(
    String.raw`\b${ITSELF} (?:\w+ ){0,6}?(?:approved|endorsed|ratified|adopted|goedgekeurd|vastgesteld|bekrachtigd)(?: \w+){0,3}? (?:by|door)\b|\b(?:approves?|goedkeuring van|keurt) ${ITSELF}\b`,
    'iu',
  ),
};
/** A heading of a section on the document's own review. */
const REVIEW_HEADING =
  /^(?:(?:policy|document|plan) )?(?:review|revision|maintenance)(?: (?:and|&) (?:update|revision|maintenance|review)s?)?(?: (?:cadence|cycle|frequency|schedule|of (?:this|the) policy))?$|^(?:herziening|evaluatie|beleidsherziening)\b/i;

const STATED = new WeakMap<SectionContent, ReadonlySet<StatedKey>>();

/** Whether a sentence of the text says who owns or approves the document, or how often it is reviewed. */
export function statedInText({ sections }: PolicyDocument, key: StatedKey): boolean {
  return sections.some(({ content }) => keysIn(content).has(key));
}

function keysIn(content: SectionContent): ReadonlySet<StatedKey> {
  const known = STATED.get(content);
  if (known) return known;
  const found = new Set<StatedKey>();
  const onReview = REVIEW_HEADING.test(content.heading);
  for (const { text, kind } of content.sentences) {
    if (kind === 'table-header' || kind === 'quote') continue;
    if (PATTERNS.owner.test(text)) found.add('owner');
    if (PATTERNS.approver.test(text)) found.add('approver');
    if ((onReview || PATTERNS.review.test(text)) && cadencesIn(text).length > 0) found.add('review');
  }
  STATED.set(content, found);
  return found;
}
