import type { Language } from '../../catalog/types.js';
import { repeatedIn } from '../../reading/vagueness/vagueness.js';
import { sectionAt } from '../symbol-at.js';
import { textIn } from '../text-range.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

type Cadence = 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual';
type Form = 'adverb' | 'adjective';

const WORDS: Readonly<Record<Language, Readonly<Record<Cadence, Readonly<Record<Form, string>>>>>> = {
  en: {
    weekly: { adverb: 'every week', adjective: 'weekly' },
    monthly: { adverb: 'every month', adjective: 'monthly' },
    quarterly: { adverb: 'every quarter', adjective: 'quarterly' },
    semiannual: { adverb: 'twice a year', adjective: 'semi-annual' },
    annual: { adverb: 'at least once a year', adjective: 'annual' },
  },
  nl: {
    weekly: { adverb: 'elke week', adjective: 'wekelijkse' },
    monthly: { adverb: 'elke maand', adjective: 'maandelijkse' },
    quarterly: { adverb: 'elk kwartaal', adjective: 'driemaandelijkse' },
    semiannual: { adverb: 'twee keer per jaar', adjective: 'halfjaarlijkse' },
    annual: { adverb: 'minstens eens per jaar', adjective: 'jaarlijkse' },
  },
};
const USUAL: readonly Cadence[] = ['quarterly', 'monthly', 'annual'];
const MOST = 3;

/**
 * Concrete words for vague ones: a choice of frequencies for "periodically", that of the section's own controls first;
 * for "as appropriate" a place to fill in, because only the writer knows the condition.
 */
export function reword(request: FixRequest): Fix[] {
  const { diagnostic, file, context } = request;
  const words = dataText(diagnostic, 'words');
  const { range } = diagnostic;
  if (words === undefined || textIn(file, range).replace(/\s+/g, ' ').toLowerCase() !== words.toLowerCase())
    return [];
  const dutch = context.language === 'nl';
  const fix = (text: string): Fix => ({
    title: dutch ? `Vervang “${words}” door “${text}”` : `Replace “${words}” with “${text}”`,
    change: () => ({ edits: [{ uri: file.uri, range, text: cased(text, words) }] }),
  });
  const language = file.document?.language ?? 'en';
  if (!repeatedIn(words))
    return [
      fix(language === 'nl' ? '[CONFIRM: wanneer, en wie beslist]' : '[CONFIRM: when, and who decides]'),
    ];
  // "periodic reviews" keeps its noun.
  const noun = /^(?:periodic|regular) (?=(?:reviews?|tests?|assessments?|checks?|audits?|scans?)$)/i.exec(
    words,
  );
  const rest = noun ? words.slice(noun[0].length) : '';
  return cadences(request)
    .slice(0, MOST)
    .map((cadence) =>
      fix(noun ? `${WORDS[language][cadence].adjective} ${rest}` : WORDS[language][cadence].adverb),
    );
}

/** What the controls named in the section do, then what is usual. */
function cadences({ diagnostic, file, context }: FixRequest): Cadence[] {
  const section = file.document?.sections[sectionAt(file, diagnostic.range.start) ?? -1];
  const own = (section?.content.references ?? []).flatMap(({ id }) =>
    (context.snapshot.controlsById.get(id) ?? []).flatMap(({ frequency }) =>
      frequency !== undefined && frequency in WORDS.en ? [frequency as Cadence] : [],
    ),
  );
  return [...new Set([...own, ...USUAL])];
}

function cased(text: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
