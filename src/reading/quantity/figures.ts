import type { Language } from '../../catalog/types.js';
import { numeralValue } from './numbers.js';

/** A number that is no time: an amount of money, a share, a version or strength, or a plain one. */
export interface FoundFigure {
  readonly kind: 'money' | 'percent' | 'strength' | 'plain';
  /** The same for the same figure, however it is written. */
  readonly value: string;
  /** Of a plain one: the words behind it, which say what is counted. */
  readonly of?: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS = String.raw`\d[\d.,]{0,30}`;
const PERCENT = /(?<![\w.])\d{1,12}(?:[.,]\d{1,12})?\s?(?:%|percent\b|procent\b)/gi;
const MONEY = new RegExp(
  String.raw`(?:€|\$|£|\bEUR|\bUSD)\s?${DIGITS}(?:\s?(?:million|miljoen|k|m)\b)?|\b${DIGITS}\s?(?:euro|dollars?|euros)\b`,
  'gi',
);
/** Versions and strengths of protocols and ciphers: "TLS 1.2", "AES-256". */
const STRENGTH =
  /\b(?:TLS|SSL|SSH|AES|RSA|SHA|ECDSA|CVSS|PBKDF2|bcrypt|ISO(?:\/IEC)?|NIST|NEN|PCI DSS|FIPS|RFC)[ -]?v?\d[\d.-]{0,20}(?:[-–]\d{1,9})?(?:\+|\b)/gi;
/** A degree with a code: "shredded to level P-4". */
const DEGREE = /\b(?:level|class|grade|niveau|klasse|graad)\s[A-Z]{1,2}-\d{1,2}\b/g;
const PLAIN =
  /(?<![\w.,/:#§-]|\d[ \u00a0\u202f])(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3}(?!\d)){1,6}|\d{1,12})(?:[.,]\d{1,9})?(?:\s?(?:x|×)\s?\d{1,9})?(?![\w/]|[.:,-]\d)/g;
const NUMBERING =
  /(?:^|\n)\s{0,20}(?:[#>*-]\s{0,4}){0,6}(?:\*\*)?(?:step |stap |phase |fase |level |niveau |tier |priority |prioriteit |p|sev|sev-|appendix |annex |bijlage |section |sectie |artikel |article |version |versie )?\s{0,4}$|\b(?:step|stap|phase|fase|level|niveau|tier|priority|prioriteit|SEV|SEV-|appendix|annex|bijlage|section|sectie|artikel|article|Type|SOC|OAuth|layer|laag|chapter|hoofdstuk|clause|A\.|wave|sprint|version|versie|deel|part)\s?$/i;

/** The figures of a text, in order of their kinds: strengths, money, shares, plain numbers; these may overlap times and dates. */
export function figuresIn(text: string, language: Language): FoundFigure[] {
  const found: FoundFigure[] = [];
  const each = (pattern: RegExp, kind: FoundFigure['kind'], value: (written: string) => string): void => {
    for (const match of text.matchAll(pattern)) {
      const written = match[0].trimEnd();
      found.push({
        kind,
        value: value(written),
        text: written,
        start: match.index,
        end: match.index + written.length,
      });
    }
  };
  const number = (written: string, percent = false): string =>
    String(
      numeralValue(
        /\d[\d.,]*/.exec(written.replace(/(\d)[ \u00a0\u202f](?=\d{3})/g, '$1'))?.[0] ?? '',
        language,
        percent,
      ),
    );
  each(STRENGTH, 'strength', (written) => written.toLowerCase().replace(/[^a-z0-9.]/g, ''));
  each(DEGREE, 'strength', (written) => written.toLowerCase().replace(/^\S+ |-/g, ''));
  each(MONEY, 'money', (written) => `${number(written)}${/million|miljoen|m$/i.test(written) ? 'm' : ''}`);
  each(PERCENT, 'percent', (written) => number(written, true));
  for (const match of text.matchAll(PLAIN)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const end = match.index + match[0].length;
    if (
      NUMBERING.test(before) ||
      (/^(?:\.|\))\s/.test(text.slice(end, end + 3)) && /(?:^|\n)\s{0,24}$/.test(before))
    )
      continue;
    found.push({
      kind: 'plain',
      value: number(match[0]),
      of: /^[ \u00a0-]((?:[\p{L}-]{1,40} ?){1,2})/u.exec(text.slice(end, end + 60))?.[1],
      text: match[0],
      start: match.index,
      end,
    });
  }
  return found;
}
