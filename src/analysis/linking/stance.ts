import type { Language } from '../../catalog/types.js';
import { allMatches } from '../../workspace/all-matches.js';
import type { SectionContent } from '../../workspace/document.js';
import { STANCE_PATTERNS } from './stance-patterns.js';
import type { Unit } from './units.js';

/**
 * What a statement does with its subject. Only `obligation`, `practice` and `prohibition` say how something is done;
 * `mention` names it without saying that it is done.
 */
export type Stance =
  'obligation' | 'practice' | 'prohibition' | 'mention' | 'negated' | 'planned' | 'placeholder';

/** Whether a statement of this stance says how. */
export function substantiates(stance: Stance): boolean {
  return stance === 'obligation' || stance === 'practice' || stance === 'prohibition';
}

const PLACEHOLDER =
  /\b(?:TBD|TBC|TODO|FIXME|XXX+|N\.T\.B\.|NTB)\b|\bn\.n\.b\b|\b(?:to be (?:determined|defined|decided|completed|confirmed)|nader te bepalen|nog (?:te bepalen|in te vullen)|lorem ipsum)\b|^\W*(?:\[(?:[^[\]]|\[[^\]]*\]){3,300}\]|\{\{[^}]*\}\}|<[^>]{3,60}>|_{4,}|\.{4,}|…)\W*$|:\s*\[[^\]]{2,60}\]\W*$|^(?:[\d.]+ )?(?:reserved|te bepalen|gereserveerd)\.?$/i;

/** "Version: 1.2", "Owner: Head of Security": what a document says of itself. Two in a row make a header. */
const METADATA =
  /\b(?:document (?:id|number|owner|name|title)|doc id|version|versie|effective date|ingangsdatum|issue date|last (?:updated|reviewed|revised|touched)|laatst gewijzigd|next review|review (?:cadence|cycle|date|frequency)|approved by|goedgekeurd door|owner|eigenaar|author|auteur|status|classification|classificatie|policy (?:id|number|owner)|department|date|datum) ?:/gi;
const STARTS_WITH_METADATA = new RegExp(`^(?:${METADATA.source})`, 'i');

/** Tags of a framework and nothing more: "NIST CSF functions: Identify (ID), Protect (PR)". */
const TAGS =
  /^(?:nist|iso|cis|soc ?2|tsc|pci|hipaa|cobit|framework|mapping|mapped to|related)[\w ./-]{0,40}:(?: [\w()&/.,;:-]+){0,14}$/i;
/** A title and nothing more: no word begins small but for connectives, and no stop at the end. */
const TITLE =
  /^(?:\p{Lu}[\p{L}\p{N}'’&/-]*)(?: (?:and|or|of|the|for|to|in|on|en|van|voor|de|het|&|[\p{Lu}(][\p{L}\p{N}'’&/()-]*))+$/u;
/** A table drawn with characters is one paragraph to Markdown, and mostly lines. */
const DRAWING = /[-=+|_*]{5,}/;
const FEWEST_LETTERS = 0.45;

/** A title, a line of tags or a drawn table: text that states nothing, whatever words it holds. */
function isBare({ text, kind, lead }: Pick<Unit, 'text' | 'kind'> & { lead?: string }): boolean {
  if (text.includes(':') && TAGS.test(text)) return true;
  if (kind !== 'row' && !lead && !text.endsWith('.') && TITLE.test(text)) return true;
  return DRAWING.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) < text.length * FEWEST_LETTERS;
}

/** The stance of one statement by itself. */
export function stanceOf(unit: Pick<Unit, 'text' | 'kind'> & { lead?: string }, language: Language): Stance {
  const { text, kind } = unit;
  if (kind === 'header') return 'mention';
  if (PLACEHOLDER.test(text)) return 'placeholder';
  if (isMetadata(text) || isBare(unit)) return 'mention';
  const lower = text.toLowerCase();
  const patterns = STANCE_PATTERNS[language];
  if (patterns.trigger.test(lower)) {
    if (patterns.planned.test(lower)) return 'planned';
    if (patterns.missing.test(lower)) return 'negated';
    if (patterns.negated.test(lower) && !patterns.conditional.test(lower)) return 'negated';
    if (patterns.prohibition.test(lower)) return patterns.mention.test(lower) ? 'mention' : 'prohibition';
  }
  if (patterns.mention.test(lower)) return 'mention';
  if (kind === 'prose' && !hasThreeWords(lower)) return 'mention';
  return patterns.obligation.test(lower) ? 'obligation' : 'practice';
}

function hasThreeWords(text: string): boolean {
  const first = text.indexOf(' ');
  return first >= 0 && text.includes(' ', first + 1);
}

/** A line that is nothing but document metadata: it starts with a label and most of it is labels and short values. */
function isMetadata(text: string): boolean {
  if (!text.includes(':')) return false;
  if (!STARTS_WITH_METADATA.test(text)) return false;
  const labels = allMatches(text, METADATA);
  return labels[0]?.index === 0 && (labels.length >= 2 || text.split(' ').length <= 8);
}

/** A statement this short that puts off or denies may speak of what stands around it. */
const SHORT = 9;
const CURT = 5;

/** The stances of a section's statements, in order: each by itself, then in the light of lead, neighbours and heading. */
export function stancesOf(units: readonly Unit[], content: SectionContent): Stance[] {
  const { language } = content;
  const patterns = STANCE_PATTERNS[language];
  const heading = content.heading.toLowerCase();
  const under = patterns.plannedHeading.test(heading)
    ? 'planned'
    : patterns.missingHeading.test(heading)
      ? 'negated'
      : undefined;
  const leads = new Map<string, Stance>();
  const stances = units.map((unit): Stance => {
    const own = stanceOf(unit, language);
    if (!substantiates(own)) return own;
    if (under !== undefined && own !== 'obligation') return under;
    if (unit.lead === '' || unit.kind !== 'list-item') return own;
    const lead =
      leads.get(unit.lead) ?? stanceOf({ text: unit.lead.replace(/:$/, ''), kind: 'prose' }, language);
    leads.set(unit.lead, lead);
    return isMissing(lead) ? lead : own;
  });
  markReasons(units, stances);
  units.forEach(({ text, kind }, n) => {
    const stance = stances[n];
    if (!stance || !isMissing(stance) || kind === 'row') return;
    const words = text.split(' ').length;
    const before = stances[n - 1];
    if (n > 0 && words <= SHORT && patterns.anaphoric.test(text.toLowerCase()) && before === 'practice')
      stances[n - 1] = stance;
    if (n === 0 && words <= CURT)
      stances.forEach((other, k) => {
        if (other === 'practice' || other === 'mention') stances[k] = stance;
      });
  });
  return stances;
}

/** A question that asks for reasons; another question ends the answer. */
const WHY = /^\W*(?:why|waarom)\b[^.?!]{0,60}\?\W*$/i;
/** Somebody of the company acts, also in an answer to "Why?". */
const WE_ACT = /\b(?:we|our|us|wij|onze|ons)\b/i;

/** Obliges by itself; "will", "ensures" and "only" tell of benefits as well. */
const OBLIGES =
  /\b(?:must|shall|required|mandatory|ha(?:s|ve) to|may only|moet|moeten|verplicht|dient|dienen)\b/i;

/** What answers "Why?" gives reasons: only what obliges, or what somebody does, says how as well. */
function markReasons(units: readonly Unit[], stances: Stance[]): void {
  let why = false;
  units.forEach(({ text, kind }, n) => {
    if (kind === 'prose' && isQuestion(text)) why = WHY.test(text);
    else if (why && substantiates(stances[n] ?? 'mention') && !WE_ACT.test(text) && !OBLIGES.test(text))
      stances[n] = 'mention';
  });
}

/** A question mark, and after it quotes, brackets or markup at most. */
function isQuestion(text: string): boolean {
  return text.lastIndexOf('?') >= Math.max(0, text.length - 3);
}

function isMissing(stance: Stance): boolean {
  return stance === 'negated' || stance === 'planned' || stance === 'placeholder';
}
