import type { Force } from '../../reading/statement.js';
import { isGeneric } from '../../reading/generic/generic.js';
import { statedShare } from '../alignment/stated-together.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { Fault } from './fault.js';
import { isToldWord } from './pair.js';
import { sideOf } from './side.js';
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

/** Sentences that came in where nothing stood, and of which no line of the company says enough. */
export function* newSentences(
  fresh: readonly PlacedStatement[],
  kind: 'edit' | 'fill',
  index: FactIndex,
): Iterable<Fault> {
  const least = kind === 'edit' ? OF_AN_EDIT : OF_A_DRAFT;
  for (const one of fresh) {
    const { text, force, language, lead } = one.statement;
    if (SAYS_LITTLE.has(force) || isGeneric(`${lead} ${text}`, language)) continue;
    const words = tellingWords(sideOf([one], language)).filter(
      ({ stem }) => !isToldWord({ index }, stem),
    );
    if (words.length < FEWEST || statedShare(words, [], index) >= least) continue;
    yield {
      kind: 'invented',
      what: 'promise',
      quote: text,
      at: one,
      message: {
        en: `No line of the company says this: “${text}”.`,
        nl: `Geen regel van de organisatie zegt dit: “${text}”.`,
      },
    };
  }
}
