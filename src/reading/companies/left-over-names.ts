import type { Language } from '../../catalog/types.js';
import { isVerbForm } from '../force/verb-form.js';
import { nameKey, namesIn } from '../names/names.js';
import { isOrdinaryWord } from '../names/ordinary-words.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { rolesIn, type FoundRole } from '../roles/roles.js';
import { subjectModel } from '../subjects/load-model.js';
import type { ActingCompany } from './companies.js';

/** So many words may stand between a name and its people: "Brightmoor Freight depot managers". */
const MOST_BETWEEN = 2;
/** What says whose people or customers they are, when the name stands before them. */
const THEIRS = /^(?:its|their|haar|zijn|hun|diens)$/;
const OF = /(?:^|\s)(?:of|at|van|bij|from|for|voor)\s$/i;
/** So many words behind a name the possessive is still its own: "Vectrum Zorg informs its clients". */
const MOST_BEFORE_THEIRS = 3;

/**
 * Names that have the form of a company's ("Veldkamp Logistiek": a word of no language and a word of trade) and people or
 * customers of their own. A person's name has no such last word.
 */
export function leftOverNames(text: string, language: Language): ActingCompany[] {
  if (!HAS_CAPITALS.test(text)) return [];
  const roles = rolesIn(text, language);
  if (roles.length === 0) return [];
  const tokens = tokensOf(text);
  return namesIn(`by ${text}`, language).flatMap((name): ActingCompany[] => {
    if (name.kind !== 'name') return [];
    const from = name.start - 'by '.length;
    const [start, written] = withoutPeople(text, from, name.text + behindName(text, from, name.text), roles);
    const end = start + written.length;
    if (!isCompanyShaped(written) || !hasPeople(text, start, end, { tokens, roles, language })) return [];
    return [{ key: nameKey(written), text: written, start, end, hasStaff: true, isStrange: true }];
  });
}

/** Two words with capitals, one behind the other. */
const HAS_CAPITALS = /\p{Lu}[\p{L}-]{2,40} \p{Lu}\p{Ll}{2}/u;

/** "Brightwharf Analytics": a word of trade ends a name, although it is one of the language. */
function behindName(text: string, start: number, name: string): string {
  return /^ \p{Lu}\p{Ll}{2,20}(?![\p{L}\p{N}])/u.exec(text.slice(start + name.length))?.[0] ?? '';
}

/** "Chauffeurs van Veldkamp Logistiek": only who they are of. */
function withoutPeople(
  text: string,
  start: number,
  written: string,
  roles: readonly FoundRole[],
): readonly [start: number, written: string] {
  const first = roles.find((role) => role.start === start);
  const rest = first && /^ (?:of|at|van|bij) /.exec(text.slice(first.end, first.end + 6))?.[0];
  if (!first || rest === undefined) return [start, written.replace(/['’]s?$/, '')];
  const from = first.end + rest.length;
  return [from, text.slice(from, start + written.length)];
}

function isCompanyShaped(name: string): boolean {
  const words = name.split(/[ \u00a0]/);
  const last = words.at(-1) ?? '';
  return (
    words.length > 1 &&
    words.length < 4 &&
    isKnown(last) &&
    /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? '') &&
    !isKnown(words[0] ?? '') &&
    rolesIn(name, 'en').length === 0 &&
    rolesIn(name, 'nl').length === 0
  );
}

function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  return isOrdinaryWord(word) || subjectModel('en').knows(lower) || subjectModel('nl').knows(lower);
}

interface Around {
  readonly tokens: readonly Token[];
  readonly roles: readonly FoundRole[];
  readonly language: Language;
}

function hasPeople(text: string, start: number, end: number, around: Around): boolean {
  const { tokens, roles, language } = around;
  const next = tokens.findIndex((token) => token.start >= end);
  const before = roles.find(
    (role) =>
      role.end < start && text.slice(role.end, start).length < 8 && OF.test(text.slice(role.end, start)),
  );
  if (before) return isMany(before);
  if (next < 0) return false;
  // "Brightmoor Freight depot managers keep": people without an article between, who do something.
  const own = roles.find((role) => role.start >= end && isMany(role));
  if (own) {
    const between = tokens.filter((token) => token.start >= end && token.end <= own.start);
    const behind = tokens.findIndex((token) => token.start >= own.end);
    if (
      between.length <= MOST_BETWEEN &&
      between.every(({ kind, lower }) => kind === 'word' && /^\p{L}+$/u.test(lower) && lower.length > 3) &&
      behind >= 0 &&
      isVerbForm(at(tokens, behind).lower, language)
    )
      return true;
  }
  for (let n = next; n <= next + MOST_BEFORE_THEIRS; n += 1) {
    if (!THEIRS.test(at(tokens, n).lower)) continue;
    const from = at(tokens, n + 1).start;
    return roles.some((role) => role.start === from && isMany(role));
  }
  return false;
}

/** People, or more than one of a function. */
function isMany({ kind, text }: FoundRole): boolean {
  return kind === 'people' || /(?:s|en)$/.test(text);
}
