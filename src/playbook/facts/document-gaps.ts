import { isDraft } from '../../analysis/governed.js';
import type { Gap } from '../../analysis/gaps/gap.js';
import { policyType } from '../../catalog/policy-types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import GAPS from '../prose/document-gaps.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { wordsIn } from '../words.js';
import type { PlaybookInput } from '../input.js';
import { withSpokenOf } from './spoken-of.js';
import { policyDocuments } from '../workspace-views.js';

/** A draft with what keeps it one. */
export interface OpenDraft {
  readonly document: PolicyDocument;
  /** What is left to confirm, as it stands there. */
  readonly toConfirm: readonly string[];
}

/** What the documents lack, counted once, so that no two pages disagree. */
export interface DocumentGaps {
  /** Drafts, those of the gravest kind first: they count for nothing until approved. */
  readonly drafts: readonly OpenDraft[];
  /** Criteria that drafts claim: they wait for the approval of those. */
  readonly waiting: ReadonlySet<string>;
  /** Gaps in text and approval that filling in and approving the drafts does not close. */
  readonly gaps: readonly Gap[];
}

const ORDER = ['critical', 'high', 'medium', 'low'];
/** Codes of what a text claims without saying how. */
const CLAIMS: ReadonlySet<string> = new Set(['claim-not-substantiated', 'criterion-not-substantiated']);
const CONTENTS: ReadonlySet<string> = new Set(['missing-content', 'content-incomplete']);

/** The gaps of the documents, and the drafts with what is to be confirmed in them. Pure. */
export function documentGaps({ snapshot, gaps }: PlaybookInput): DocumentGaps {
  const drafts = policyDocuments(snapshot)
    .filter((document) => isDraft(document))
    .map((document): OpenDraft => ({ document, toConfirm: placeholdersOf(document) }))
    .sort((a, b) => graveness(a.document) - graveness(b.document));
  const waiting = new Set(drafts.flatMap(({ document }) => claimsOf(document)));
  const open = new Map(drafts.map((one) => [one.document.uri, one]));
  return {
    drafts,
    waiting,
    gaps: gaps
      .flatMap((gap) => withoutWaiting(withSpokenOf(gap, snapshot), waiting))
      .filter((gap) => {
        if (gap.stage !== 'text' && gap.stage !== 'approval') return false;
        if (isAskedOnly(gap, snapshot)) return false;
        const draft = open.get(gap.place?.uri ?? '');
        return !draft || !isOfDraft(gap, draft);
      }),
  };
}

/** The criteria that a document claims. */
export function claimsOf({ frontMatter }: PolicyDocument): readonly string[] {
  return [...new Set((frontMatter?.claims ?? []).map(({ value }) => value))];
}

/** Of criteria that no document covers those that no draft speaks to either; nothing when there are none. */
function withoutWaiting(gap: Gap, waiting: ReadonlySet<string>): readonly Gap[] {
  if (gap.code !== 'criterion-not-covered') return [gap];
  const criteria = gap.criteria.filter((id) => !waiting.has(id));
  if (criteria.length === 0) return [];
  if (criteria.length === gap.criteria.length) return [gap];
  const all = criteria.join(', ');
  const of = (language: 'en' | 'nl'): string =>
    phrasesOf(GAPS, wordsIn(language))('notCovered', { criteria: all });
  return [{ ...gap, criteria, message: { en: of('en'), nl: of('nl') } }];
}

function graveness({ policyType: id }: PolicyDocument): number {
  return ORDER.indexOf(policyType(id ?? '')?.criticality ?? 'low');
}

function placeholdersOf({ sections }: PolicyDocument): readonly string[] {
  return sections.flatMap(({ content }) => content.placeholders.map(({ text }) => text));
}

/** Whether a gap is one that a draft has for being a draft, or for the values that are to be confirmed in it. */
function isOfDraft({ code, stage, data }: Gap, { document, toConfirm }: OpenDraft): boolean {
  if (stage === 'approval' || code === 'placeholder') return true;
  if (toConfirm.length === 0) return false;
  if (CLAIMS.has(code)) return true;
  if (!CONTENTS.has(code)) return false;
  const content = policyType(document.policyType ?? '')?.contents.find(({ id }) => id === data?.content);
  return document.sections.some(
    (section) =>
      section.content.placeholders.length > 0 &&
      content !== undefined &&
      [content.title.en, content.title.nl].includes(section.content.heading),
  );
}

/** A criterion named in text left to be filled in is asked about there, and nobody claims it. */
function isAskedOnly({ code, place }: Gap, { documents }: Snapshot): boolean {
  if (!CLAIMS.has(code) || place === undefined) return false;
  const { line, character } = place.range.start;
  const at = line * WIDEST + character;
  return (documents.get(place.uri)?.sections ?? []).some(({ startLine, content }) =>
    content.placeholders.some(
      ({ range: { start, end } }) =>
        at >= (startLine + start.line) * WIDEST + start.character &&
        at < (startLine + end.line) * WIDEST + end.character,
    ),
  );
}

/** More characters than a line has, so that places are in order as numbers. */
const WIDEST = 1e6;
