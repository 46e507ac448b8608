import { dutiesIn } from '../../reading/duties/duties.js';
import { ownReviewIn } from '../../reading/upkeep/own-review.js';
import type { Language, Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { SettableField } from '../../workspace/metadata/set-fields.js';
import { saysDraft } from '../governed.js';
import { isPartOfType, typeIdOf } from '../kinds/type-of.js';
import { METADATA_KEYS, type MetadataKey } from '../metadata/lacking.js';

/** What git knows of a file. */
export interface FileHistory {
  /** The days of the first and the last change, as ISO dates. */
  readonly first: string;
  readonly last: string;
  /** Who changed it, the most frequent first. */
  readonly authors: readonly string[];
}

/** What a document should say of itself, and where that is from. */
export interface Proposal {
  readonly field: SettableField;
  readonly value: string;
  /**
   * `read`: what the text as a whole is about tells it. `open`: nobody knows yet, so the value is a placeholder that counts for
   * nothing until it is filled in.
   */
  readonly from: 'title' | 'text' | 'read' | 'start' | 'open';
  /** The sentence it was read in. */
  readonly sentence?: string;
}

const MOST_AUTHORS = 2;

/**
 * What a document lacks as data, filled in as far as its own text says it. Nothing is made up: who owns and approves it,
 * and when that was, is left open unless a sentence says so; what git knows stands with it as a hint.
 */
export function proposeMetadata(
  document: PolicyDocument,
  history: FileHistory | undefined,
  language: Language,
): readonly Proposal[] {
  const { frontMatter } = document;
  const wanted = METADATA_KEYS.filter(
    (key) => frontMatter?.[key] === undefined && !(key === 'review' && frontMatter?.nextReview !== undefined),
  ).filter((key) => !saysDraft(document) || key === 'owner' || key === 'version');
  if (wanted.length === 0) return [];
  const said = statedIn(document);
  const found = wanted.map((key): Proposal => {
    const stated = said.get(key);
    if (stated) return { field: key, value: stated.value, from: 'text', sentence: stated.sentence };
    if (key === 'version') return { field: key, value: saysDraft(document) ? '0.1' : '1.0', from: 'start' };
    return { field: key, value: `[CONFIRM: ${openText(key, history)[language]}]`, from: 'open' };
  });
  return frontMatter?.block ? found : [...named(document), ...found];
}

/** A new front matter names the document and what kind it is. */
function named(document: PolicyDocument): Proposal[] {
  const { title, policyType, frontMatter } = document;
  const all: Proposal[] = [{ field: 'title', value: title, from: 'title' }];
  const type = typeIdOf(document);
  if (type !== undefined && !isPartOfType(document) && !frontMatter?.type)
    all.push({ field: 'type', value: type, from: policyType === undefined ? 'read' : 'title' });
  return all;
}

/** What the sentences of a document say of it. */
function statedIn({ sections }: PolicyDocument): Map<MetadataKey, { value: string; sentence: string }> {
  const said = new Map<MetadataKey, { value: string; sentence: string }>();
  for (const { content } of sections)
    for (const { text, kind } of content.sentences) {
      if (kind === 'quote' || kind === 'table-header' || text.length > 500) continue;
      for (const { kind: key, object, role } of dutiesIn(text, content.language))
        if (object === 'itself' && !said.has(key)) said.set(key, { value: role.text, sentence: text });
      const review = said.has('review') ? undefined : ownReviewIn(text, content.language);
      if (review) said.set('review', { value: review.text, sentence: text });
    }
  return said;
}

function openText(key: Exclude<MetadataKey, 'version'>, history: FileHistory | undefined): Localised {
  const authors = (history?.authors ?? []).slice(0, MOST_AUTHORS).map(plain).join(', ');
  const last = history?.last ?? '';
  switch (key) {
    case 'owner':
      return hinted('role that owns it', 'rol van de eigenaar', authors, 'written by', 'geschreven door');
    case 'approver':
      return { en: 'role that approves it', nl: 'rol die het goedkeurt' };
    case 'approved':
      return hinted('day of approval', 'dag van goedkeuring', last, 'last changed', 'laatst gewijzigd');
    case 'review':
      return {
        en: 'how often it is reviewed, such as annual',
        nl: 'hoe vaak het wordt herzien, bijvoorbeeld jaarlijks',
      };
  }
}

function hinted(en: string, nl: string, hint: string, byEn: string, byNl: string): Localised {
  return hint === '' ? { en, nl } : { en: `${en}; ${byEn} ${hint}`, nl: `${nl}; ${byNl} ${hint}` };
}

/** A name as it can stand in a placeholder. */
function plain(name: string): string {
  return name
    .replace(/[[\]\u0000-\u001f\u007f]/g, '')
    .slice(0, 60)
    .trim();
}
