import type { Force } from '../../reading/statement.js';
import { isGeneric } from '../../reading/generic/generic.js';
import { isPlanByItself } from '../../reading/force/plan-by-itself.js';
import { meaningWords } from '../alignment/meaning-words.js';
import { statedShare } from '../alignment/stated-together.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { Fault } from './fault.js';
import { isToldWord } from './pair.js';
import { readLine } from '../facts/read-line.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import { isSaid, sideOf, sideOfText, type Side } from './side.js';
import { smallChanges } from './small-changes.js';
import { otherOrder } from './told-order.js';
import { tellingWords } from './telling-words.js';

/** Says of nobody that something is done. */
const SAYS_LITTLE: ReadonlySet<Force> = new Set([
  'framing',
  'pointer',
  'placeholder',
  'question',
  'struck',
  'reason',
  'metadata',
  'example',
]);
/** Fewer words say too little to look for. */
const FEWEST = 3;
/** So much of a sentence that is new to a document one line must say; a draft may say more of its own, as it was asked to. */
const OF_AN_EDIT = 0.36;
const OF_A_DRAFT = 0.25;
/** So much of a plan a line that plans must say. */
const PLANNED = 0.4;
/** A company that states less has said too little for what it does not say to be made up. */
const FEWEST_LINES = 60;

/** Sentences that came in where nothing stood, and of which no line of the company says enough. */
export function* newSentences(
  fresh: readonly PlacedStatement[],
  { kind, asked }: { readonly kind: 'edit' | 'fill'; readonly asked: string },
  index: FactIndex,
): Iterable<Fault> {
  const least = kind === 'edit' ? OF_AN_EDIT : OF_A_DRAFT;
  for (const one of fresh) {
    const { text, force, language, lead } = one.statement;
    if (SAYS_LITTLE.has(force) || isGeneric(`${lead} ${text}`, language)) continue;
    const order = otherOrder(one, index);
    if (order) yield turned(text, one, order.line.text);
    if (isPlanByItself(one.statement) && !isPlanned(one, index)) {
      yield unstated(text, one);
      continue;
    }
    const after = sideOf([one], language);
    // What copies a line but for some words changes that line.
    if (kind === 'fill') yield* changedCopy(one, after, index);
    const subject = contentWords(asked, language);
    const words = tellingWords(after).filter(
      (word) => !isToldWord({ index }, word.stem) && !isSaid(word, language, subject, language),
    );
    if (index.size < FEWEST_LINES || words.length < FEWEST || statedShare(words, [], index) >= least)
      continue;
    yield unstated(text, one);
  }
}

/** So alike a line may be the one that was copied. */
const ALIKE = 0.5;
const MOST_ALIKE = 3;
/** A line of fewer words is in many sentences, and one this much longer says something of its own. */
const FEWEST_COPIED = 4;
const LONGER = 2;

function* changedCopy(one: PlacedStatement, after: Side, index: FactIndex): Iterable<Fault> {
  const { text, language } = one.statement;
  const lines = index.nearest(readLine(text, '', language), ALIKE, MOST_ALIKE);
  const faults = lines
    .filter(({ line }) => line.language === language && line.source.kind !== 'told')
    .map(({ line }) => {
      const before = sideOfText(line.text, language);
      // A name in a cell is in many sentences that copy nothing.
      if (before.words.length < FEWEST_COPIED || after.text.length > LONGER * line.text.length) return [];
      return [...smallChanges({ kind: 'edit', before, after, index, elsewhere: [] })].filter(
        (fault) => fault.kind === 'invented' || fault.isLess === true,
      );
    });
  // One that it copies as it is says all.
  const [first] = faults;
  if (first && faults.every(({ length }) => length > 0)) yield* first;
}

/** A line plans the same, or the user did. */
function isPlanned({ statement: { text, language } }: PlacedStatement, index: FactIndex): boolean {
  return index.aligner
    .align(meaningWords(text, language, []), [])
    .some(
      ({ one: { line }, covers }) => covers >= PLANNED && (line.always === true || line.force === 'plan'),
    );
}

function unstated(quote: string, at: PlacedStatement): Fault {
  return {
    kind: 'invented',
    what: 'practice',
    quote,
    at,
    message: {
      en: `No line of the company says this: “${quote}”.`,
      nl: `Geen regel van de organisatie zegt dit: “${quote}”.`,
    },
  };
}

function turned(quote: string, at: PlacedStatement, line: string): Fault {
  return {
    kind: 'contradicted',
    what: 'condition',
    quote,
    at,
    message: {
      en: `“${quote}” tells in another order what is stated: “${line}”.`,
      nl: `“${quote}” vertelt in een andere volgorde wat er staat: “${line}”.`,
    },
  };
}
