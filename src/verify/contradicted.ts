import type { Language } from '../catalog/types.js';
import { contradicts, groupOf } from '../analysis/statements/compare.js';
import { statementsOf } from '../analysis/statements/extract.js';
import { PER_YEAR } from '../analysis/statements/of-controls.js';
import type { Statement } from '../analysis/statements/types.js';
import type { PlacedStatement as StatedElsewhere } from '../analysis/workspace-facts.js';
import { unchanged } from '../evidence/history.js';
import { frequenciesIn } from '../reading/frequency/frequencies.js';
import { ControlIds } from '../reading/references/controls.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { FactIndex } from './facts/fact-index.js';
import type { Facts } from './facts/facts.js';
import { readLine, type ReadLine } from './facts/read-line.js';
import { isSameValue } from './facts/same-value.js';
import type { FactSource } from './facts/stated-line.js';
import type { PlacedStatement } from './placed-statements.js';

/** A statement that cannot hold together with another, and which that is. */
export interface Contradiction {
  readonly at: PlacedStatement;
  readonly source: FactSource;
}

/** What the statements that are new or changed are compared with. */
export interface Comparison {
  /** The text after the change; what is open in it already blanked. */
  readonly document: PolicyDocument;
  readonly fresh: readonly PlacedStatement[];
  readonly facts: Facts;
  readonly index: FactIndex;
}

/** New statements whose number, frequency or role another line of the document, another policy or a record excludes. */
export function* contradictions(comparison: Comparison): Iterable<Contradiction> {
  const { document, fresh, facts, index } = comparison;
  const at = placer(fresh);
  const own = statementsOf(document);
  const told = index.told.flatMap(({ read }) => read.facts.filter(({ kind }) => kind === 'number'));
  for (const statement of own) {
    // Controls that are named are looked at below, whatever the shape of their IDs.
    if (statement.record || statement.subject.startsWith('control:')) continue;
    const placed = at(statement.range.start.line, statement.text);
    if (!placed) continue;
    // What the user typed goes before what is written elsewhere; the contradiction rule then shows the other place.
    const said = readLine(statement.text, '', placed.statement.language).facts;
    if (said.some((fact) => told.some((other) => isSameValue(fact, other)))) continue;
    const kept = own.find(
      (other) =>
        other !== statement &&
        groupOf(other) === groupOf(statement) &&
        contradicts(other, statement) &&
        !at(other.range.start.line, other.text),
    );
    const whole = readLine(placed.statement.text, placed.about, placed.statement.language);
    const numbers = whole.facts.filter(({ kind }) => kind === 'number');
    // Where other lines state each of its numbers on the very subject, it is not about what the other one is about.
    if (kept && numbers.length > 1 && numbers.every((fact) => index.whoStates(fact, whole))) continue;
    // The document tells several values of the matter, each of a case of its own: the one it shares most with counts.
    const agreeing = own.filter(
      (other) =>
        other !== statement &&
        groupOf(other) === groupOf(statement) &&
        !contradicts(other, statement) &&
        !at(other.range.start.line, other.text),
    );
    const shared = (other: Statement): number => sharedWords(other.text, whole, placed.statement.language);
    if (kept && agreeing.some((other) => shared(other) > 0 && shared(other) >= shared(kept))) continue;
    const source = kept
      ? inDocument(document, kept)
      : elsewhere(facts.workspace?.reference(statement), statement, document);
    if (source) yield { at: placed, source };
  }
  yield* againstControls(comparison);
}

/** How many telling words a text shares with a line. */
function sharedWords(text: string, { own }: ReadLine, language: Language): number {
  return [...readLine(text, '', language).own].filter((stem) => own.has(stem)).length;
}

function inDocument({ path }: PolicyDocument, { text, range }: Statement): FactSource {
  return { kind: 'policy', path, line: range.start.line, text };
}

function elsewhere(
  found: StatedElsewhere | undefined,
  statement: Statement,
  { uri, path }: PolicyDocument,
): FactSource | undefined {
  if (!found || found.document.uri === uri || found.document.path === path) return undefined;
  if (!contradicts(found.statement, statement)) return undefined;
  const { record, text, range } = found.statement;
  const kind =
    record?.kind === 'control' || record?.kind === 'commitment'
      ? record.kind
      : record?.kind === 'config'
        ? 'config'
        : 'policy';
  return {
    kind,
    path: found.document.path,
    line: range.start.line,
    text,
    ...(record?.id === undefined ? {} : { id: record.id }),
  };
}

/** Which new statement stands at a line and holds some words. */
function placer(
  fresh: readonly PlacedStatement[],
): (line: number, text: string) => PlacedStatement | undefined {
  const byLine = new Map<number, PlacedStatement[]>();
  for (const one of fresh) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one]);
  return (line, text) => {
    const there = byLine.get(line) ?? [];
    return (
      there.find(({ statement }) => statement.text.includes(text) || text.includes(statement.text)) ??
      (there.length === 1 && there[0]?.statement.kind === 'row' ? there[0] : undefined)
    );
  };
}

/** A sentence that names a control together with another frequency, or another role, than the control has. */
function* againstControls({ fresh, facts, index }: Comparison): Iterable<Contradiction> {
  const ids = new ControlIds(facts.controls.map(({ id }) => id));
  for (const placed of fresh) {
    const { text, language } = placed.statement;
    const [id, second] = ids.in(text).map((found) => found.id);
    // With several controls in one sentence it is not clear what belongs to which.
    if (id === undefined || second !== undefined) continue;
    const [found, namesake] = facts.controls.filter((one) => one.id === id);
    // An ID that two controls share says of neither; the ID itself is reported elsewhere.
    if (!found || namesake) continue;
    const control = unchanged(found);
    const rates = frequenciesIn(text, language).flatMap(({ perYear }) =>
      typeof perYear === 'number' ? [perYear] : [],
    );
    const expected = PER_YEAR[control.frequency ?? 'once'];
    const [rate] = rates;
    const isOtherRate =
      rates.length === 1 && rate !== undefined && expected !== undefined && Math.abs(rate - expected) >= 0.5;
    const toldRate = index.told.some(({ read }) =>
      read.facts.some(
        ({ perYear }) => perYear !== undefined && rate !== undefined && Math.abs(perYear - rate) < 0.5,
      ),
    );
    if ((isOtherRate && !toldRate) || isOthersWork(placed, control.owner, `${control.statement ?? ''}`))
      yield {
        at: placed,
        source: {
          kind: 'control',
          path: control.path,
          line: control.idRange.start.line,
          text: control.statement ?? control.title,
          id,
        },
      };
  }
}

/** Whether the only role of a sentence is neither the control's owner nor named in its statement. */
function isOthersWork({ statement }: PlacedStatement, owner: string | undefined, text: string): boolean {
  const own = readLine(statement.text, '', statement.language).roles;
  const [role, second] = own;
  if (role === undefined || second !== undefined || owner === undefined) return false;
  const known = [
    ...readLine(owner, '', statement.language).roles,
    ...readLine(text, '', statement.language).roles,
  ];
  return known.length > 0 && !known.some((one) => one.includes(role) || role.includes(one));
}
