import type { LeftBehind } from '../analysis/approval/changed-statement.js';
import { substantiates } from '../reading/statement.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { FoundFact } from './facts/found-fact.js';
import { readLine, type ReadLine } from './facts/read-line.js';
import { isSameValue } from './facts/same-value.js';
import { placedStatements, type PlacedStatement } from './placed-statements.js';
import { rangeOf } from './statement-range.js';

/** Somebody's statement in a document. */
export interface InDocument {
  readonly document: PolicyDocument;
  readonly statement: PlacedStatement;
  readonly line: ReadLine;
}

/** So many telling words two statements on one matter share. */
const SHARED = 2;
/** So much of what is looked for must be said, when nothing else ties the two. */
const MOSTLY = 0.5;
/** Enough of a word to find it by, whatever its ending. */
const BEGINNING = 5;
/** So many statements of other documents are named. */
const MOST = 5;

/** What a text said and says no more, with what tells which other statements are on the same matter. */
export interface Sought {
  readonly line: ReadLine;
  /** The numbers and rhythms that are gone from it. */
  readonly lost: readonly FoundFact[];
  /** Those that came into it. */
  readonly now: readonly FoundFact[];
  /** Whether something else ties a statement to it: a control's ID, the section a control points to. */
  readonly isTied?: (one: InDocument) => boolean;
}

/** The statements of documents that still say a number which another text said of the same matter and says no more. */
export function stillSaid(sought: Sought, documents: readonly PolicyDocument[]): readonly LeftBehind[] {
  const lost = sought.lost.filter(isTelling);
  if (lost.length === 0) return [];
  const beginnings = beginningsOf(sought.line);
  const found: LeftBehind[] = [];
  for (const document of documents)
    for (const one of statementsIn(document)) {
      const tied = sought.isTied?.(one) === true;
      if (!tied && !mayShare(one, beginnings)) continue;
      if (!isOnTheMatter(sought.line, one.line, tied)) continue;
      const said = lost.find((fact) => says(one.line, fact));
      if (!said || sought.now.some((fact) => isTelling(fact) && says(one.line, fact))) continue;
      found.push({
        kind: 'document',
        id: document.path,
        statement: one.statement.statement.text,
        said: said.text,
        range: rangeOf(document, one.statement),
      });
      if (found.length === MOST) return found;
    }
  return found;
}

/** Times, rhythms, shares and standards; a bare count is one of too many things. */
function isTelling({ kind, key }: FoundFact): boolean {
  return kind === 'number' && !/^[nw]:/.test(key);
}

function says({ facts }: ReadLine, fact: FoundFact): boolean {
  return facts.some((other) => other.kind === 'number' && isSameValue(fact, other));
}

function isOnTheMatter(line: ReadLine, other: ReadLine, tied: boolean): boolean {
  if (line.language !== other.language) return false;
  // A row is of what its first cell with words names, and its neighbours are not.
  const of = firstCell(line);
  if (of.size > 0 && [...of].filter((stem) => other.own.has(stem)).length < MOSTLY * of.size) return false;
  const shared = [...line.own].filter((stem) => other.own.has(stem)).length;
  return shared >= SHARED && (tied || shared >= MOSTLY * line.own.size);
}

/** A statement by its own words: an item with its lead, a row without the headers that all rows share. */
export function ownLine({ statement: { text, lead, kind, language }, about }: PlacedStatement): ReadLine {
  return readLine(kind === 'list-item' && lead !== '' ? `${lead} ${text}` : text, about, language);
}

function firstCell({ text, language }: ReadLine): ReadonlySet<string> {
  const cells = text.split(' | ');
  if (cells.length === 1) return new Set();
  return cells.map((cell) => readLine(cell, '', language).own).find((own) => own.size > 0) ?? new Set();
}

const IN = new WeakMap<PolicyDocument, readonly InDocument[]>();

/** What a document states, without what says nothing. */
function statementsIn(document: PolicyDocument): readonly InDocument[] {
  let found = IN.get(document);
  if (!found) {
    found = placedStatements(document).flatMap((statement): InDocument[] => {
      const { force, kind } = statement.statement;
      if (kind === 'header' || !(substantiates(force) || kind === 'row')) return [];
      let line: ReadLine | undefined;
      return [
        {
          document,
          statement,
          // Most are never compared, and reading takes time.
          get line(): ReadLine {
            return (line ??= ownLine(statement));
          },
        },
      ];
    });
    IN.set(document, found);
  }
  return found;
}

function beginningsOf({ own }: ReadLine): readonly string[] {
  return [...own].map((stem) => stem.slice(0, BEGINNING).toLowerCase());
}

/** A quick look whether a statement can share enough words; no statement that does is missed for its endings. */
function mayShare({ statement: { statement } }: InDocument, beginnings: readonly string[]): boolean {
  const text = `${statement.lead} ${statement.text}`.toLowerCase();
  let shared = 0;
  for (const one of beginnings) if (text.includes(one)) shared += 1;
  return shared >= SHARED;
}
