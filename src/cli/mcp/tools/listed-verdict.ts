import { localise } from '../../../catalog/localise.js';
import type { Language } from '../../../catalog/types.js';
import type { Verdict, Verification } from '../../../verify/verdict.js';
import { shortened } from '../page.js';

/** A verdict on one statement, with its place and who states it, or states otherwise. */
export interface ListedVerdict {
  readonly kind: Verdict['kind'];
  readonly what?: string;
  /** From 1, in the text after the change. */
  readonly line: number;
  readonly sentence: string;
  readonly quote: string;
  readonly message: string;
  readonly source?: {
    readonly kind: string;
    readonly path: string;
    readonly line: number;
    readonly text: string;
    readonly id?: string;
  };
}

/** How many statements got each verdict. */
export type VerdictCounts = Readonly<Record<Verdict['kind'], number>>;

/** What was made of the text of one document. */
export interface VerifiedDocument {
  readonly path: string;
  /** Nothing is contradicted, invented or weakened. */
  readonly ok: boolean;
  /** How many statements are new or changed. */
  readonly statements: number;
  readonly counts: VerdictCounts;
  /** Those that ask for something; supported ones only when asked for. */
  readonly verdicts: readonly ListedVerdict[];
  /** Verdicts that did not fit. */
  readonly notShown: number;
}

/** A verification as agents read it, `most` verdicts at most, faults first. */
export function verifiedDocument(
  path: string,
  after: string,
  { ok, statements, verdicts }: Verification,
  language: Language,
  most: number,
  withSupported: boolean,
): VerifiedDocument {
  const wanted = verdicts
    .filter(({ kind }) => withSupported || kind !== 'supported')
    .map((verdict, n) => ({ verdict, n }))
    .sort((a, b) => RANK[a.verdict.kind] - RANK[b.verdict.kind] || a.n - b.n)
    .map(({ verdict }) => verdict);
  const lineAt = lineCounter(after);
  return {
    path,
    ok,
    statements,
    counts: countsOf(verdicts),
    verdicts: wanted.slice(0, most).map((verdict) => listedVerdict(verdict, lineAt, language)),
    notShown: Math.max(0, wanted.length - most),
  };
}

const RANK: Readonly<Record<Verdict['kind'], number>> = {
  contradicted: 0,
  invented: 1,
  weakened: 2,
  empty: 3,
  unsure: 4,
  supported: 5,
};

function countsOf(verdicts: readonly Verdict[]): VerdictCounts {
  const counts = { supported: 0, contradicted: 0, invented: 0, empty: 0, weakened: 0, unsure: 0 };
  for (const { kind } of verdicts) counts[kind] += 1;
  return counts;
}

function listedVerdict(
  { kind, what, sentence, quote, quoteStart, message, source }: Verdict,
  lineAt: (offset: number) => number,
  language: Language,
): ListedVerdict {
  return {
    kind,
    ...(what && { what }),
    line: lineAt(quoteStart),
    sentence: shortened(sentence),
    quote: shortened(quote, 200),
    message: localise(message, language),
    ...(source && {
      source: {
        kind: source.kind,
        path: source.path,
        line: source.line + 1,
        text: shortened(source.text, 200),
        ...(source.id !== undefined && { id: source.id }),
      },
    }),
  };
}

/** Finds the line (from 1) of an offset by halving, so that many verdicts in a long text stay cheap. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
