import { cadencesIn, durationsIn } from '../../analysis/statements/values.js';
import { CRITERION_LIKE } from '../../catalog/criterion-ids.js';
import { findDates } from './dates.js';
import type { FoundFact } from './found-fact.js';

const PERCENT = /(?<![\w.])\d+(?:[.,]\d+)?\s?(?:%|percent\b|procent\b)/gi;
const MONEY =
  /(?:€|\$|£|\bEUR|\bUSD)\s?\d[\d.,]*(?:\s?(?:million|miljoen|k|m)\b)?|\b\d[\d.,]*\s?(?:euro|dollars?|euros)\b/gi;
/** Versions and strengths of protocols and ciphers: "TLS 1.2", "AES-256". */
const STANDARD =
  /\b(?:TLS|SSL|SSH|AES|RSA|SHA|ECDSA|CVSS|PBKDF2|bcrypt|ISO(?:\/IEC)?|NIST|NEN|PCI DSS|FIPS|RFC)[ -]?v?\d[\d.-]*(?:[-–]\d+)?(?:\+|\b)/gi;
const PLAIN = /(?<![\w.,/:#§-])\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?(?:\s?(?:x|×)\s?\d+)?(?![\w/]|[.:,-]\d)/g;
const NUMBERING =
  /(?:^|\n)\s*(?:[#>*-]\s*)*(?:\*\*)?(?:step |stap |phase |fase |level |niveau |tier |priority |prioriteit |p|sev|sev-|appendix |annex |bijlage |section |sectie |artikel |article |version |versie )?\s*$|\b(?:step|stap|phase|fase|level|niveau|tier|priority|prioriteit|SEV|SEV-|appendix|annex|bijlage|section|sectie|artikel|article|Type|SOC|OAuth|layer|laag|chapter|hoofdstuk|clause|A\.|wave|sprint|version|versie)\s?$/i;
const CONTROL_ID = /\b[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}\b/g;

/**
 * Every quantity of a text: cadences, durations, percentages, amounts, strengths and plain numbers, in order, without
 * overlaps. Not numbering, criterion and control IDs, or dates.
 */
export function findQuantities(text: string): readonly FoundFact[] {
  const found: FoundFact[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [...findDates(text)];
  const skip = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern))
      taken.push({ start: match.index, end: match.index + match[0].length });
  };
  skip(CRITERION_LIKE);
  const add = (start: number, end: number, key: string, of?: string): void => {
    if (taken.some((other) => start < other.end && other.start < end)) return;
    taken.push({ start, end });
    found.push({ kind: 'number', key, text: text.slice(start, end), start, end, of });
  };
  const each = (pattern: RegExp, key: (text: string) => string): void => {
    for (const match of text.matchAll(pattern))
      add(match.index, match.index + match[0].trimEnd().length, key(match[0]));
  };
  each(STANDARD, (match) => `s:${match.toLowerCase().replace(/[^a-z0-9.]/g, '')}`);
  skip(CONTROL_ID);
  each(MONEY, (match) => `m:${numberOf(match)}${/million|miljoen|m$/i.test(match) ? 'm' : ''}`);
  each(PERCENT, (match) => `p:${numberOf(match)}`);
  for (const { start, end, value } of cadencesIn(text)) add(start, end, `c:${round(value)}`);
  for (const { start, end, value } of durationsIn(text)) {
    // "one day" and "a week" in running prose are no terms; a figure or a bound is.
    if (value > 0) add(start, end, `d:${round(value)}`);
  }
  for (const match of text.matchAll(PLAIN)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    if (NUMBERING.test(before) || (/^(?:\.|\))\s/.test(after) && /(?:^|\n)\s*$/.test(before))) continue;
    const end = match.index + match[0].length;
    add(
      match.index,
      end,
      `n:${numberOf(match[0])}`,
      /^[ \u00a0-]((?:[\p{L}-]+ ?){1,2})/u.exec(text.slice(end, end + 60))?.[1],
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The number of a text, thousands separators dropped. */
function numberOf(text: string): string {
  const digits = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, '') ?? '';
  return digits.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
}
