import type { Force, StatementKind } from '../statement.js';
import * as F from './flags.js';
import { isQuotation } from './quotation.js';
import type { Tokens } from './tokens.js';

const POINTS = new Set(['see', 'refer', 'consult', 'cf', 'related']);
const EXAMPLE = [
  'say a',
  'say an',
  'say you',
  'say someone',
  'for example',
  'for instance',
  'e.g',
  'example',
  'examples',
  'suppose',
  'imagine',
];
const AIMS = new Set([
  'purpose',
  'aim',
  'goal',
  'objective',
  'objectives',
  'scope',
  'intent',
  'aims',
  'goals',
  'mission',
]);
const REASONS = [
  'this way',
  'that way',
  'in this way',
  'the reason',
  'otherwise',
  'this prevents',
  'this helps',
  'this ensures',
  'this reduces',
  'this makes',
  'this allows',
  'this means',
  'this protects',
  'this is because',
  'that is because',
  'so that',
  'this keeps',
  'this limits',
  'after all',
];
const LABELS = new Set(
  'keywords copyright updated reviewed version owner author status classification date approver department reviewer editor title id number effective issued revision published contact distribution language reference type approved'.split(
    ' ',
  ),
);
const FAR = 60;
/** What a document does in a sentence about itself. */
const DOCUMENT_VERBS = new Set(
  'describes describe define cover explain outline contain specify set deal list defines covers applies apply establishes outlines sets explains provides aims addresses contains specifies details seeks supports complements summarises summarizes lists serves gives tells deals concerns governs states is are forms replaces supersedes takes'.split(
    ' ',
  ),
);

/** What the first words and a few set turns of an English text say at once. */
export function englishSetPhrase(tokens: Tokens, kind: StatementKind): Force | undefined {
  const { text, words, pos, cls, length } = tokens;
  const first = words[0]?.lower ?? '';
  const lower = text.toLowerCase();
  if (isAddress(lower)) return 'pointer';
  if (isQuotation(text)) return 'example';
  if (/^(?:page|pagina) \d+/.test(lower)) return 'metadata';
  if (
    lower.includes('contact') &&
    /\bquestions?\b.{0,60}\bcontact\b|\bcontact\b.{0,60}\bquestions?\b/.test(lower)
  )
    return 'pointer';
  if (POINTS.has(first) && length > 1)
    return first === 'consult' || (first === 'see' && words[1]?.lower === 'that') ? undefined : 'pointer';
  if (EXAMPLE.some((one) => lower.startsWith(one) && !/[a-z]/.test(lower[one.length] ?? '')))
    return 'example';
  if (/^(?:action(?: item| point)?|todo|to do)\s*:/.test(lower)) return 'plan';
  if (/^until (?:19|20)\d\d\b/.test(lower)) return 'denial';
  if (lower.includes('seriously') && /\b(?:take|takes|taking) .{0,60}seriously\b/.test(lower))
    return 'framing';
  if (TAGS.test(lower)) return 'metadata';
  if (isLaw(tokens, lower)) return 'framing';
  if (
    /^(?:for )?(?:more|further) (?:information|details|guidance|reading)(?::| on| about| see)/.test(lower) ||
    /^(?:more|further) (?:information|details|guidance) (?:is|are|can)/.test(lower)
  )
    return 'pointer';
  if (REASONS.some((one) => lower.startsWith(one) && !/[a-z]/.test(lower[one.length] ?? ''))) return 'reason';
  if ((pos[0] ?? 0) & F.ING && hasEffect(tokens)) return 'reason';
  const subject = subjectEnd(tokens);
  if (isDefinition(tokens, lower, subject)) return 'definition';
  if (isLabel(tokens)) return 'metadata';
  if (subject > 0) {
    const start = (pos[0] ?? 0) & F.DET ? 1 : 0;
    const head = words[start]?.lower ?? '';
    const after = words[start + 1]?.lower ?? '';
    if (AIMS.has(head) && (after === 'of' || after === 'is' || after === 'for')) return 'framing';
    if (
      /^(?:this|these|the|our|chapter|section|part|annex|standards|policies|procedures|guidelines)$/.test(
        first,
      ) &&
      isDocument(tokens, subject) &&
      DOCUMENT_VERBS.has(words[subject]?.lower ?? '')
    ) {
      const verb = words[subject]?.lower ?? '';
      const next = words[subject + 1]?.lower ?? '';
      if (verb !== 'is' && verb !== 'are') return 'framing';
      if (/^(?:intended|designed|about|written|for|meant|part|the|a|an|based)$/.test(next)) return 'framing';
    }
  }
  if (
    lower.includes(' applies') &&
    /\b(?:section|chapter|annex|appendix|paragraph|part) [\d.]+ applies\b/.test(lower)
  )
    return 'pointer';
  if (/^with this [^,]{3,40} (?:wish|wishes|want|wants|aim|aims|hope|hopes|intend|intends)\b/.test(lower))
    return 'framing';
  if (/^what th(?:is|ese) \w+ (?:aims?|covers?|describes?|sets?)\b/.test(lower)) return 'framing';
  if (
    /^(?:the|this|our) (?:policy|document|standard|handbook|code|manual|plan) (?:has been|was|is) (?:drawn up|written|made|meant|intended|compiled) (?:for|to)\b/.test(
      lower,
    )
  )
    return 'framing';
  if (/^in the following (?:sections?|chapters?|paragraphs?)\b/.test(lower)) return 'framing';
  if (
    lower.includes(' in the ') &&
    /\b(?:is|are) (?:also )?in the (?:\w+ )?(?:house rules|handbook|manual|intranet|wiki|appendix|annex)\b/.test(
      lower,
    )
  )
    return 'pointer';
  if (tells(tokens)) return 'pointer';
  if (kind === 'prose' && length < 3 && !((cls[0] ?? 0) & F.PROTECT) && !pos.some((one) => one & F.AUX))
    return 'metadata';
  return undefined;
}

/** Tags of a framework and nothing more. */
const TAGS =
  /^(?:nist|iso|cis|soc ?2|tsc|pci|hipaa|cobit|mapping|mapped to)[\w ./-]{0,40}:(?: [\w()&/.,;:-]+){0,14}$/;
const LAWS =
  /^(?:gdpr|hipaa|ccpa|glba|dora|sox|sarbanes-oxley|pci|pci-dss|nist|iso|nis2|nis|coso|act|directive|regulation|law|laws|legislation|article|avg)$/;
const LAW_SAYS = new Set(
  'requires require requests asks ask demands prescribes prescribe obliges oblige states says stipulates provides expects recommends recommend calls reads'.split(
    ' ',
  ),
);

/** What a law or standard asks is not yet what the company does. */
function isLaw({ words, cls, length }: Tokens, lower: string): boolean {
  let at = -1;
  for (let n = 0; n < Math.min(length, 9); n += 1) {
    if (LAWS.test(words[n]?.lower ?? '')) {
      at = n;
      break;
    }
    if (n > 6) break;
  }
  if (at < 0 || cls.some((one) => one & F.WE) || /\b(?:therefore|company)\b/.test(lower)) return false;
  if (/^(?:under|pursuant to|according to|by law|the law)\b/.test(lower)) return true;
  for (let n = at + 1; n < Math.min(length, at + 7); n += 1)
    if (LAW_SAYS.has(words[n]?.lower ?? '')) return true;
  return false;
}

/** "Keeping the roles apart makes it harder to …": why, and not what. */
function hasEffect({ words, length }: Tokens): boolean {
  for (let n = 1; n < Math.min(length - 1, 12); n += 1) {
    const word = words[n]?.lower ?? '';
    if (
      /^(?:makes|helps|reduces|prevents|limits|protects|lowers|avoids|allows|improves|ensures|saves)$/.test(
        word,
      )
    )
      return true;
  }
  return false;
}

function isAddress(lower: string): boolean {
  return /^(?:https?:\/\/|www\.|mailto:)\S+$/.test(lower);
}

/** Where the first finite verb stands: the words before it are the subject. */
function subjectEnd({ pos, length }: Tokens): number {
  for (let n = 0; n < length; n += 1) {
    const p = pos[n] ?? 0;
    if (p & F.AUX || (p & F.FIN && !(p & F.NOUN) && !(p & F.BASE))) return n;
    if (p & F.FIN && n > 1 && !((pos[n - 1] ?? 0) & (F.DET | F.ADJ | F.PREP))) return n;
  }
  return 0;
}

function isDocument({ cls }: Tokens, subject: number): boolean {
  return (
    ((cls[0] ?? 0) & F.DOCUMENT) !== 0 ||
    ((cls[subject - 1] ?? 0) & F.DOCUMENT) !== 0 ||
    ((cls[1] ?? 0) & F.DOCUMENT) !== 0
  );
}

/** What a definition holds; a quick test before the patterns. */
const DEFINES = ['mean', 'understood', 'defined as', 'the term', ' call ', 'speak of'];

/** "Term means …", "By X we understand …", "Term – an account with …", "An X is a Y that …". */
function isDefinition(tokens: Tokens, lower: string, subject: number): boolean {
  const { words, pos, length } = tokens;
  for (let n = 0; n < Math.min(length, 9); n += 1) {
    const word = words[n]?.lower ?? '';
    if (
      word === 'means' &&
      n > 0 &&
      ((pos[n + 1] ?? 0) & F.DET || words[n + 1]?.mark) &&
      !((pos[n - 1] ?? 0) & F.DET) &&
      words[n - 1]?.lower !== 'this'
    )
      return true;
    if (
      (word === 'refers' && words[n + 1]?.lower === 'to') ||
      (word === 'stands' && words[n + 1]?.lower === 'for')
    )
      return true;
  }
  if (/^(?:by|with) .{2,60}\b(?:we|is|are) (?:mean|understand|meant|understood)\b/.test(lower)) return true;
  const defines = DEFINES.some((one) => lower.includes(one));
  if (defines && /\bshall mean\b|\bis understood as\b/.test(lower)) return true;
  if (lower.includes(': ') && /^[^:.]{2,40}: .*\b(?:and|or) (?:any|every|all) other\b/.test(lower))
    return true;
  if (
    /^(?:in|for the purposes? of) (?:this|these|the) [^,]{3,40}, (?:an? |the )?[^,]{2,40} (?:is|are) (?:any|an?|every|all) .*\b(?:that|who|which)\b/.test(
      lower,
    )
  )
    return true;
  if (
    defines &&
    /\b(?:is|are) defined as (?:a|an|the|any)\b|\bis understood to mean\b|\bis the term for\b|\bwe (?:call|speak of)\b.{0,40}\bwhen\b/.test(
      lower,
    )
  )
    return true;
  const gap = words.findIndex(
    ({ lower: mark, mark: is }, n) =>
      n < 6 && is && (mark === '–' || mark === '—' || mark === ':' || mark === '-'),
  );
  if (gap > 0) {
    const next = words[gap + 1]?.lower ?? '';
    const bare = pos.slice(0, gap).every((one) => !(one & F.AUX));
    if (bare && /^(?:a|an|the|any|every|all|someone|anyone|anything)$/.test(next)) {
      for (let n = gap + 2; n < Math.min(length, gap + 9); n += 1) {
        const p = pos[n] ?? 0;
        if (p & F.REL || (p & F.PREP && n > gap + 2)) return true;
        if (p & (F.AUX | F.MARK)) return false;
      }
      return true;
    }
  }
  if (/^(?:an? |the )?['"“‘][^'"”’]{2,40}['"”’] (?:is|are|includes?) (?:an?|any|every|anyone)\b/.test(lower))
    return true;
  if (defines && /\b(?:has|have) the meaning\b/.test(lower)) return true;
  if (
    subject > 0 &&
    (words[subject]?.lower === 'is' || words[subject]?.lower === 'are') &&
    /^(?:an?|the)$/.test(words[0]?.lower ?? '')
  ) {
    const article = words[subject + 1]?.lower ?? '';
    if (/^(?:an?|any|every)$/.test(article))
      return tokens.pos.slice(subject + 2, subject + 8).some((one) => one & F.REL);
  }
  return false;
}

/** "Author: M. Okonkwo", "Version 2.3, approved by the board". */
function isLabel(tokens: Tokens): boolean {
  const { words, pos, length } = tokens;
  const first = words[0]?.lower ?? '';
  if (first === 'version' && (pos[1] ?? 0) & F.NUM) return true;
  const colon = words.findIndex(({ lower }, n) => n > 0 && n < 5 && lower === ':');
  if (colon < 1) return false;
  for (let n = 0; n < colon; n += 1)
    if (LABELS.has(words[n]?.lower ?? ''))
      return length - colon < 14 && !pos.slice(colon).some((one) => one & F.AUX);
  return false;
}

/** "is described in the … Standard", "can be found below". */
const ADDRESS = /[a-z]\.(?:com|org|net|nl|eu|io|dev|example)(?![a-z])/i;

function tells({ text, words, pos, cls, length }: Tokens): boolean {
  for (let n = 1; n < Math.min(length - 1, FAR); n += 1) {
    if (
      words[n]?.lower === 'available' &&
      (words[n + 1]?.lower === 'in' || words[n + 1]?.lower === 'on') &&
      cls.slice(0, n).some((one) => one & F.DOCUMENT)
    )
      return true;
    if (!((cls[n] ?? 0) & F.TELL) || !((pos[n] ?? 0) & F.PART)) continue;
    if (!((pos[n - 1] ?? 0) & (F.BE | F.ADV))) continue;
    const aux = pos.findIndex((one) => one & F.AUX);
    if (
      !((pos[0] ?? 0) & (F.SUB | F.REL)) &&
      pos.slice(aux, n).some((one) => one !== 0 && !(one & (F.AUX | F.ADV)))
    )
      return false;
    // The particle of "laid down" belongs to it.
    let end = n + 1;
    while (end < length && pos[end] === 0) end += 1;
    const next = words[end]?.lower ?? '';
    if ((next === 'at' || next === 'on') && ADDRESS.test(text)) return true;
    if (next === 'below' || next === 'above' || next === 'elsewhere') return true;
    if (next !== 'in' && next !== 'on' && next !== 'at' && next !== 'as') continue;
    if ((pos[0] ?? 0) & (F.SUB | F.REL)) return true;
    for (let k = end + 1; k < Math.min(length, end + 8); k += 1) {
      if ((cls[k] ?? 0) & F.DOCUMENT) return true;
    }
  }
  return false;
}
