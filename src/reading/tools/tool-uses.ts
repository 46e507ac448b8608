import type { ToolJob } from '../../catalog/known-tools.js';
import type { Language } from '../../catalog/types.js';
import { contentWords } from '../lexis/content-words.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { holdsLimit } from '../limits/limits.js';
import { tokensOf } from '../quantity/tokens.js';
import { isNotInUse } from './not-in-use.js';
import { knownToolsIn, type ToolMention } from './tools.js';

/** A tool that people work with, where a text says so. */
export interface ToolUse {
  readonly job: ToolJob;
  readonly mention: ToolMention;
  /** What the work is on, as stems, without the tools themselves. */
  readonly work: readonly string[];
  /** It is all of that work: "every alarm", "the only place". */
  readonly isAll: boolean;
  /** The kinds of machine named beside it. */
  readonly platforms: readonly string[];
  /** Tools of the same kind that are used next to it, `ANY` for one that is not named. */
  readonly beside: readonly string[];
}

/** Words by which a tool is one beside another, the one before, or somebody else's. */
const BESIDE: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'also|as well|besides|in addition|migrat*|moved from|moving|formerly|former|legacy|old|previous*|replac*|until|was|were|ended|retired|instead|alternative*|customer s own|customers own|customers use|used by customers|of customers|client s|their own|vendor s|supplier*|export*|import*|integrat*|connector*|synchron*|sync|syncs|synced|if|unless|except|exception*|subsidiary|acquired|backup copy|break glass|emergency|evaluat*|trial|pilot|test|testing',
  ),
  nl: new WordPatterns(
    'ook|daarnaast|tevens|naast|migr*|overgang|overgestapt|voormalig*|oude|vorige|vervang*|tot en met|was|waren|gestopt|in plaats van|alternatief|van de klant|klanten|van de leverancier|leverancier*|export*|import*|koppel*|synchron*|als|tenzij|behalve|uitzondering*|dochter*|overgenomen|noodgeval*|proef|pilot|test|testen|evalueer*',
  ),
};

const PLATFORMS: readonly (readonly [name: string, patterns: WordPatterns])[] = [
  ['mac', new WordPatterns('mac|macs|macbook*|macos|apple|imac*|filevault')],
  ['ios', new WordPatterns('ios|iphone*|ipad*')],
  ['windows', new WordPatterns('windows|pc|pcs|bitlocker|surface')],
  ['android', new WordPatterns('android')],
  ['linux', new WordPatterns('linux|ubuntu|luks')],
  ['mobile', new WordPatterns('phone*|mobile|smartphone*|tablet*|telefoon*|toestel*')],
  ['server', new WordPatterns('server*|container*|workload*|virtual machine*')],
  ['laptop', new WordPatterns('laptop*|workstation*|computer*|werkplek*')],
];

/** Words of work that are said of any of it. */
const ANY_WORK: ReadonlySet<string> = new Set(
  'record register log logged ticket issu use work keep track make creat open close file enter note vastleg vastgelegd leg vast registr registreert gebruik werk zet staat komt system tool team all every each only alle elke ieder alleen via automat automatisch'.split(
    ' ',
  ),
);

/** Words that say of a tool that it is used beside another of its kind. */
const TOO: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns('also|as well|besides|in addition|alongside|alternative*|backup copy'),
  nl: new WordPatterns('ook|daarnaast|tevens|naast|alternatief'),
};

/** Kinds of tool of which one may be a company's SIEM. */
const LOGS: ReadonlySet<string> = new Set(['logging', 'monitoring', 'cloud', 'endpoint']);

/** "Splunk, the company's SIEM", "our SIEM (Splunk)": the word next to the name, with at most whose it is between. */
const NAMED_BEHIND =
  /^(?: Cloud)?,? \(?(?:our |the |onze |de |het |ons )?(?:company['’]s |organisation['’]s )?SIEM\b/i;
const NAMED_BEFORE = /\bSIEM(?: system| tool| platform|-systeem)?,? (?:is |\()?$/i;

/** A mention with the work that its tool, or what the text calls it, is for; none when it has none. */
function withJob(mention: ToolMention, text: string): (ToolMention & { readonly job: ToolJob })[] {
  const { tool, start, end } = mention;
  if (tool.job !== undefined) return [{ ...mention, job: tool.job }];
  if (!LOGS.has(tool.area)) return [];
  const isNamed =
    NAMED_BEHIND.test(text.slice(end, end + 40)) ||
    NAMED_BEFORE.test(text.slice(Math.max(0, start - 24), start));
  return isNamed ? [{ ...mention, job: 'siem' }] : [];
}

/** The tools of one kind of work that a text says are used, each with its kind of work. */
export function toolUsesIn(text: string, language: Language): ToolUse[] {
  const mentions = knownToolsIn(text, language).flatMap((one) => withJob(one, text));
  if (mentions.length === 0 || isNotInUse(text)) return [];
  const tokens = tokensOf(text);
  const isBeside = BESIDE[language].test(tokens);
  const isToo = TOO[language].test(tokens);
  const platforms = PLATFORMS.flatMap(([name, patterns]) => (patterns.test(tokens) ? [name] : []));
  const isAll = holdsLimit('universal', text, language) || holdsLimit('only', text, language);
  const words = contentWords(text, language).filter(({ stem }) => !ANY_WORK.has(stem));
  return mentions.flatMap((mention): ToolUse[] => {
    const { job } = mention;
    const others = mentions.flatMap((one) =>
      one.tool !== mention.tool && one.job === job ? [one.tool.name] : [],
    );
    // What was used, is moved from or stands in for another is no work of today.
    if (isBeside && !isToo && others.length === 0) return [];
    const work = words.filter(
      ({ start, end }) => !mentions.some((one) => start >= one.start && end <= one.end),
    );
    return [
      {
        job,
        mention,
        work: [...new Set(work.map(({ stem }) => stem))],
        isAll,
        platforms,
        beside: isToo ? [ANY, ...others] : others,
      },
    ];
  });
}

/** Beside whatever other tool of its kind. */
export const ANY = '*';
