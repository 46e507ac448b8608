import * as F from '../force/flags.js';
import { fnv1a } from '../lexis/fnv-1a.js';
import type { Grammatical, ReadClause } from './clauses-of.js';

type Add = (hash: number, weight: number) => void;

/** How much each kind of feature counts beside a word. */
const RUN = 0.7;
const SKIP = 0.5;
const CLAUSE = 1;
const PAIR = 0.5;
/** Words beyond these are cut: a bound on time, not on meaning. */
const MOST_WORDS = 120;
/** So many function words after it a word is joined with. */
const REACH = 2;

/** Words that carry the form of a sentence and are kept as they are. */
const FUNCTION =
  F.DET |
  F.PRON |
  F.PREP |
  F.AND |
  F.AUX |
  F.NOT |
  F.NONE |
  F.SUB |
  F.REL |
  F.TO |
  F.HARDLY |
  F.NEVER |
  F.OFTEN;
/** What is kept of all other words: what they can be in a sentence … */
const OPEN = F.FIN | F.PAST | F.BASE | F.PART | F.ING | F.NOUN | F.ADJ | F.ADV;
/** … and what they say of the matter. */
const MATTER = [
  F.GOOD,
  F.BAD,
  F.RECORD,
  F.UNDONE,
  F.SETUP,
  F.OMIT,
  F.CEASE,
  F.INTEND,
  F.PROTECT,
  F.RISK,
  F.FUTURE,
  F.LAX,
  F.UNDERWAY,
  F.ROADMAP,
  F.FORMERLY,
  F.HOLD,
  F.EXIST,
  F.TIMEPOINT,
  F.GATE,
  F.OPTIONAL,
  F.MANDATORY,
  F.ALLOWED,
  F.FORBIDDEN,
  F.DOCUMENT,
];
const ALL_MATTER = MATTER.reduce((all, one) => all | one, 0);

interface FormWord {
  readonly form: string;
  /** What a word says of the matter, with what it can be; empty when it says nothing. */
  readonly matter: string;
  readonly isFunction: boolean;
}

/**
 * Calls `add` for the features of a sentence's form: its words in runs of up to three, of which only those of grammar are
 * kept as they are and of the others what they can be; and what each clause does. Who admits something uses the words of
 * the trade and the turns of speech that everyone uses: "the … due in … slipped", "so far only", "has yet to".
 */
export function eachFeatureOfForm({ words, clauses }: Form, add: Add): void {
  const forms = ['^', ...words.map(({ form }) => form), '$'];
  for (let n = 0; n < forms.length; n += 1) {
    const [one = '', two, three] = forms.slice(n, n + 3);
    const matter = words[n - 1]?.matter ?? '';
    if (n > 0 && two !== undefined) add(fnv1a(`k1 ${one}`), RUN);
    if (two !== undefined) add(fnv1a(`k2 ${one} ${two}`), RUN);
    if (three !== undefined) add(fnv1a(`k3 ${one} ${two ?? ''} ${three}`), RUN);
    if (matter !== '') add(fnv1a(`kc ${matter}`), RUN);
  }
  const joined = words.filter(({ isFunction }) => isFunction);
  joined.forEach(({ form }, n) => {
    for (const after of joined.slice(n + 1, n + 1 + REACH)) add(fnv1a(`ks ${form} ${after.form}`), SKIP);
  });
  for (const clause of clauses) eachFeatureOfClause(clause, add);
}

/** A sentence's form, read before its features are asked for. */
export interface Form {
  readonly words: readonly FormWord[];
  readonly clauses: readonly ReadClause[];
}

export function formOf({ tokens, clauses }: Grammatical): Form {
  const { words, pos, cls, length } = tokens;
  const found: FormWord[] = [];
  for (let n = 0; n < length && found.length < MOST_WORDS; n += 1) {
    const can = pos[n] ?? 0;
    // Swallowed by a phrase before it.
    if (can === 0) continue;
    found.push(formOfWord(words[n]?.lower ?? '', can, cls[n] ?? 0));
  }
  return { words: found, clauses };
}

function formOfWord(lower: string, can: number, says: number): FormWord {
  if (can & F.MARK) return { form: lower, matter: '', isFunction: false };
  if (can & F.NUM && !(can & FUNCTION)) return { form: numberForm(lower), matter: '', isFunction: true };
  if (can & FUNCTION || (can & F.ADV && !(can & F.NOUN)))
    return { form: lower, matter: '', isFunction: true };
  const open = `/${can & OPEN}`;
  const matter = says & ALL_MATTER;
  return { form: open, matter: matter === 0 ? '' : `${open}.${matter}`, isFunction: false };
}

function numberForm(lower: string): string {
  if (/^(?:19|20)\d\d$/.test(lower)) return '#Y';
  return /^\d/.test(lower) ? '#' : '#w';
}

function eachFeatureOfClause(clause: ReadClause, add: Add): void {
  const does = tagsOf(clause);
  const says = [
    ...matterOf('V', clause.verb),
    ...matterOf('b', clause.before),
    ...matterOf('a', clause.after),
    ...matterOf('h', clause.head),
  ];
  const tense = clause.perfect ? 'perfect' : clause.past ? 'past' : `present${clause.modality}`;
  does.forEach((tag, n) => {
    add(fnv1a(`c ${tag}`), CLAUSE);
    for (const other of does.slice(n + 1)) add(fnv1a(`cc ${tag} ${other}`), PAIR);
  });
  for (const tag of says) {
    add(fnv1a(`c ${tag}`), RUN);
    add(fnv1a(`ct ${tense}${clause.negation}${tag}`), PAIR);
  }
}

const MARKS = [
  'perfect',
  'past',
  'passive',
  'progressive',
  'lacks',
  'never',
  'often',
  'contrast',
  'innerNot',
  'turn',
] as const;

function tagsOf(clause: ReadClause): string[] {
  const { kind, verdict, negation, modality } = clause;
  return [
    kind,
    `v:${verdict}`,
    `n:${negation}`,
    `m:${modality}`,
    ...MARKS.filter((mark) => clause[mark] === true),
  ];
}

function matterOf(place: string, says: number): string[] {
  return MATTER.flatMap((bit, n) => (says & bit ? [`${place}${n}`] : []));
}
