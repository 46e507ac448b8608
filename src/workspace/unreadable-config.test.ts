import { expect, it } from 'vitest';
import { checkFiles } from '../analysis/testing/check-files.js';
import { isWhole } from '../analysis/whole.js';
import { WorkspaceIndex } from './workspace-index.js';

const GOOD =
  'organisation: { name: Acme }\nreport: { categories: [security, privacy] }\nignore: [old/**]\nrules: { placeholder: off }\n';
const BROKEN = `${GOOD}x: [\n`;

it('keeps the last version of soc2.yaml that could be read, with one fault', () => {
  const index = new WorkspaceIndex('file:///w');
  const set = (text: string): void => {
    index.set('file:///w/soc2.yaml', { text, version: 1 });
  };
  set(GOOD);
  index.set('file:///w/old/a.md', { text: '# A policy\n', version: 1 });
  expect(isWhole(index.snapshot())).toBe(true);
  set(`${BROKEN}y: {\nz: "\n`);
  const { config, documents } = index.snapshot();
  expect(config).toMatchObject({
    unreadable: 'kept',
    organisation: { name: 'Acme' },
    ignore: ['old/**'],
    rules: { placeholder: 'off' },
  });
  expect(config?.report.categories).toEqual(['security', 'privacy']);
  expect(config?.problems).toHaveLength(1);
  expect(documents.size).toBe(0);
  expect(isWhole(index.snapshot())).toBe(false);
  set(GOOD);
  expect(index.snapshot().config?.unreadable).toBeUndefined();
});

it('says one thing, and nothing that would rest on guesses, when there is no earlier version', () => {
  const files = {
    'policies/a.md': '# Access control policy\n\nThe owner is TBD. We use Splunk (CC6.1).\n',
    'controls.yaml': 'controls:\n  - id: AC-01\n    title: T\n',
  };
  expect(checkFiles({ ...files, 'soc2.yaml': GOOD }).length).toBeGreaterThan(5);
  const broken = checkFiles({ ...files, 'soc2.yaml': BROKEN });
  expect(broken).toMatchObject([{ code: 'file-problem', severity: 'error', uri: 'file:///w/soc2.yaml' }]);
});

it('reads one of two files of settings, whichever came first, and names the other', () => {
  const texts = { 'soc2.yml': 'organisation: { name: Old }\n', 'soc2.yaml': GOOD };
  for (const names of [Object.keys(texts), Object.keys(texts).reverse()] as (keyof typeof texts)[][]) {
    const index = new WorkspaceIndex('file:///w');
    for (const name of names) index.set(`file:///w/${name}`, { text: texts[name], version: 1 });
    const { config } = index.snapshot();
    expect(config?.organisation.name).toBe('Acme');
    expect(config?.problems.map(({ message }) => message.en)).toEqual([
      'soc2.yml is not read, as soc2.yaml is there; keep one of them.',
    ]);
    index.delete('file:///w/soc2.yaml');
    expect(index.snapshot().config).toMatchObject({ organisation: { name: 'Old' }, problems: [] });
  }
});
