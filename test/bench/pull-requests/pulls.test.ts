import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../src/analysis/change/compare.js';
import { changedStatements } from '../../../src/verify/changed-statements.js';
import { pictureOf } from '../../../src/analysis/change/picture.js';
import { Analyser } from '../../../src/analysis/check.js';
import { uriOf } from '../../../src/workspace/paths.js';
import { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';
import { differences, edited, meaningOf, readPulls, sampleFiles, TODAY, type Pull } from './load.js';

const ROOT = 'file:///company';
/** At least so many of the pull requests must be read as their labels say, in everything. */
const GOAL = 47;
/** Of those whose labels nobody compared before; what was measured. */
const FRESH = 18;

/** What is not read as the labels say, pull request by pull request. */
function wrongOf(pulls: readonly Pull[]): readonly string[] {
  const files = sampleFiles();
  // One index and one analyser for all: sections that stay the same are read once.
  const index = new WorkspaceIndex(ROOT);
  const analyser = new Analyser({ today: TODAY });
  const set = (path: string, text: string): void => {
    index.set(uriOf(ROOT, path), { bytes: new TextEncoder().encode(text) });
  };
  for (const [path, text] of Object.entries(files)) set(path, text);
  const base = index.snapshot();
  const first = new Analyser({ today: TODAY });
  first.update(base);
  const before = pictureOf(base, TODAY, first);
  const wrong: string[] = [];
  for (const pull of pulls) {
    const after = edited(files, pull);
    const paths = [...new Set([...Object.keys(files), ...Object.keys(after)])];
    const touched = paths.filter((path) => after[path] !== files[path]);
    const apply = (texts: Readonly<Record<string, string>>): void => {
      for (const path of touched) {
        const text = texts[path];
        if (text === undefined) index.delete(uriOf(ROOT, path));
        else set(path, text);
      }
    };
    apply(after);
    const snapshot = index.snapshot();
    analyser.update(snapshot);
    const found = differences(
      meaningOf(changeBetween(before, pictureOf(snapshot, TODAY, analyser), changedStatements)),
      pull,
    );
    if (found.length > 0) wrong.push(`${pull.title}: ${found.join('; ')}`);
    apply(files);
  }
  return wrong;
}

describe('pull requests on the sample company', () => {
  it.each([
    { file: 'pulls' as const, count: 50, goal: GOAL },
    { file: 'fresh' as const, count: 20, goal: FRESH },
  ])('are read as a person reads them: $file', { timeout: 600_000 }, ({ file, count, goal }) => {
    const pulls = readPulls(file);
    expect(pulls).toHaveLength(count);
    const wrong = wrongOf(pulls);
    const right = pulls.length - wrong.length;
    console.log([`${right} of ${pulls.length} right`, ...wrong].join('\n'));
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(goal);
  });
});
