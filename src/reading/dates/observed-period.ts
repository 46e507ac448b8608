import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';
import { datesIn } from './dates.js';
import { stretchesIn, type NamedTime } from './stretches.js';

/** The first and the last day that a text gives of the observation period. */
export interface ObservedPeriod {
  readonly start?: string;
  readonly end?: string;
}

const PERIOD: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'observation period|observation window|audit period|audit window|reporting period|examination period|period under review|period of observation',
  ),
  nl: new WordPatterns(
    'observatieperiode|auditperiode|onderzoeksperiode|toetsingsperiode|toetsperiode|rapportageperiode|observation period',
  ),
};
/** Whoever looks at a stretch of days. */
const AUDITOR: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns('auditor|auditors|audit|examination|soc 2 report'),
  nl: new WordPatterns('auditor|auditors|accountant|audit|soc 2-rapport'),
};
/** Which of several is meant cannot be told then. */
const OTHER: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'next|previous|last|second|third|following|earlier|new|coming|former|first|each|every',
  ),
  nl: new WordPatterns('volgende|vorige|laatste|tweede|derde|eerdere|nieuwe|komende|eerste|elke|iedere'),
};
const BEGINS: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns('open|opens|opened|start|starts|started|begin|begins|began|runs from|from'),
  nl: new WordPatterns('begint|begon|beginnen|start|startte|gaat in|ging in|loopt vanaf|vanaf|van'),
};
const ENDS: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns('end|ends|ended|close|closes|closed|until|till|through|runs to|to'),
  nl: new WordPatterns('eindigt|eindigde|sluit|sloot|loopt af|tot|tot en met|loopt tot'),
};

/** A day, not a month or a quarter. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** "1 March to 31 August 2026": a year that stands once counts for both days. */
function daysSpanned(text: string): ObservedPeriod | undefined {
  const [span, other] = stretchesIn(text).filter(({ to }) => to !== undefined);
  if (!span?.to || other) return undefined;
  const [start, end] = [dayOf(span.from), dayOf(span.to)];
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

function dayOf({ unit, year, n, day, exchanged }: NamedTime): string | undefined {
  if (unit !== 'day' || year === undefined || exchanged) return undefined;
  return `${year}-${String(n).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The days between which a text says that the observation period runs; undefined when it says nothing of the one there is. */
export function observedPeriodIn(text: string, language: Language): ObservedPeriod | undefined {
  const tokens = tokensOf(text);
  if (OTHER[language].test(tokens)) return undefined;
  const isNamed = PERIOD[language].test(tokens);
  if (!isNamed && !AUDITOR[language].test(tokens)) return undefined;
  const span = isNamed || BEGINS[language].test(tokens) ? daysSpanned(text) : undefined;
  if (span) return span;
  const [first, second, third] = datesIn(text).filter(
    ({ iso, orElse }) => DAY.test(iso) && orElse === undefined,
  );
  if (!first || third) return undefined;
  if (second) {
    const spans = isNamed || BEGINS[language].test(tokensOf(text.slice(0, first.start)));
    return spans && first.iso < second.iso ? { start: first.iso, end: second.iso } : undefined;
  }
  if (!isNamed) return undefined;
  const before = tokensOf(text.slice(0, first.start));
  const [begins, ends] = [BEGINS[language].test(before), ENDS[language].test(before)];
  if (begins === ends) return undefined;
  return begins ? { start: first.iso } : { end: first.iso };
}
