import type { Language } from '../../catalog/types.js';
import { EN } from '../matters/en.js';
import { NL } from '../matters/nl.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { dataKindsIn } from './scope.js';
import { listOf } from './words-of.js';

/** Records of any kind: by themselves they do not tell which. */
const GENERAL = new Set(
  'record records file files data information document documents documentation evidence copy copies result results report reports item items history gegevens dossier dossiers document documenten documentatie bewijs bewijzen kopie kopieën rapport rapporten resultaten verslag verslagen bestand bestanden informatie stukken registratie registraties administratie it they them these those this that all alle which dit dat deze die het ze'.split(
    ' ',
  ),
);
/** Where the words for what is kept end. */
const ENDS = new Set(
  'for until at in on as no not up while with after within from is are shall must will may should be voor tot in op als minimaal maximaal ten minstens hoogstens gedurende na binnen wordt worden moet moeten zijn dienen dient'.split(
    ' ',
  ),
);
const LONGEST = 5;

/**
 * Which records a text says are kept: "staff records" in "We keep staff records for …" and in "Staff records are kept
 * …". Undefined when it names none by itself, or several.
 */
export function recordKeptIn(text: string, language: Language): string | undefined {
  const tokens = tokensOf(text);
  const kept = (language === 'nl' ? NL : EN)['record-retention']?.cue?.find(tokens);
  if (!kept) return undefined;
  const behind = tokensUntilEnd(tokens, kept.next);
  return recordOf(behind.length > 0 ? behind : tokensUntilEnd(tokens, start(tokens)), language);
}

/** Which records a row is on, by its label. */
export function recordOfLabel(label: string, language: Language): string | undefined {
  return recordOf(tokensOf(label), language);
}

/** Past the number of a clause: "9.1 Incident records …". */
function start(tokens: readonly Token[]): number {
  let n = 0;
  while (n < tokens.length && at(tokens, n).kind !== 'word') n += 1;
  return n;
}

function tokensUntilEnd(tokens: readonly Token[], from: number): readonly Token[] {
  let n = from;
  while (n < tokens.length && at(tokens, n).kind === 'word' && !ENDS.has(at(tokens, n).lower)) n += 1;
  return tokens.slice(from, n);
}

function recordOf(tokens: readonly Token[], language: Language): string | undefined {
  const words = tokens.filter((token) => !listOf('determiners', language).test([token]));
  if (words.length === 0 || words.length > LONGEST) return undefined;
  // "Minutes and agendas", "invoices, contracts": several kinds, of which others may keep one otherwise.
  if (words.some(({ kind, lower }) => kind !== 'word' || AND.has(lower))) return undefined;
  const own = words.filter(({ lower }) => !GENERAL.has(lower));
  if (own.length === 0) return undefined;
  const written = own.map(({ lower }) => lower).join(' ');
  const [kind, second] = dataKindsIn(words.map(({ lower }) => lower).join(' '), language);
  // "Staff records" and "personnel files" are the same; "records of staff training" are others.
  return kind !== undefined && second === undefined && own.length === 1 ? kind : written;
}

const AND = new Set(['and', 'or', 'en', 'of']);
