import type { Language } from '../../catalog/types.js';
import { findPlaceholders } from '../../workspace/markdown/placeholders.js';
import { TextMemo } from '../lexis/text-memo.js';
import { substantiates, type Force, type StatementKind } from '../statement.js';
import { isOwnFields } from './own-fields.js';
import { pointsElsewhere } from './points-elsewhere.js';
import { soundsInForce } from './chance-in-force.js';
import { pointsAhead } from './context-words.js';
import { isAdmission, wasLeftUndone } from './admission.js';
import type { Clause } from './clause.js';
import { decide, type Verdict } from './decide.js';
import * as F from './flags.js';
import { englishGrammar } from './en-grammar.js';
import type { Grammar } from './grammar.js';
import { dutchGrammar } from './nl-grammar.js';
import { looksUnfilled } from './unfilled.js';
import { rowForce, valueForce } from './row.js';
import { tokensOf, type Tokens } from './tokens.js';

const GRAMMARS: Partial<Record<Language, Grammar>> = {};

/** The grammar of a language; its tables are filled when it is first read. */
export function grammarOf(language: Language): Grammar {
  return (GRAMMARS[language] ??= language === 'nl' ? dutchGrammar() : englishGrammar());
}

const FORCES = new TextMemo<Force>();

/** What one text does by itself: without its lead, neighbours and headings. `headers` are those of a row. */
export function forceOf(text: string, kind: StatementKind, language: Language, headers = ''): Force {
  return FORCES.of(
    aboutOf(kind, language, headers),
    text,
    (own) => settledForce(own, kind, language, headers) ?? readText(own, kind, grammarOf(language)),
  );
}

/** What a text's force depends on besides its words: outside tables a lead says nothing of the text itself. */
function aboutOf(kind: StatementKind, language: Language, headers: string): string {
  return `${language} ${kind} ${kind === 'row' ? headers : ''}`;
}

/** What a text is whatever its clauses say: struck, left open, a question, a row, a quotation. */
function settledForce(
  text: string,
  kind: StatementKind,
  language: Language,
  headers: string,
): Force | undefined {
  if (kind === 'header') return 'metadata';
  if (isStruck(text)) return 'struck';
  if (looksUnfilled(text) || findPlaceholders(text).length > 0) return 'placeholder';
  if (isQuestion(text)) return 'question';
  if (kind === 'quote') return 'example';
  if (pointsElsewhere(text, language)) return 'pointer';
  if (kind === 'list-item') return valueForce(text, language);
  if (kind === 'prose' && isOwnFields(text, (value) => readText(value, 'list-item', grammarOf(language))))
    return 'metadata';
  if (kind !== 'row') return undefined;
  return rowForce(text, headers, language, grammarOf(language), (cell, grammar) =>
    readText(cell, 'list-item', grammar),
  );
}

/** A part of a text that does one thing. */
export interface Part {
  readonly text: string;
  /** Where it starts in the text. */
  readonly offset: number;
  readonly force: Force;
}

const PARTS = new TextMemo<readonly Part[]>();

/** The parts of a text: one, unless it turns from what is done to what is not ("…, but restores are not tested"). */
export function forcesOf(
  text: string,
  kind: StatementKind,
  language: Language,
  headers = '',
): readonly Part[] {
  return PARTS.of(aboutOf(kind, language, headers), text, (own) => readParts(own, kind, language, headers));
}

function readParts(text: string, kind: StatementKind, language: Language, headers: string): readonly Part[] {
  const settled = settledForce(text, kind, language, headers);
  if (settled !== undefined) return [{ text, offset: 0, force: settled }];
  const { tokens, clauses, force } = readClauses(text, kind, grammarOf(language));
  const cuts: { word: number; force: Force }[] = [];
  for (const { from, verdict } of clauses) {
    const one = verdict === 'unclear' ? 'denial' : verdict;
    const last = cuts.at(-1);
    if (!last || turns(last.force, one)) cuts.push({ word: from, force: one });
  }
  if (cuts.length < 2) return [{ text, offset: 0, force }];
  const parts = cuts.map(({ word, force: one }, n) => {
    const offset = n === 0 ? 0 : startOf(word, tokens);
    const next = cuts[n + 1];
    const end = next ? startOf(next.word, tokens) : text.length;
    return { text: trimEnd(text.slice(offset, end)), offset, force: one };
  });
  // "We do not guess: …": what is not done sets off what is. Told by what was learned from such sentences.
  const turnsAround = (before: Part): boolean =>
    before.force === 'denial' && !pointsAhead(before.text, language) && soundsInForce(text, language);
  return parts.map((part, n) => {
    const before = parts[n - 1];
    // "The following is not yet in place: …": what comes after the colon is what is not.
    return before && isMissing(before.force) && before.text.endsWith(':') && !turnsAround(before)
      ? { ...part, force: before.force }
      : part;
  });
}

/** Where a part starts: at the conjunction that turns it. */
function startOf(word: number, { words, length }: Tokens): number {
  const turn = words[word - 1];
  const at = turn && TURNS.has(turn.lower) ? turn : words[Math.min(word, length - 1)];
  return at?.start ?? 0;
}

const TURNS = new Set(['but', 'however', 'maar', 'echter']);

/** From what is done to what is denied, put off or merely allowed, or back. */
function turns(before: Force, after: Force): boolean {
  return substantiates(before) !== substantiates(after);
}

function isMissing(force: Force): boolean {
  return force === 'denial' || force === 'plan';
}

/** Without the comma or semicolon that parts it from what follows. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === ',' || text[end - 1] === ';')) end -= 1;
  return text.slice(0, end);
}

/** The reading of a sentence or phrase. */
export function readText(text: string, kind: StatementKind, grammar: Grammar): Force {
  return readClauses(text, kind, grammar).force;
}

/** A text's main clauses with what each does, and what they come to together. */
interface ClauseReading {
  readonly tokens: Tokens;
  readonly clauses: readonly {
    readonly from: number;
    readonly kind: Clause['kind'];
    readonly turn: boolean;
    readonly verdict: Verdict;
    readonly isAdmission: boolean;
    readonly wasLeftUndone: boolean;
  }[];
  readonly force: Force;
}

function readClauses(text: string, kind: StatementKind, grammar: Grammar): ClauseReading {
  const tokens = tokensOf(text, grammar.lexicon, grammar.guess);
  const set = grammar.setPhrase(tokens, kind);
  if (set !== undefined) return { tokens, clauses: [], force: set };
  const clauses = grammar.clauses(tokens).map((clause) => {
    const verdict = grammar.refine(tokens, clause, decide(clause));
    // What has no subject of its own goes on with another sentence.
    const goesOn = ((tokens.pos[clause.from] ?? 0) & F.AUX) !== 0;
    const { from, kind, turn } = clause;
    return {
      from,
      kind,
      turn,
      verdict,
      isAdmission: !goesOn && isAdmission(clause, verdict),
      wasLeftUndone: wasLeftUndone(clause),
    };
  });
  return { tokens, clauses, force: clauses.length > 0 ? together(clauses) : grammar.phrase(tokens, kind) };
}

/** What a text says that has several clauses: a gap weighs more than what is done, unless the text turns back from it. */
function together(clauses: ClauseReading['clauses']): Force {
  let first: Force | undefined;
  let missing: Force | undefined;
  let unclear = false;
  for (const { turn, verdict } of clauses) {
    if (verdict === 'unclear') {
      unclear = true;
      continue;
    }
    if (isMissing(verdict)) missing ??= verdict;
    else if (turn && substantiates(verdict)) {
      missing = undefined;
      if (first !== undefined && isMissing(first)) first = verdict;
    }
    if (first === undefined || (!substantiates(first) && substantiates(verdict))) first = verdict;
  }
  // What is unclear by itself may be the other side of what the same sentence says is done; alone, it is no good news.
  if (unclear && !missing && (first === undefined || !substantiates(first))) return 'denial';
  return missing ?? first ?? 'metadata';
}

/** How sure the grammar is that a text says that something is not done or only planned. */
export type Admission = 'sure' | 'likely' | 'unclear';

/**
 * `sure`: what is denied or put off is itself what protects ("logs are not reviewed", "there is no procedure"); `unclear`:
 * the grammar cannot tell whether what is denied should be done at all; `likely`: all else.
 */
export function admissionOf(text: string, kind: StatementKind, language: Language): Admission {
  const { clauses } = readClauses(text, kind, grammarOf(language));
  if (clauses.some(({ isAdmission }) => isAdmission)) return 'sure';
  const isUnclear = clauses.length > 0 && clauses.every(({ verdict }) => !isMissing(verdict as Force));
  return isUnclear && clauses.some(({ verdict }) => verdict === 'unclear') ? 'unclear' : 'likely';
}

/** A whole sentence that says of something meant to be done that it was not: "The yearly test was not performed." */
export function tellsLeftUndone(text: string, kind: StatementKind, language: Language): boolean {
  const { clauses } = readClauses(text, kind, grammarOf(language));
  return clauses.some(({ verdict, wasLeftUndone: undone }) => undone && verdict === 'denial');
}

/** Whether a word can be a finite verb or an auxiliary. */
export function canBeVerb(word: string, language: Language): boolean {
  const { lexicon, guess } = grammarOf(language);
  return ((tokensOf(word.toLowerCase(), lexicon, guess).pos[0] ?? 0) & (F.FIN | F.AUX)) !== 0;
}

/** A sentence with a subject of its own: "Nobody reviews the logs", not "Not done" or "Is still to come". */
export function hasOwnSubject(text: string, kind: StatementKind, language: Language): boolean {
  const grammar = grammarOf(language);
  const { tokens, clauses } = readClauses(text, kind, grammar);
  const [first] = clauses;
  if (!first || (first.kind !== 'verb' && first.kind !== 'copula')) return false;
  const opens = tokens.pos[first.from] ?? 0;
  return (opens & F.AUX) === 0 && ((opens & F.FIN) === 0 || (opens & (F.NOUN | F.PRON | F.NONE)) !== 0);
}

/** All of it is struck out. */
export function isStruck(text: string): boolean {
  if (!text.includes('~~')) return false;
  const trimmed = text.trim();
  return trimmed.startsWith('~~') && trimmed.lastIndexOf('~~') > trimmed.length - 5;
}

/** A question mark, and after it quotes, brackets or markup at most. */
export function isQuestion(text: string): boolean {
  const at = text.lastIndexOf('?');
  return at >= 0 && at >= text.length - 3;
}
