import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { problemRuns } from './problem-runs.js';
import { joinRuns, movedPlaces } from './problems-protocol.js';

function at(line: number, message = `problem ${line}`): Diagnostic {
  const place = { line, character: 2 };
  return {
    range: { start: place, end: { ...place, character: 9 } },
    message,
    code: 'placeholder',
    severity: 2,
  };
}

function moved(one: Diagnostic, lines: number): Diagnostic {
  const { start, end } = one.range;
  return {
    ...one,
    range: { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } },
    data: movedPlaces(one.data, lines) as unknown,
  };
}

const LIST = Array.from({ length: 100 }, (_, n) => at(n * 3));

it('is a few runs when one at the top and one further down are others, and lines were put in between', () => {
  const after = LIST.flatMap((one, n) =>
    n === 0 ? [at(0, 'another')] : n === 60 ? [] : [n > 30 ? moved(one, 2) : one],
  );
  const { diagnostics, runs } = problemRuns(LIST, after) ?? {};
  expect(diagnostics).toEqual([at(0, 'another')]);
  expect(runs).toEqual([
    { added: 1, from: 1, count: 30, lines: 0 },
    { added: 0, from: 31, count: 29, lines: 2 },
    { added: 0, from: 61, count: 39, lines: 2 },
  ]);
});

it('is nothing for short lists, and for lists that have little in common', () => {
  expect(problemRuns(LIST.slice(0, 5), LIST.slice(0, 4))).toBeUndefined();
  expect(
    problemRuns(
      LIST,
      LIST.map(({ range }) => ({ range, message: 'all are others' })),
    ),
  ).toBeUndefined();
});

it('always makes the new list of the one before', () => {
  const problem = fc.record({ line: fc.nat(60), message: fc.constantFrom('a', 'b') });
  const list = fc
    .array(problem, { minLength: 20, maxLength: 60 })
    .map((all) => all.sort((a, b) => a.line - b.line).map(({ line, message }) => at(line, message)));
  let changes = 0;
  fc.assert(
    fc.property(
      list,
      fc.array(fc.tuple(fc.nat(70), problem), { maxLength: 5 }),
      fc.nat(3),
      (before, edits, by) => {
        const after = before.map((one, n) => (n > 10 ? moved(one, by) : one));
        for (const [n, { line, message }] of edits) after.splice(n, n % 2, at(line, message));
        const found = problemRuns(before, after);
        if (!found) return;
        changes += 1;
        expect(joinRuns(before, found.runs ?? [], found.diagnostics, moved)).toEqual(after);
      },
    ),
  );
  expect(changes).toBeGreaterThan(20);
});
