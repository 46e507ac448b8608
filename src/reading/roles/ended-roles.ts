import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';
import { roleKey } from './role-key.js';
import { rolesIn, type FoundRole } from './roles.js';

/** A role that a text says there is no more. */
export interface EndedRole {
  readonly key: string;
  /** As written. */
  readonly text: string;
  /** Who has its work now, as written, when the text says so. */
  readonly successor?: string;
}

interface Words {
  /** Behind a role: it is no more. */
  readonly ended: WordPatterns;
  /** Behind a role: the one behind it has its work. */
  readonly becomes: WordPatterns;
  /** Between the new role and the old one. */
  readonly replaces: WordPatterns;
  /** For as long as somebody is away only, or said of a person. */
  readonly passing: WordPatterns;
  readonly none: WordPatterns;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    ended: new WordPatterns(
      'ended|has ended|ceased|ceased to exist|was abolished|has been abolished|was discontinued|has been discontinued|no longer exists|does not exist any more|does not exist anymore|was dropped|was retired|has been retired|lapsed|was eliminated|has been eliminated|was dissolved|has been dissolved',
    ),
    becomes: new WordPatterns(
      'was replaced by|has been replaced by|is replaced by|were replaced by|was renamed|was renamed to|has been renamed|has been renamed to|is now called|is now the|became the|was succeeded by|was merged into|has been merged into',
    ),
    replaces: new WordPatterns(
      'replaces the role of|replaces the position of|replaces the former|replaced the|has replaced the|formerly|formerly the|formerly called|previously called|previously the|formerly known as|supersedes the role of',
    ),
    passing: new WordPatterns(
      'during|absence|absent|when|if|leave|holiday|holidays|vacation|temporar*|deputy|acting|unavailable|unreachable|may|can|will|shall|must|should|contract|agreement|term|document|policy|version|plan|key|keys|password*|laptop*|device*|badge*',
    ),
    none: new WordPatterns('there is no longer a|there is no|there is no more|we no longer have a'),
  },
  nl: {
    ended: new WordPatterns(
      'is vervallen|is komen te vervallen|komt te vervallen|is opgeheven|is afgeschaft|bestaat niet meer|is beëindigd|is geschrapt|verviel|verdween|is verdwenen',
    ),
    becomes: new WordPatterns(
      'is vervangen door|werd vervangen door|heet voortaan|heet nu|is hernoemd tot|is hernoemd naar|is opgegaan in|ging op in',
    ),
    replaces: new WordPatterns(
      'vervangt ~ de functie|vervangt ~ de rol|vervangt de functie|vervangt de rol|vervangt de voormalige|vervangt de vroegere|voorheen|voorheen de|kwam in de plaats van de|vervangt sinds ~ de|vervangt met ingang van ~ de',
    ),
    passing: new WordPatterns(
      'afwezigheid|afwezig|bij|wanneer|als|indien|verlof|vakantie|tijdelijk*|plaatsvervang*|waarnemend|onbereikbaar|mag|kan|zal|moet|contract|overeenkomst|document|beleid|versie|sleutel*|wachtwoord*|laptop*',
    ),
    none: new WordPatterns('er is geen ~ meer|wij hebben geen ~ meer|we hebben geen ~ meer'),
  },
};

const POSITION = /^(?:(?:functie|rol|function|role|position|post)(?: van(?: de)?| of(?: the)?)? )/i;

/**
 * The roles that a text says there are no more: "the VP Engineering position ended in August", "deze functie vervangt de
 * functie Security Officer". `before` is the sentence before it, in which "this role" was named.
 */
export function endedRolesIn(text: string, language: Language, before?: string): EndedRole[] {
  const words = WORDS[language];
  const tokens = tokensOf(text);
  const isSaid = [words.ended, words.becomes, words.replaces].some((list) => list.test(tokens));
  if (!isSaid || words.passing.test(tokens)) return [];
  const roles = rolesIn(text, language).filter(isNamed);
  const [first, second] = roles;
  if (!first) return [];
  const replaces = words.replaces.find(tokens);
  const replacedFrom = replaces && (tokens[replaces.next - 1]?.end ?? 0);
  if (replacedFrom !== undefined) {
    const old = roles.find(({ end }) => end > replacedFrom);
    const own = roles.find(({ end }) => end <= replacedFrom) ?? subjectOf(before, language);
    return old && isNear(text, replacedFrom, old.start) ? [ended(old, own === old ? undefined : own)] : [];
  }
  const becomes = words.becomes.find(tokens);
  const becomesFrom = becomes && (tokens[becomes.from]?.start ?? 0);
  if (becomesFrom !== undefined && second && first.end <= becomesFrom && second.start > becomesFrom)
    return [ended(first, second)];
  const end = words.ended.find(tokens);
  const endFrom = end && (tokens[end.from]?.start ?? 0);
  // The role itself or its position is the subject of what ended.
  if (endFrom !== undefined && first.end <= endFrom && isNear(text, first.end, endFrom))
    return [ended(first, undefined)];
  return [];
}

/** Titles: a role of more than a word, or one in capitals. */
function isNamed({ kind, specific, text }: FoundRole): boolean {
  return kind !== 'people' && (specific || /^\p{Lu}/u.test(text)) && /\p{Lu}/u.test(text);
}

function subjectOf(before: string | undefined, language: Language): FoundRole | undefined {
  return before === undefined ? undefined : rolesIn(before, language).find(isNamed);
}

/** No more than a word or two between: "position", "as of 2025". */
const APART = 24;

function isNear(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return between.length <= APART && !/[,.;:]/.test(between);
}

function ended(role: FoundRole, successor: FoundRole | undefined): EndedRole {
  const text = role.text.replace(POSITION, '');
  return { key: roleKey(text), text, ...(successor && { successor: successor.text }) };
}
