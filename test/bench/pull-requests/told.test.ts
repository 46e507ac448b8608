import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { changeBetween, type WorkspaceChange } from '../../../src/analysis/change/compare.js';
import { contradictedBy } from '../../../src/analysis/change/findings.js';
import { pictureOf } from '../../../src/analysis/change/picture.js';
import { Analyser } from '../../../src/analysis/check.js';
import { changedStatements } from '../../../src/verify/changed-statements.js';
import { uriOf } from '../../../src/workspace/paths.js';
import { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';
import { edited, sampleFiles, TODAY, type Edit } from './load.js';

const ROOT = 'file:///company';

/** An edit with what a reader has to be told of it. */
interface Told {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Documents whose approval lapses: these and no others. */
  readonly lapsed?: readonly string[];
  /** Some statement says less than it did, or is gone. */
  readonly less?: true;
  /** Promises and controls that the text no longer agrees with: at least these. */
  readonly against?: readonly string[];
  readonly records?: readonly string[];
  /** Nothing at all may be told. */
  readonly nothing?: true;
}

/** Where what is told differs from what has to be. */
function wrongWith(change: WorkspaceChange, label: Told): string | undefined {
  const { approvals, statements, contradictions, records, support, contents } = change;
  const lapsed = approvals.flatMap((one) => (one.direction === 'lost' ? [one.path] : []));
  if (lapsed.join() !== (label.lapsed ?? []).join()) return `lapsed: ${lapsed.join()}`;
  const isLess = statements.some((one) => one.less !== undefined);
  if (label.less && !isLess) return 'nothing says less';
  const against = new Set([
    ...contradictions.added.flatMap((one) => [
      contradictedBy(one)?.id,
      ...(one.message.en.match(/\b[A-Z]{2,3}-\d+\b/g) ?? []),
    ]),
    ...statements.flatMap(({ leftBehind = [] }) => leftBehind.map(({ id }) => id)),
  ]);
  const missed = (label.against ?? []).filter((id) => !against.has(id));
  if (missed.length > 0) return `not against ${missed.join()}`;
  const ids = records.map(({ id }) => id);
  if ((label.records ?? []).some((id) => !ids.includes(id))) return `records: ${ids.join()}`;
  const any = [statements, records, contradictions.added, support.criteria, support.points, contents];
  return label.nothing && any.some((list) => list.length > 0) ? 'something is told' : undefined;
}

function wrongOf(all: readonly Told[]): readonly string[] {
  const files = sampleFiles();
  const index = new WorkspaceIndex(ROOT);
  const set = (texts: Readonly<Record<string, string>>, paths: readonly string[]): void => {
    for (const path of paths)
      index.set(uriOf(ROOT, path), { bytes: new TextEncoder().encode(texts[path] ?? '') });
  };
  set(files, Object.keys(files));
  const base = index.snapshot();
  const first = new Analyser({ today: TODAY });
  first.update(base);
  const before = pictureOf(base, TODAY, first);
  const analyser = new Analyser({ today: TODAY });
  return all.flatMap((label) => {
    const after = edited(files, { ...label, expect: {} });
    const touched = Object.keys(files).filter((path) => files[path] !== after[path]);
    set(after, touched);
    const snapshot = index.snapshot();
    analyser.update(snapshot);
    const wrong = wrongWith(
      changeBetween(before, pictureOf(snapshot, TODAY, analyser), changedStatements),
      label,
    );
    set(files, touched);
    return wrong === undefined ? [] : [`${label.title}: ${wrong}`];
  });
}

const sets = parse(readFileSync('test/bench/pull-requests/told.yaml', 'utf8')) as Record<
  string,
  readonly Told[]
>;

// At most so many are not told as their labels say; what was measured.
it.each([
  ['first', 1],
  ['second', 2],
])('readers are told what an edit means (%s)', { timeout: 120_000 }, (name, most) => {
  const all = sets[name] ?? [];
  expect(all.length).toBeGreaterThan(10);
  const wrong = wrongOf(all);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(most);
});
