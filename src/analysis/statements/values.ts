import { allMatches } from '../../workspace/all-matches.js';

/** A number found in text, with where it stands. `per-year` for cadences, `days` for durations. */
export interface FoundValue {
  readonly kind: 'duration' | 'cadence' | 'count';
  /** Days, times a year, or a count. */
  readonly value: number;
  readonly bound: 'exact' | 'min' | 'max';
  /** Counted in working days: comparable only with its like. */
  readonly working: boolean;
  readonly start: number;
  readonly end: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  thirty: 30,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
  twenty: 20,
  'twenty-four': 24,
  thirteen: 13,
  eighteen: 18,
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  dertig: 30,
  twintig: 20,
  vierentwintig: 24,
  dertien: 13,
  achttien: 18,
  zestig: 60,
  negentig: 90,
  half: 0.5,
};
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|${Object.keys(NUMBERS)
  .filter((word) => word.length > 2)
  .join('|')})`;

const UNITS: readonly (readonly [unit: RegExp, days: number])[] = [
  [/^min/, 1 / 1440],
  [/^(?:hour|hr|uur|uren)/, 1 / 24],
  [/^(?:day|dag|calendar|kalender)/, 1],
  [/^we[ek]/, 7],
  [/^(?:month|maand)/, 365 / 12],
  [/^(?:year|jaar|jaren)/, 365],
];
const UNIT = String.raw`(minutes?|mins?|minuten|minuut|hours?|hrs?|uur|uren|days?|dagen|dag|weeks?|weken|week|months?|maanden|maand|years?|jaar|jaren)`;
/** "90 days", "90 (ninety) days", "90-day", "5 working days", "vijf werkdagen". */
const DURATION = new RegExp(
  String.raw`\b(${NUMBER})(?:\s*\([^)]{1,12}\))?[\s-]+(working|business|werk|calendar|kalender)?[\s-]*${UNIT}\b`,
  'gi',
);

/** "within the first week". */
const FIRST =
  /\b(?:within|in|during|binnen|in) (?:the|their|de|het|hun) (?:first|eerste) (day|week|month|dag|maand)\b/gi;

const CADENCES: readonly (readonly [pattern: RegExp, perYear: number])[] = [
  [/\b(?:hourly|every hour|each hour|elk uur|ieder uur)\b/gi, 8760],
  [
    /\b(?:daily|every day|each day|nightly|every night|once a day|per day|dagelijks|elke dag|iedere dag|elke nacht)\b/gi,
    365,
  ],
  [
    /(?<!bi-?)\b(?:weekly|every week|each week|once a week|wekelijks|elke week|iedere week|eens per week)\b/gi,
    52,
  ],
  [
    /(?<!bi-?|drie|six-?|three-?|zes)\b(?:monthly|every month|each month|once a month|once per month|maandelijks|elke maand|iedere maand|eens per maand|per maand)\b/gi,
    12,
  ],
  [
    /\b(?:quarterly|every quarter|each quarter|once a quarter|once per quarter|per quarter|per kwartaal|elk kwartaal|ieder kwartaal|driemaandelijks)\b/gi,
    4,
  ],
  [
    /\b(?:semi-?annual(?:ly)?|half-?yearly|twice a year|twice per year|twice yearly|bi-?annually|every half[ -]year|each half[ -]year|halfjaarlijks(?:e)?|elk half jaar|ieder half jaar|tweemaal per jaar|twee keer per jaar)\b/gi,
    2,
  ],
  [
    /(?<!semi-?|half-?|bi-?|twice |half[ -])\b(?:annual(?:ly)?|yearly|every year|each year|once a year|once per year|once every year|jaarlijks(?:e)?|elk jaar|ieder jaar|eens per jaar|één keer per jaar|eenmaal per jaar|een keer per jaar)\b/gi,
    1,
  ],
];
const EVERY = new RegExp(
  String.raw`\b(?:every|each|once every|elke|iedere|om de|eens per|eens in de|eenmaal per)\s+(${NUMBER})[\s-]+(?:calendar )?${UNIT}\b`,
  'gi',
);

/** Whether a text holds anything of the kind: what its durations and cadences, and those of its parts, are made of. */
const HAS_DURATION = new RegExp(`${DURATION.source}|${FIRST.source}`, 'i');
const HAS_CADENCE = new RegExp(
  [EVERY, ...CADENCES.map(([pattern]) => pattern)].map(({ source }) => source).join('|'),
  'i',
);

/** Whether a text or a part of it may hold durations; where this is false, `durationsIn` finds none. */
export function mayHoldDuration(text: string): boolean {
  return HAS_DURATION.test(text);
}

/** Whether a text or a part of it may hold cadences; where this is false, `cadencesIn` finds none. */
export function mayHoldCadence(text: string): boolean {
  return HAS_CADENCE.test(text);
}

/** The durations of a text: everything that reads as an amount of time, apart from "every two years". */
export function durationsIn(text: string): FoundValue[] {
  if (!mayHoldDuration(text)) return [];
  const cadences = everyIn(text);
  const found: FoundValue[] = [];
  for (const match of allMatches(text, DURATION)) {
    const start = match.index;
    const end = start + match[0].length;
    if (cadences.some((cadence) => start >= cadence.start && end <= cadence.end)) continue;
    const days = daysOf(match[1] ?? '', match[3] ?? '');
    if (days === undefined) continue;
    found.push({
      kind: 'duration',
      value: days,
      bound: boundOf(text, start, end),
      working: /^(?:working|business|werk)/i.test(match[2] ?? ''),
      start,
      end,
    });
  }
  for (const match of allMatches(text, FIRST)) {
    const days = daysOf('one', match[1] ?? '');
    const end = match.index + match[0].length;
    if (days !== undefined)
      found.push({ kind: 'duration', value: days, bound: 'max', working: false, start: match.index, end });
  }
  return found;
}

/** Five working days are a week. */
export const CALENDAR_PER_WORKING_DAY = 1.4;

/** The cadences of a text, as times a year. */
export function cadencesIn(text: string): FoundValue[] {
  if (!mayHoldCadence(text)) return [];
  const found = everyIn(text);
  for (const [pattern, value] of CADENCES) {
    for (const match of allMatches(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end)) {
        found.push({ kind: 'cadence', value, bound: boundOf(text, start, end), working: false, start, end });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const COUNTS = new Map<string, RegExp>();

/** Counts followed by a word that `noun` matches: "14 characters". */
export function countsIn(text: string, noun: string): FoundValue[] {
  let pattern = COUNTS.get(noun);
  if (!pattern) {
    pattern = new RegExp(
      String.raw`\b(${NUMBER})(?:\s*\([^)]{1,12}\))?(?:\s*\+|\s+or more|\s+of meer)?[\s-]+(?:${noun})\b`,
      'gi',
    );
    COUNTS.set(noun, pattern);
  }
  return allMatches(text, pattern).flatMap((match): FoundValue[] => {
    const value = numberOf(match[1] ?? '');
    const end = match.index + match[0].length;
    return value === undefined
      ? []
      : [
          {
            kind: 'count',
            value,
            bound: boundOf(text, match.index, end),
            working: false,
            start: match.index,
            end,
          },
        ];
  });
}

function everyIn(text: string): FoundValue[] {
  return allMatches(text, EVERY).flatMap((match): FoundValue[] => {
    const days = daysOf(match[1] ?? '', match[2] ?? '');
    const end = match.index + match[0].length;
    return days === undefined || days === 0
      ? []
      : [
          {
            kind: 'cadence',
            value: round(365 / days),
            bound: boundOf(text, match.index, end),
            working: false,
            start: match.index,
            end,
          },
        ];
  });
}

function daysOf(number: string, unit: string): number | undefined {
  const amount = numberOf(number);
  const days = UNITS.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1];
  return amount === undefined || days === undefined ? undefined : round(amount * days);
}

function numberOf(text: string): number | undefined {
  const value = NUMBERS[text.toLowerCase()] ?? Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** Six decimals: enough for minutes, and free of floating-point dust. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const MIN_BEFORE =
  /(?:\bat least(?: once)?|\bminimum(?: of| length of| length)?|\bmin\.?|\bno less than|\bnot less than|\bno fewer than|≥|>=|\bten minste|\bminstens|\bminimaal|\btenminste|\bnot? shorter than)\s*:?\s*(?:once |eens |a |per )?$/i;
const MIN_AFTER = /^\s*(?:\+|or more|or longer|of meer|of langer|minimum|or more frequently|of vaker)/i;
const MAX_BEFORE =
  /(?:\bwithin(?: a maximum of)?|\bat most|\bmaximum(?: of)?|\bmax\.?|\bno (?:later|longer|more) than|\bnot (?:later|longer|more|exceed)(?: than)?|\bnot exceeding|\bup to|\bless than|≤|<=|\bbinnen|\bmaximaal|\bten hoogste|\bhoogstens|\buiterlijk(?: binnen)?|\bniet langer dan|\bafter|\bna)\s*:?\s*(?:the |de )?$/i;
const MAX_AFTER = /^\s*(?:or less|or sooner|of minder|at most|maximum|of inactivity|inactivity)/i;

function boundOf(text: string, start: number, end: number): FoundValue['bound'] {
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 24);
  if (MIN_BEFORE.test(before) || MIN_AFTER.test(after)) return 'min';
  if (MAX_BEFORE.test(before) || MAX_AFTER.test(after)) return 'max';
  return 'exact';
}
