import type { Language } from '../catalog/types.js';
import { ENGLISH_HEADINGS } from './heading-role-en.js';
import { DUTCH_HEADINGS } from './heading-role-nl.js';

/** What the sections below a heading are for. Only under `substance` does a plain sentence say what is done. */
export type HeadingRole =
  | 'substance'
  | 'framing'
  | 'definitions'
  | 'pointers'
  /** Document control: owner, version, history. */
  | 'control'
  | 'planned'
  | 'absent'
  | 'examples';

/** The headings of one language, tried on plain small letters. */
export interface HeadingTable {
  /** Whole headings of a role. */
  readonly whole: Readonly<Record<Exclude<HeadingRole, 'substance'>, RegExp>>;
  /** A framing heading may hold these words besides: "Purpose and scope of this policy". */
  readonly framingWords: ReadonlySet<string>;
}

const TABLES: Readonly<Record<Language, HeadingTable>> = { en: ENGLISH_HEADINGS, nl: DUTCH_HEADINGS };
const ORDER = ['planned', 'absent', 'examples', 'definitions', 'pointers', 'control'] as const;
const known = new Map<string, HeadingRole>();
const MOST_KNOWN = 4096;

/** The role a heading gives to what stands below it. Both languages are tried: headings are often English in Dutch documents. */
export function roleOfHeading(heading: string, language: Language): HeadingRole {
  const key = language + heading;
  let role = known.get(key);
  if (role === undefined) {
    const plain = plainHeading(heading);
    role = roleIn(plain, TABLES[language]);
    if (role === 'substance') role = roleIn(plain, TABLES[language === 'en' ? 'nl' : 'en']);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, role);
  }
  return role;
}

/** The first role that is not substance, from the nearest heading outwards. */
export function roleOfHeadings(headings: readonly string[], language: Language): HeadingRole {
  for (const heading of headings) {
    const role = roleOfHeading(heading, language);
    if (role !== 'substance') return role;
  }
  return 'substance';
}

function plainHeading(heading: string): string {
  return heading
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’-]+/gu, ' ')
    .trim()
    .replace(/^(?:(?:\d+|[ivx]{2,}|[a-z]) )+(?=\p{L}{2})/u, '');
}

function roleIn(plain: string, table: HeadingTable): HeadingRole {
  if (plain === '') return 'substance';
  for (const role of ORDER) if (table.whole[role].test(plain)) return role;
  if (table.whole.framing.test(plain) && plain.split(' ').every((word) => table.framingWords.has(word)))
    return 'framing';
  return 'substance';
}
