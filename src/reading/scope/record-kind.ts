import type { Language } from '../../catalog/types.js';
import { EN } from '../matters/en.js';
import { NL } from '../matters/nl.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { dataKindsIn } from './scope.js';
import { listOf } from './words-of.js';

/** Records of any kind: by themselves they do not tell which. */
const GENERAL = new Set(
  'record records file files data information document documents documentation evidence copy copies result results report reports item items history gegevens dossier dossiers document documenten documentatie bewijs bewijzen kopie kopieën rapport rapporten resultaten verslag verslagen bestand bestanden informatie stukken registratie registraties administratie it they them these those this that all alle which dit dat deze die het ze wij we ik zij hij us our'.split(
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
  const label = /^[^:]{3,40}: /.exec(text)?.[0];
  return (
    recordOf(tokensUntilEnd(tokens, kept.next), language) ??
    recordOf(tokensUntilEnd(tokens, start(tokens)), language) ??
    (label === undefined ? undefined : recordsOfLabel(label.slice(0, -2), language)[0])
  );
}

/** Which records a row is on, by its label: each of several. */
export function recordsOfLabel(label: string, language: Language): string[] {
  return tokensOf(withoutOwner(label))
    .reduce<Token[][]>(
      (parts, token) => {
        if (AND.has(token.lower) || SEPARATORS.has(token.lower)) parts.push([]);
        else parts.at(-1)?.push(token);
        return parts;
      },
      [[]],
    )
    .flatMap((part) => recordOf(part, language) ?? []);
}

const SEPARATORS = new Set([',', '/', '&', ';']);
const OWNER = /^([^()]+)\(([^()]{2,60})\)\s*$/;

function withoutOwner(label: string): string {
  return OWNER.exec(label)?.[1]?.trimEnd() ?? label;
}

/** Whose records a label means by its brackets: "Payslips (customers)". */
export function ownerOfLabel(label: string): string | undefined {
  return OWNER.exec(label)?.[2]?.toLowerCase().trim();
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
  // "Uploaded audio" is audio.
  const own = words.filter(
    ({ lower }, n) => !GENERAL.has(lower) && (n === words.length - 1 || !/.{3}(?:ed|de)$/.test(lower)),
  );
  if (own.length === 0) return undefined;
  const written = own.map(({ lower }) => lower).join(' ');
  const [kind, second] = dataKindsIn(words.map(({ lower }) => lower).join(' '), language);
  // "Staff records" and "personnel files" are the same; "records of staff training" are others.
  return kind !== undefined && second === undefined && own.length === 1 ? kind : written;
}

const AND = new Set(['and', 'or', 'en', 'of']);
