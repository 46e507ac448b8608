import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { NodeFileSystem } from '../../cli/node-file-system.js';
import { loadWorkspace } from '../../workspace/load-workspace.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { evidenceOf } from './evidence.js';

const folder = resolve('examples/meridian-metrics');
let snapshot: Snapshot;

beforeAll(async () => {
  const index = new WorkspaceIndex(pathToFileURL(folder).href);
  await loadWorkspace(index, new NodeFileSystem(folder));
  snapshot = index.snapshot();
});

describe('the sample company on 24 November 2026', () => {
  it('misses the privileged access review of the third quarter and nothing else', () => {
    const { controls } = evidenceOf(snapshot, '2026-11-24');
    const missing = controls.flatMap(({ control, occurrences }) =>
      occurrences.filter(({ state }) => state === 'missing' || state === 'early').map(({ label, state }) => `${control.id} ${label} ${state}`),
    );
    expect(missing).toEqual(['AC-03 2026-Q3 missing']);
    expect(controls.flatMap(({ events }) => events.filter(({ cover }) => cover === 'missing' || cover === 'open'))).toEqual([]);
  });
  it('debug', () => {
    const a = evidenceOf(snapshot, '2026-11-24');
    for (const c of a.controls) console.log(c.control.id, c.state, c.control.frequency, c.population.state, c.occurrences.map((o) => `${o.label}:${o.state}:${o.paths.length}`).join(' '), c.events.length ? c.events.map((e) => e.cover).sort().filter((x, i, all) => all.indexOf(x) === i).map((x) => x + c.events.filter((e) => e.cover === x).length).join() : '', c.exceptions.count, c.exceptions.tested, 'unmatched', c.unmatched.map((i) => i.path.split('/').at(-1)).join(' '));
    console.log(a.faulty.map((f) => `${f.item.path} ${f.faults.join()}`));
  });
});
