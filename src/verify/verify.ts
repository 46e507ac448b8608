import { TO_CONFIRM } from '../workspace/markdown/placeholders.js';
import type { Language, Localised } from '../catalog/types.js';
import { factless } from '../reading/generic/generic.js';
import { isHollow } from '../reading/vagueness/hollow.js';
import { vagueIn } from '../reading/vagueness/vagueness.js';
import { changedSteps } from './changed-steps.js';
import { changesOf } from './changes.js';
import { contradictions, type Contradiction } from './contradicted.js';
import type { Facts } from './facts/facts.js';
import { linesOfDocument } from './facts/document-lines.js';
import type { FactSource } from './facts/stated-line.js';
import { withoutOpenParts } from './facts/visible-text.js';
import type { Hunk } from './hunks.js';
import { judgeStatement } from './judge-statement.js';
import type { Fault } from './kept-meaning/fault.js';
import { changedMeaning } from './kept-meaning/kept-meaning.js';
import { newSentences } from './kept-meaning/new-sentences.js';
import { sideOf } from './kept-meaning/side.js';
import { parseText } from './parse-text.js';
import { placedStatements, type PlacedStatement } from './placed-statements.js';
import { placeOfQuote } from './quote-place.js';
import { isFault, type Verification, type Verdict } from './verdict.js';

/** What a change is. A refinement and a translation must keep what the text they replace says. */
export type ChangeKind = 'edit' | 'fill' | 'refine' | 'translate';

export interface VerifyOptions {
  /** The document's path in the workspace: its own lines count as `before` has them. */
  readonly path: string;
  readonly uri?: string;
  /** An edit by anybody when left out. */
  readonly kind?: ChangeKind;
  /** The language asked for; that of the text when left out. */
  readonly language?: Language;
  /** What a draft was asked to speak of: to speak of that is not to make it up. */
  readonly asked?: string;
}

/**
 * Says of each statement of `after` that is new or changed whether it is supported, contradicted, invented, empty, weakened
 * or unsure, and of each that is gone whether something is lost. Without `before` every statement is judged, and facts
 * count only from other places than the statement itself. Pure and deterministic; linear in the texts.
 */
export function verify(
  before: string | undefined,
  after: string,
  facts: Facts,
  { path, uri = `attest:/${path}`, kind = 'edit', language, asked = '' }: VerifyOptions,
): Verification {
  const old = before === undefined ? undefined : parseText({ uri, path }, before);
  const document = parseText({ uri, path }, after);
  const placedBefore = old ? placedStatements(old, before ?? '') : [];
  const placedAfter = placedStatements(document, after);
  const changes = changesOf(placedBefore, placedAfter);
  const index = facts.without(path, old ? linesOfDocument(old) : []);
  const meant = language ?? document.language;
  // Two sentences can have become one, and one two.
  const elsewhere = changes.fresh.map(
    (one, n) => sideOf([one, ...changes.fresh.slice(n + 1, n + 2)], meant).stems,
  );
  const sources = kind === 'translate' ? changes.hunks.flatMap((hunk) => hunk.before) : [];
  const translates = sources.length > 0 ? sideOf(sources, meant).read : undefined;
  const verdicts: Verdict[] = changes.fresh.flatMap((one) =>
    judgeStatement(
      // A translated sentence stands in a document of the other language.
      translates ? { ...one, statement: { ...one.statement, language: meant } } : one,
      after,
      index,
      translates,
    ),
  );
  // What is still to be confirmed states nothing. The length stays, so that places do.
  const settled = parseText(
    { uri, path },
    after.replace(TO_CONFIRM, (match) => match.replace(/[^\n]/g, '_')),
  );
  for (const one of contradictions({ document: settled, fresh: changes.fresh, facts, index }))
    addContradiction(verdicts, one);
  if (old && before !== undefined && kind === 'edit')
    for (const fault of changedSteps(placedBefore, before, placedAfter, after))
      addFault(verdicts, fault, NO_HUNK, after, path);
  // All of a new document is new: it is held to the facts in it.
  if (placedBefore.length > 0 && (kind === 'edit' || kind === 'fill'))
    for (const hunk of changes.hunks)
      for (const fault of hunk.before.length > 0 ? [] : newSentences(hunk.after, { kind, asked }, index))
        addFault(verdicts, fault, hunk, after, path);
  for (const hunk of old ? changes.hunks : [])
    for (const fault of changedMeaning(hunk, kind, index, meant, elsewhere))
      addFault(verdicts, fault, hunk, after, path);
  return {
    verdicts: verdicts.sort((a, b) => a.start - b.start || a.quoteStart - b.quoteStart),
    statements: changes.fresh.length,
    ok: !verdicts.some(isFault),
    isEmpty: isEmptyText(changes.fresh, verdicts),
  };
}

const NO_HUNK: Hunk = { before: [], after: [], place: 0 };

/** Whether all that is new says nothing: placeholders and no more, or phrases that leave everything open. */
function isEmptyText(fresh: readonly PlacedStatement[], verdicts: readonly Verdict[]): boolean {
  const said = fresh.filter(({ statement }) => /\p{L}/u.test(withoutOpenParts(statement.text)));
  if (said.length === 0) return fresh.length > 0;
  if (said.length < fresh.length || verdicts.some((one) => isFault(one) || one.kind === 'supported'))
    return false;
  return (
    verdicts.every(({ kind }) => kind === 'empty') ||
    said.some(({ statement }) => vagueIn(statement.text) !== undefined) ||
    (said.every(({ statement }) => factless(statement.text, statement.language)) &&
      said.some(({ statement }) => isHollow(statement.text, statement.language)))
  );
}

function addContradiction(verdicts: Verdict[], { at, source }: Contradiction): void {
  const { text } = at.statement;
  // A sentence can go against a policy and a control at once: the first tells the writer enough.
  if (verdicts.some((one) => one.kind === 'contradicted' && one.start === at.start && one.end === at.end))
    return;
  takeBack(verdicts, at);
  verdicts.push({
    kind: 'contradicted',
    sentence: text,
    start: at.start,
    end: at.end,
    quote: text,
    quoteStart: at.start,
    quoteEnd: at.end,
    source,
    message: {
      en: `“${text}” contradicts ${whereIs(source).en}: “${source.text}”.`,
      nl: `“${text}” is in strijd met ${whereIs(source).nl}: “${source.text}”.`,
    },
  });
}

/** A control or a promise by its ID, other lines by their file. */
function whereIs({ kind, id = '', path, line }: FactSource): Localised {
  if (kind === 'control') return { en: `control ${id}`, nl: `beheersmaatregel ${id}` };
  if (kind === 'commitment') return { en: `commitment ${id}`, nl: `toezegging ${id}` };
  return { en: `${path}:${line + 1}`, nl: `${path}:${line + 1}` };
}

/** Verdicts that all is well no longer stand. */
function takeBack(verdicts: Verdict[], { start, end }: PlacedStatement): void {
  for (let n = verdicts.length - 1; n >= 0; n -= 1) {
    const one = verdicts[n];
    if (one && one.start === start && one.end === end && !isFault(one)) verdicts.splice(n, 1);
  }
}

/** What was called invented at a place is told better. */
function dropInvented(
  verdicts: Verdict[],
  { quoteStart, quoteEnd }: Pick<Verdict, 'quoteStart' | 'quoteEnd'>,
): void {
  for (let n = verdicts.length - 1; n >= 0; n -= 1) {
    const one = verdicts[n];
    if (one?.kind === 'invented' && one.quoteStart === quoteStart && one.quoteEnd === quoteEnd)
      verdicts.splice(n, 1);
  }
}

/** Puts a fault among the verdicts, unless the same words were found wanting already; takes back that all is well. */
function addFault(verdicts: Verdict[], fault: Fault, hunk: Hunk, text: string, path: string): void {
  const { at, against } = fault;
  const place = at
    ? placeOfQuote(text, at, fault.quote)
    : {
        quote: fault.quote,
        quoteStart: hunk.after[0]?.start ?? hunk.place,
        quoteEnd: hunk.after[0]?.start ?? hunk.place,
      };
  // What is wrong within a sentence tells more than that nobody says the whole of it.
  if (
    fault.what === 'practice' &&
    at &&
    fault.quote === at.statement.text &&
    verdicts.some((one) => isFault(one) && one.start === at.start && one.end === at.end)
  )
    return;
  const isKnown = verdicts.some(
    (one) =>
      isFault(one) &&
      one.quoteStart === place.quoteStart &&
      one.quoteEnd === place.quoteEnd &&
      one.quote === place.quote,
  );
  // Who stood there tells more than that nobody states it.
  const told = fault.kind === 'contradicted' && fault.what === 'role';
  if (isKnown && !told) return;
  if (isKnown) dropInvented(verdicts, place);
  if (at) takeBack(verdicts, at);
  verdicts.push({
    kind: fault.kind,
    what: fault.what,
    sentence: (at ?? against)?.statement.text ?? fault.quote,
    start: at?.start ?? place.quoteStart,
    end: at?.end ?? place.quoteEnd,
    ...place,
    ...(against && {
      source: { kind: 'policy', path, line: against.line, text: against.statement.text },
    }),
    message: fault.message,
  });
}
