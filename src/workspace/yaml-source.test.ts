import { describe, expect, it } from 'vitest';
import { readControls } from './controls.js';
import { readSoc2Config } from './soc2-config.js';
import { YamlSource } from './yaml-source.js';
import { WorkspaceIndex } from './workspace-index.js';

const controlsOf = (text: string): ReturnType<typeof readControls> =>
  readControls('file:///w/controls.yaml', 'controls.yaml', text);

describe('YAML', () => {
  it.each(['', '\n', '# list\n'])('reads no document beyond the limit, and says so once (%j)', (start) => {
    const { problems, value } = new YamlSource(`${start}${'---\na: 1\n'.repeat(1100)}---\nb: "open\n`);
    expect(problems.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('more than 1000 documents'),
    ]);
    expect(value).toEqual({ a: 1 });
    expect(new YamlSource(`${start}${'---\na: 1\n'.repeat(900)}`).problems).toEqual([]);
  });

  it('takes over what a merge key brings in, its own keys first', () => {
    const text = `x-base: &base { owner: COO, frequency: monthly }
x-more: &more { since: 2026-02-01 }
controls:
  - { <<: *base, id: BK-01, title: Restore test, frequency: quarterly }
  - <<: [*base, *more]
    id: BK-02
    title: Backup check
`;
    const { controls, problems } = controlsOf(text);
    expect(problems).toEqual([]);
    expect(controls.map(({ id, owner, frequency, since }) => [id, owner, frequency, since])).toEqual([
      ['BK-01', 'COO', 'quarterly', undefined],
      ['BK-02', 'COO', 'monthly', '2026-02-01'],
    ]);
  });

  it.each([
    ['lists one behind the other', 'controls:\n- { id: A-1 }\n---\ncontrols:\n- { id: A-2 }\n', [2, 0]],
    [
      'maps that differ side by side',
      'version: 1\ncontrols:\n- { id: A-1 }\n---\nversion: 2\ncontrols:\n- { id: A-2 }\n',
      [2, 0],
    ],
    ['a record a document', '---\nid: A-1\ntitle: One\n---\nid: A-2\ntitle: Two\n...\n', [2, 0]],
    ['a list and an empty document', '- { id: A-1 }\n- { id: A-2 }\n---\n', [2, 0]],
    ['an error in the second', 'controls:\n- { id: A-1 }\n---\ncontrols: [\n', [1, 1]],
  ])('reads several documents in a file: %s', (_, text, [count, faults]) => {
    const { controls, problems } = controlsOf(text);
    expect(controls).toHaveLength(count ?? 0);
    expect(problems.filter(({ code }) => code === 'yaml-syntax')).toHaveLength(faults ?? 0);
  });

  it('names keys that stand in a map twice, and counts the last', () => {
    const config = readSoc2Config(
      'file:///w/soc2.yaml',
      'organisation: { name: Fathom }\nreport: { type: I, categories: [security] }\norganisation:\n  name: Kestrel\n',
    );
    expect(config.organisation.name).toBe('Kestrel');
    expect(config.problems).toMatchObject([
      { severity: 'warning', range: { start: { line: 0, character: 0 } } },
    ]);
    expect(config.problems[0]?.message.en).toBe(
      '“organisation” stands here twice; only what line 3 says counts.',
    );
    const { controls, problems } = controlsOf(
      '- { id: A-1, owner: CTO, owner: CFO }\n- { id: A-2, owner: CTO }\n',
    );
    expect(controls[0]?.owner).toBe('CFO');
    expect(problems).toHaveLength(1);
  });

  it('reports one error in a file that cannot be read, and not what follows from it', () => {
    const { controls, problems } = controlsOf('- id: A-1\n  criteria: [CC6.1\n - x: y\n- text\n');
    expect(problems.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(controls.every(({ readInPart }) => readInPart === true)).toBe(true);
    expect(controlsOf('- { id: A-1 }\n').controls[0]?.readInPart).toBeUndefined();
  });

  it('places what stands in a later document where it stands', () => {
    const text = 'controls:\n- { id: A-1 }\n---\ncontrols:\n- { id: A-2 }\n';
    expect(controlsOf(text).controls[1]?.idRange.start).toEqual({ line: 4, character: 8 });
  });

  it('reads soc2.yaml in several documents', () => {
    const config = readSoc2Config(
      'file:///w/soc2.yaml',
      'organisation: { name: Fathom }\n---\nreport: { type: I, categories: [security] }\n',
    );
    expect(config.organisation.name).toBe('Fathom');
    expect(config.problems).toEqual([]);
  });

  it.each([
    ['2.10', '2.10'],
    ['1.0', '1.0'],
    ['007', '007'],
    ['1.5', 1.5],
    ['12', 12],
    ['"2.10"', '2.10'],
  ])('keeps %s as it is written', (written, value) => {
    expect(new YamlSource(`v: ${written}`).value).toEqual({ v: value });
  });

  it('tells controls 1.1 and 1.10 apart', () => {
    const { controls } = controlsOf('controls:\n- { id: 1.1, title: A }\n- { id: 1.10, title: B }\n');
    expect(controls.map(({ id }) => id)).toEqual(['1.1', '1.10']);
  });

  it('keeps the version of a document as it is written', () => {
    const index = new WorkspaceIndex('file:///w');
    index.set('file:///w/policies/a.md', { text: '---\nversion: 2.10\n---\n# A\n', version: 1 });
    expect(index.snapshot().documentAt('policies/a.md')?.frontMatter?.version?.value).toBe('2.10');
  });

  it('refuses a file that repeats itself through merge keys, and one of very many documents', () => {
    const bomb = `a: &a { x: 1, y: 2 }\n${Array.from({ length: 40 }, (_, n) => {
      const before = n === 0 ? 'a' : `b${n - 1}`;
      return `b${n}: &b${n} { k: *${before}, l: *${before}, m: *${before} }`;
    }).join('\n')}\n`;
    expect(new YamlSource(bomb).problems).toHaveLength(1);
    expect(new YamlSource('---\na: 1\n'.repeat(3000)).problems).toHaveLength(1);
  });
});

describe('YamlSource', () => {
  const merged =
    'defaults: &d\n  owner: CISO\n  since: 2026-01-01\nmore: &m { status: planned }\nitems:\n  - <<: *d\n    id: A\n  - <<: [*m, *d]\n    id: B\n    owner: CTO\n';

  it('follows merge keys; what is written in place goes before what is merged in', () => {
    expect((new YamlSource(merged).value as { items: unknown }).items).toEqual([
      { owner: 'CISO', since: '2026-01-01', id: 'A' },
      { status: 'planned', owner: 'CTO', since: '2026-01-01', id: 'B' },
    ]);
  });

  it('gives the place of a merged value where it is written, and tells that it is not written here', () => {
    const source = new YamlSource(merged);
    expect(source.rangeOfPath(['items', 0, 'owner'])).toEqual({
      start: { line: 1, character: 9 },
      end: { line: 1, character: 13 },
    });
    expect(source.rangeOfPath(['items', 1, 'status']).start).toEqual({ line: 3, character: 19 });
    expect(source.owns(['items', 0, 'owner'])).toBe(false);
    expect(source.owns(['items', 1, 'owner'])).toBe(true);
  });

  it('keeps the digits of a number that would lose some', () => {
    expect(new YamlSource('a: 2.10\nb: 1.0\nc: 007\nd: 12\ne: 1.5\nf: [1.10, 1.1]\n').value).toEqual({
      a: '2.10',
      b: '1.0',
      c: '007',
      d: 12,
      e: 1.5,
      f: ['1.10', 1.1],
    });
  });

  it('refuses merges that repeat themselves without end', () => {
    const bomb = ['a0: &a0 { x: 1 }'];
    for (let n = 1; n < 12; n += 1)
      bomb.push(`a${n}: &a${n} [${Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ')}]`);
    const source = new YamlSource(bomb.join('\n'));
    expect(source.value).toBeUndefined();
    expect(source.problems[0]?.message.en).toContain('repeats itself');
    const maps = ['m0: &m0 { x: 1 }'];
    for (let n = 1; n < 14; n += 1)
      maps.push(`m${n}: &m${n} { <<: [${Array.from({ length: 9 }, () => `*m${n - 1}`).join(', ')}] }`);
    const start = performance.now();
    new YamlSource(maps.join('\n')).rangeOfPath(['m13', 'y']);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
