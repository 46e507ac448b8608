import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { Analyser } from './check.js';
import type { Diagnostic } from './diagnostic.js';
import { ANSWERS, CONFIGS, CONTROLS, FINDINGS, PATHS, randomDocument } from './testing/random-files.js';

/** How many edits are tried; `node test/bench/incremental.mjs 10000` tries more. */
const EDITS = Number(process.env.ATTEST_EDITS ?? 500);
const TODAY = '2026-11-24';
const ROOT = 'file:///w';

interface Edit {
  readonly uri: string;
  readonly text: string | undefined;
}

const set = (paths: readonly string[], text: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc
    .tuple(fc.constantFrom(...paths), text)
    .map(([path, content]) => ({ uri: `${ROOT}/${path}`, text: content }));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: set(PATHS, randomDocument) },
  { weight: 2, arbitrary: set(['soc2.yaml'], fc.constantFrom(...CONFIGS)) },
  { weight: 2, arbitrary: set(['controls.yaml', 'controls/more.yaml'], fc.constantFrom(...CONTROLS)) },
  { weight: 1, arbitrary: set(['findings.yaml'], fc.constantFrom(...FINDINGS)) },
  { weight: 2, arbitrary: set(['answers.yaml'], fc.constantFrom(...ANSWERS)) },
  { weight: 1, arbitrary: set(['img/a.png'], fc.constant('x')) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ...PATHS,
        'soc2.yaml',
        'controls.yaml',
        'findings.yaml',
        'answers.yaml',
        'img/a.png',
        'policies',
        'notes',
        'controls',
      )
      .map((path) => ({ uri: `${ROOT}/${path}`, text: undefined })),
  },
);

describe('incremental analysis', () => {
  it('gives what a full analysis gives, and names exactly the files whose diagnostics changed', () => {
    const length = 50;
    fc.assert(
      fc.property(fc.array(edit, { minLength: length, maxLength: length }), (edits) => {
        const index = new WorkspaceIndex(ROOT);
        const analyser = new Analyser({ today: TODAY });
        analyser.update(index.snapshot(), []);
        for (const { uri, text } of edits) {
          const before = plain(analyser);
          if (text === undefined) index.delete(uri);
          else index.set(uri, { text, version: 1 });
          const changed = analyser.update(index.snapshot(), [uri]);
          const after = plain(analyser);
          const full = new Analyser({ today: TODAY });
          full.update(index.snapshot());
          expect(after).toEqual(plain(full));
          expect([...changed].sort()).toEqual(changes(before, after));
        }
      }),
      {
        numRuns: Math.ceil(EDITS / length),
        seed: EDITS === 500 ? 7 : undefined,
        interruptAfterTimeLimit: undefined,
      },
    );
  }, 600_000);

  it('gives the same when it is done in slices, with what was edited first', () => {
    const sliced = fc.record({ edit, slices: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(sliced, { minLength: 20, maxLength: 20 }), (edits) => {
        const index = new WorkspaceIndex(ROOT);
        const analyser = new Analyser({ today: TODAY });
        const told = new Map<string, readonly Diagnostic[]>();
        const tell = (uris: ReadonlySet<string>): void => {
          for (const uri of uris) told.set(uri, analyser.checkDocument(uri));
        };
        tell(analyser.update(index.snapshot(), []));
        for (const { edit: one, slices } of edits) {
          if (one.text === undefined) index.delete(one.uri);
          else index.set(one.uri, { text: one.text, version: 1 });
          tell(analyser.update(index.snapshot(), [one.uri], { most: 0, first: [one.uri] }));
          for (let n = 0; n < slices; n += 1) tell(analyser.catchUp(0));
        }
        while (analyser.isBehind) tell(analyser.catchUp(0));
        const full = new Analyser({ today: TODAY });
        full.update(index.snapshot());
        const shown = [...told].filter(([, list]) => list.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
        expect(Object.fromEntries(shown)).toEqual(plain(full));
        expect(plain(analyser)).toEqual(plain(full));
      }),
      { numRuns: Math.ceil(EDITS / 50), seed: 7 },
    );
  }, 600_000);
});

function plain(analyser: Analyser): Record<string, readonly Diagnostic[]> {
  return Object.fromEntries(analyser.checkWorkspace());
}

function changes(
  before: Record<string, readonly Diagnostic[]>,
  after: Record<string, readonly Diagnostic[]>,
): string[] {
  const uris = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return uris.filter((uri) => JSON.stringify(before[uri] ?? []) !== JSON.stringify(after[uri] ?? []));
}
