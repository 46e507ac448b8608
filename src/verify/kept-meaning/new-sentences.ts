import type { Force } from '../../reading/statement.js';
import { isGeneric } from '../../reading/generic/generic.js';
import { isPlanByItself } from '../../reading/force/plan-by-itself.js';
import { meaningWords } from '../alignment/meaning-words.js';
import { statedShare } from '../alignment/stated-together.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { Fault } from './fault.js';
import { isToldWord } from './pair.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import { isSaid, sideOf } from './side.js';
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
/** So much of a sentence that is new to a document one line must say. */
const SAID = 0.36;
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
  for (const one of fresh) {
    const { text, force, language, lead } = one.statement;
    if (SAYS_LITTLE.has(force) || isGeneric(`${lead} ${text}`, language)) continue;
    const order = otherOrder(one, index);
    if (order) yield turned(text, one, order.line.text);
    if (isPlanByItself(one.statement) && !isPlanned(one, index)) {
      yield unstated(text, one);
      continue;
    }
    // A draft was asked for what no line says yet: more of its own sentences would be called made up than are.
    if (kind === 'fill') continue;
    const after = sideOf([one], language);
    const subject = contentWords(asked, language);
    const words = tellingWords(after).filter(
      (word) => !isToldWord({ index }, word.stem) && !isSaid(word, language, subject, language),
    );
    if (index.size < FEWEST_LINES || words.length < FEWEST || statedShare(words, [], index) >= SAID) continue;
    yield unstated(text, one);
  }
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
