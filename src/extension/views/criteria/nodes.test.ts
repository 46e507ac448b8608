import { describe, expect, it } from 'vitest';
import { CRITERION_IDS, placeOf } from '../../../catalog/criterion-ids.js';
import type { CriterionCoverage, FolderCoverage } from '../../../server/protocol.js';
import { FILTERS, isFilter, passes } from './filter.js';
import { buildNodes, walk } from './nodes.js';
import { isGap, stateOf, STATES } from './states.js';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function coverage(id: string, over: Partial<CriterionCoverage> = {}): CriterionCoverage {
  const states = {
    inScope: true,
    claimed: false,
    substantiated: false,
    approved: false,
    proven: false,
    evidenced: false,
  };
  return {
    id,
    ...placeOf(id),
    title: id,
    ...states,
    points: { found: 0, total: 4 },
    places: [],
    gaps: [],
    allGaps: 0,
    ...over,
  };
}

const folder = (
  name: string,
  over: (id: string) => Partial<CriterionCoverage> = () => ({}),
): FolderCoverage => ({
  folder: `file:///${name}`,
  name,
  criteria: CRITERION_IDS.map((id) => coverage(id, over(id))),
});

describe('state of a criterion', () => {
  it('is the last it reached with all before it', () => {
    expect(stateOf(coverage('CC6.1'))).toBe('open');
    expect(stateOf(coverage('CC6.1', { claimed: true }))).toBe('claimed');
    expect(stateOf(coverage('CC6.1', { substantiated: true }))).toBe('substantiated');
    expect(stateOf(coverage('CC6.1', { substantiated: true, approved: true }))).toBe('approved');
    expect(stateOf(coverage('CC6.1', { substantiated: true, approved: true, evidenced: true }))).toBe(
      'evidenced',
    );
    expect(stateOf(coverage('CC6.1', { evidenced: true }))).toBe('open');
    expect(stateOf(coverage('CC6.1', { substantiated: true, evidenced: true }))).toBe('substantiated');
    expect(stateOf(coverage('CC6.1', { inScope: false, substantiated: true }))).toBe('out-of-scope');
  });

  it('is a gap only in scope', () => {
    expect(isGap(coverage('P1.1', { inScope: false }))).toBe(false);
    expect(isGap(coverage('CC6.1', { claimed: true }))).toBe(true);
    expect(isGap(coverage('CC6.1', { substantiated: true }))).toBe(false);
  });
});

describe('filter', () => {
  it('lets every criterion through exactly one state', () => {
    for (const states of [
      {},
      { claimed: true },
      { substantiated: true },
      { substantiated: true, approved: true },
    ]) {
      const one = coverage('CC6.1', states);
      const hits = FILTERS.filter(
        (filter) => STATES.some((state) => state === filter) && passes(one, filter),
      );
      expect(hits).toEqual([stateOf(one)]);
    }
  });

  it('is read back from storage only when it is one', () => {
    expect(FILTERS.every(isFilter)).toBe(true);
    expect([undefined, 7, 'no-such', 'out-of-scope'].some(isFilter)).toBe(false);
  });
});

describe('nodes of the Criteria view', () => {
  it('are 13 groups with 61 criteria for one folder', () => {
    const nodes = buildNodes([folder('a')], 'all');
    expect(nodes.map(({ kind }) => kind)).toEqual(Array(13).fill('group'));
    expect([...walk(nodes)].filter(({ kind }) => kind === 'criterion')).toHaveLength(61);
  });

  it('are folders of groups for two, and nothing for none', () => {
    expect(buildNodes([folder('a'), folder('b')], 'all').map(({ kind }) => kind)).toEqual([
      'folder',
      'folder',
    ]);
    expect(buildNodes([], 'all')).toEqual([]);
  });

  it('have unique keys that do not depend on the states', () => {
    const places = [1, 2].map(() => ({
      kind: 'text' as const,
      uri: 'file:///a/x.md',
      range,
      label: 'X › Y',
      detail: 'z',
      counts: true,
    }));
    const keys = (claimed: boolean): string[] =>
      [...walk(buildNodes([folder('a', () => ({ claimed, places })), folder('b')], 'all'))].map(
        ({ key }) => key,
      );
    expect(new Set(keys(false)).size).toBe(keys(false).length);
    expect(keys(true)).toEqual(keys(false));
  });

  it('know their parents', () => {
    for (const node of walk(buildNodes([folder('a'), folder('b')], 'all'))) {
      for (const child of node.children) expect(child.parent).toBe(node);
    }
  });

  it('leave out groups that the filter empties, and keep their counts', () => {
    const nodes = buildNodes(
      [folder('a', (id) => ({ substantiated: id !== 'CC3.3', inScope: !id.startsWith('P') }))],
      'gaps',
    );
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ kind: 'group', group: 'CC3', total: 4, met: 3 });
  });

  it('show the gaps of a criterion before its places, and that there are more', () => {
    const gap = (id: string) => ({ id, code: 'x', message: id, why: '' });
    const place = { kind: 'text' as const, uri: 'file:///a', range, label: 'a', detail: '', counts: true };
    const nodes = buildNodes(
      [folder('a', () => ({ gaps: [gap('1'), gap('2')], allGaps: 5, places: [place] }))],
      'all',
    );
    const below = nodes[0]?.children[0]?.children ?? [];
    expect(below.map(({ kind }) => kind)).toEqual(['gap', 'gap', 'more', 'place']);
    expect(below[2]).toMatchObject({ kind: 'more', count: 3 });
  });

  it('show what counts first', () => {
    const place = (kind: 'claim' | 'text' | 'control', counts: boolean) => ({
      kind,
      uri: `file:///a/${kind}`,
      range,
      label: kind,
      detail: '',
      counts,
    });
    const nodes = buildNodes(
      [folder('a', () => ({ places: [place('control', true), place('claim', false), place('text', true)] }))],
      'all',
    );
    const first = nodes[0]?.children[0];
    expect(first?.children.map((node) => node.kind === 'place' && node.place.kind)).toEqual([
      'text',
      'control',
      'claim',
    ]);
  });
});
