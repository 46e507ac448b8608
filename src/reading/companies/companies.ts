import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { nameKey, namesIn } from '../names/names.js';
import { tokensOf, type Token } from '../quantity/tokens.js';
import { leftOverNames } from './left-over-names.js';
import { rolesIn } from '../roles/roles.js';
import { subjectModel } from '../subjects/load-model.js';

/** A name that acts as the company whose text it is. */
export interface ActingCompany {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its people are named: "Acme employees". Otherwise it only does something, which others do as well. */
  readonly hasStaff: boolean;
  /** It has a company's form ("Acme B.V."), or is no word of the language and does what a rule says. */
  readonly isStrange: boolean;
}

/** A company's people, of whom something is said. */
const STAFF: Readonly<Record<Language, string>> = {
  en: ['employees', 'staff', 'personnel', 'workforce members', 'team members', 'contractors', 'workers']
    .flatMap((who) =>
      ['must', 'shall', 'will', 'are', 'may', 'should', 'and', 'have', 'who', 'can', 'is', 'use'].map(
        (does) => `${who} ${does}`,
      ),
    )
    .join('|'),
  nl: ['medewerkers', 'personeel', 'werknemers', "collega's", 'medewerker']
    .flatMap((who) =>
      [
        'moeten',
        'moet',
        'mogen',
        'mag',
        'zijn',
        'is',
        'die',
        'en',
        'dienen',
        'dient',
        'gebruiken',
        'hebben',
        'melden',
      ].map((does) => `${who} ${does}`),
    )
    .join('|'),
};
/** What a company does and a person or a product does not. */
const ACTS: Readonly<Record<Language, string>> = {
  en: 'is committed to|requires all|requires its|requires that|has implemented|has established|reserves the right|employs|adopts|enforces|shall ensure|must ensure|considers|will take|takes the|relies on|retains|is responsible for|does not hire|has adopted|has assigned|has appointed|recognizes|recognises',
  nl: 'eist van|behoudt zich|hanteert|verplicht haar|verplicht zijn|heeft vastgesteld|stelt vast dat|draagt zorg|neemt passende',
};

/** Words behind the one that a rule is for. */
const RULES: Readonly<Record<Language, string>> = {
  en: 'shall|will|must|may not',
  nl: 'zal|moet|dient|stelt|behoudt zich|draagt',
};
/** What follows the name of a company in full. */
const FORM =
  /^(?: \p{Lu}[\p{L}&-]{1,30}){0,2},? (?:B\.?V\.?|N\.?V\.?|Inc\b\.?|Ltd\b\.?|LLC\b|GmbH\b|Limited\b|plc\b)(?= \p{Ll})/u;

/** Whose people they are is said behind them. */
const STAFF_OF = String.raw`\b(?:employees|staff|personnel|(?:workforce|team) members|workers|medewerkers|werknemers|personeel) (?:of|at|van|bij) `;
const HAS_STAFF_OF = new RegExp(STAFF_OF, 'i');
const ENDS_IN_STAFF_OF = new RegExp(`${STAFF_OF}$`, 'i');
/** All that may stand before a sentence that is a clause of its own. */
const CLAUSE_NUMBER = /^(?:[\d.]{1,12} )?$/;

interface Lists {
  readonly staff: WordPatterns;
  readonly acts: WordPatterns;
  readonly rules: WordPatterns;
  /** Staff and acts, with any ending to the last word: what is read behind a name may be cut within it. */
  readonly any: WordPatterns;
}

const LISTS: Readonly<Record<Language, Lists>> = { en: compile('en'), nl: compile('nl') };

function compile(language: Language): Lists {
  const [staff, acts] = [STAFF[language], ACTS[language]];
  const any = `${staff}|${acts}`.split('|').map((phrase) => `${phrase}*`);
  return {
    staff: new WordPatterns(staff),
    acts: new WordPatterns(acts),
    rules: new WordPatterns(RULES[language]),
    any: new WordPatterns(any.join('|')),
  };
}

/** Names of which one cannot tell from their form that they are no company: sets of initials are mostly departments. */
const INITIALS = /^[A-Z]{2,5}$/;

/** Put before a sentence so that its first word is read for a name as well. */
const BEFORE = 'by ';
/** First words of a sentence that describe staff rather than name whose they are. */
const DESCRIBES =
  /^(?:sole|key|former|senior|junior|remote|new|many|most|some|few|other|part|full|core|lead|field|front|back|night|day|shift|temp|loan|sales|our|all|these|those|such|where|when|while|if|as|only|both|affected|non|ex|meer|veel|alle|deze|die|nieuwe|vaste|tijdelijke|externe|interne|overige|andere|sommige|betrokken)$|(?:ary|al|ed|ing|ive|ous|ful|ible|able|ent|ant|ic|ior|ly|less|ese|ian|ige|lijke|ende|ische)$/i;

/** The names that act as "we" in a sentence. */
export function actingCompaniesIn(text: string, language: Language): ActingCompany[] {
  const lists = LISTS[language];
  const named = leftOverNames(text, language);
  // Most sentences say nothing that a company does, and looking for names takes longer.
  if (!mayAct(text, lists, language)) return named;
  const read = BEFORE + text;
  const acting = namesIn(read, language).flatMap((name): ActingCompany[] => {
    if (name.kind !== 'name') return [];
    const written = name.text.replace(/['’]s?$/, '');
    if (INITIALS.test(written) || rolesIn(written, language).length > 0) return [];
    const start = name.start - BEFORE.length;
    if (start === 0 && DESCRIBES.test(written)) return [];
    // "Workforce members of Acme", "medewerkers van Acme B.V.".
    const isOfStaff = ENDS_IN_STAFF_OF.test(read.slice(0, name.start));
    const rest = read.slice(name.end, name.end + 60);
    const behind = withoutGenitives(tokensOf(rest));
    const hasStaff = isOfStaff || lists.staff.at(behind, 0) !== undefined;
    const acts = lists.acts.at(behind, 0) !== undefined;
    // Only at the start of a sentence is it surely the one that acts.
    const isStrange =
      CLAUSE_NUMBER.test(text.slice(0, start)) &&
      (FORM.test(rest) || ((acts || lists.rules.at(behind, 0) !== undefined) && isNoWord(written, language)));
    if (!hasStaff && !acts && !isStrange) return [];
    return [
      { key: nameKey(written), text: written, start, end: start + written.length, hasStaff, isStrange },
    ];
  });
  return [...acting, ...named.filter(({ key }) => !acting.some((one) => one.key === key))];
}

/** So many words at the start of a sentence may be the name of who acts. */
const LONGEST_NAME = 12;

/** Whether a sentence may hold a name that acts; much quicker than looking for names. */
function mayAct(text: string, lists: Lists, language: Language): boolean {
  const tokens = tokensOf(text);
  if (lists.any.test(withoutGenitives(tokens)) || hasForm(text) || HAS_STAFF_OF.test(text)) return true;
  // A rule is for somebody of an unknown name at the start of the sentence.
  return (
    lists.rules.test(tokens) &&
    tokens
      .slice(0, LONGEST_NAME)
      .some(({ lower, start, end }) => /\p{Lu}/u.test(text.slice(start, end)) && !isKnown(lower, language))
  );
}

/** Whether one of a name's words was never met in the sentences that subjects were learned from. */
function isNoWord(name: string, language: Language): boolean {
  return tokensOf(name).some(({ lower }) => !isKnown(lower, language));
}

function isKnown(word: string, language: Language): boolean {
  return subjectModel(language).knows(word);
}

function hasForm(text: string): boolean {
  return /(?:B\.?V|N\.?V|Inc|Ltd|LLC|GmbH|Limited|plc)\b/.test(text);
}

/** The tokens without the "'s" that may part a name from its staff. */
function withoutGenitives(tokens: readonly Token[]): readonly Token[] {
  return tokens.some(isGenitive) ? tokens.filter((token) => !isGenitive(token)) : tokens;
}

function isGenitive({ lower }: Token): boolean {
  return lower.length < 3 && /^['’]s?$/.test(lower);
}
