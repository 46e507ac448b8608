import { isLooser, joinsIn, type Join } from '../reading/limits/joins.js';
import { holdsLimit, limitsIn } from '../reading/limits/limits.js';
import { substantiates, type Force } from '../reading/statement.js';
import type { LeftBehind, StatedRecords } from '../analysis/approval/changed-statement.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { FoundFact } from './facts/found-fact.js';
import type { ReadLine } from './facts/read-line.js';
import { isSameValue } from './facts/same-value.js';
import { isLess } from './kept-meaning/less.js';
import { sideOf } from './kept-meaning/side.js';
import type { PlacedStatement } from './placed-statements.js';
import { isAbout, namesIt, readPlaced, readRecords, type ReadRecord } from './stated-record.js';
import { ownLine, stillSaid } from './still-said.js';

/** A statement that changed: as it stood there, and as it stands there now; either may be none. */
interface Changed {
  readonly was: PlacedStatement | undefined;
  readonly now: PlacedStatement | undefined;
}

/** So many telling words a statement and a record must share that only point to each other. */
const SHARED = 2;
/** So much of what a record says must stand in a statement of which no record names the place. */
const MOSTLY = 0.5;
/** What a record and a statement may both name. */
const COMPARED: ReadonlySet<FoundFact['kind']> = new Set(['number', 'tool', 'name', 'role']);
/** What is not done any more, or need not be. */
const NOT_DONE: ReadonlySet<Force> = new Set(['denial', 'permission', 'recommendation', 'plan']);

/**
 * The promises and controls that a changed statement no longer agrees with and did before: they name a number, a rhythm, a
 * tool or a role that it named too and that is gone from it; or it now says that what they state is not done. `sections` are
 * those of the text before, or of the text after where nothing stood before; `paths` those of the document on both sides.
 */
export function leftBehind(
  { was, now }: Changed,
  { sections }: PolicyDocument,
  paths: readonly string[],
  records: StatedRecords,
): readonly LeftBehind[] {
  const known = readRecords(records);
  const controls = known.filter(({ kind }) => kind === 'control');
  const place = was ?? now;
  if (!place) return [];
  const pointing = new Set(
    controls.filter((one) => isAbout(one, place, sections, paths)).map(({ id }) => id),
  );
  const left = known.flatMap((record): LeftBehind[] => {
    const tie = pointing.has(record.id) || record.controls.some((id) => pointing.has(id));
    const named = record.kind === 'control' && (namesIt(was, record.id) || namesIt(now, record.id));
    const said =
      (was && lostFact(was, now, record, named ? 0 : tie ? SHARED : undefined)) ??
      (tie || named ? denied(was, now, record, named) : undefined);
    if (said === undefined) return [];
    const { kind, id, statement } = record;
    return [{ kind, id, statement, said }];
  });
  return [...left, ...(was && now ? otherDocuments(was, now, records, paths) : [])];
}

/** The statements of documents, this one too, that still say a number of the same matter. */
function otherDocuments(
  was: PlacedStatement,
  now: PlacedStatement,
  { documents = [] }: StatedRecords,
  paths: readonly string[],
): readonly LeftBehind[] {
  const found = stillSaid(
    { line: ownLine(was), lost: lostFacts(was, now), now: lostFacts(now, was) },
    documents,
  );
  // The statement itself, where it names the number twice.
  return found.filter(({ id, statement }) => !paths.includes(id) || statement !== now.statement.text);
}

/**
 * The words of a record that a statement said too and says no more. `least` is how many other words both must share; where
 * neither points to the other, most of the record must stand in the statement.
 */
function lostFact(
  was: PlacedStatement,
  now: PlacedStatement | undefined,
  { line }: ReadRecord,
  least: number | undefined,
): string | undefined {
  const [old, fresh] = [readPlaced(was), now && readPlaced(now)];
  if (old.language !== line.language) return undefined;
  const shared = [...line.own].filter((stem) => old.words.has(stem)).length;
  const isMostly = shared >= SHARED && shared >= MOSTLY * line.own.size;
  if (least === undefined ? !isMostly : shared < least) return undefined;
  const lost = now ? lostFacts(was, now) : old.facts;
  const said = line.facts.find(
    (fact) =>
      COMPARED.has(fact.kind) &&
      lost.some((other) => isSame(fact, other)) &&
      // That both name a role or a tool says little by itself, and nothing where all is gone.
      (fact.kind === 'number' || (fresh !== undefined && isMostly)),
  );
  if (said) return said.text;
  return now && (lostLimit(old, readPlaced(now), line) ?? lostJoin(old, readPlaced(now), line));
}

/** "The manager and the owner", of whom a record asks both and the statement now either. */
function lostJoin(old: ReadLine, fresh: ReadLine, line: ReadLine): string | undefined {
  const [then, now] = [joinsIn(old.text, old.language), joinsIn(fresh.text, fresh.language)];
  const like = (one: Join, other: Join): boolean =>
    one.left.stem === other.left.stem && one.right.stem === other.right.stem;
  return joinsIn(line.text, line.language).find((join) =>
    then.some(
      (was) => like(join, was) && was.by === join.by && now.some((is) => like(was, is) && isLooser(was, is)),
    ),
  )?.text;
}

/** "Only", "before" and "approved": a limit that a record sets and that a statement set too and sets no more. */
function lostLimit(old: ReadLine, fresh: ReadLine, line: ReadLine): string | undefined {
  for (const kind of ['only', 'first', 'approval'] as const) {
    const [limit] = limitsIn(kind, line.text, line.language);
    const holds = ({ text, language }: ReadLine): boolean => holdsLimit(kind, text, language);
    if (limit && holds(old) && !holds(fresh)) return limit.text;
  }
  return undefined;
}

/** What a statement named and names less often now; not a number in the place of which a stricter one stands. */
function lostFacts(was: PlacedStatement, now: PlacedStatement): readonly FoundFact[] {
  const [old, fresh] = [readPlaced(was).facts, readPlaced(now).facts];
  const side = sideOf([now], now.statement.language);
  const count = (facts: readonly FoundFact[], fact: FoundFact): number =>
    facts.filter((other) => isSame(fact, other)).length;
  return old.filter(
    (fact) =>
      count(fresh, fact) < count(old, fact) &&
      !fresh.some((other) => fact.kind === 'number' && count(old, other) === 0 && isLess(other, fact, side)),
  );
}

function isSame(a: FoundFact, b: FoundFact): boolean {
  return a.kind === b.kind && (a.key === b.key || (a.kind === 'number' && isSameValue(a, b)));
}

/** The whole statement of a record of which the text now says that it is not done, or need not be. */
function denied(
  was: PlacedStatement | undefined,
  now: PlacedStatement | undefined,
  { line, statement }: ReadRecord,
  named: boolean,
): string | undefined {
  if (!now || !NOT_DONE.has(now.statement.force)) return undefined;
  // It was no duty before either.
  if (was && !substantiates(was.statement.force)) return undefined;
  // What was forbidden and may be done now is no duty that is gone.
  if (was?.statement.force === 'prohibition') return undefined;
  const shared = [...line.own].filter((stem) => readPlaced(now).own.has(stem)).length;
  return named || shared >= SHARED ? statement : undefined;
}
