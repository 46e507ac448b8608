import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../test/support/editing.js';
import { addYamlItem, setYamlValue } from './yaml-edit.js';

const set = (text: string, path: string[], value: string): string => {
  const edit = setYamlValue('u', text, path, value);
  return edit ? applyEdits(text, [edit]) : 'refused';
};
const add = (text: string, path: string[], item: string): string => {
  const edit = addYamlItem('u', text, path, item);
  return edit ? applyEdits(text, [edit]) : 'refused';
};

describe('setYamlValue', () => {
  it.each([
    ['an empty file', '', 'rules:\n  x: off\n'],
    ['a file without the mapping', 'version: 1\n', 'version: 1\nrules:\n  x: off\n'],
    ['a last line without a break', 'version: 1', 'version: 1\nrules:\n  x: off\n'],
    [
      'a mapping in the middle',
      'rules:\n  y: info # why\n\nignore: [a]\n',
      'rules:\n  y: info # why\n  x: off\n\nignore: [a]\n',
    ],
    [
      'a mapping at the end, with a comment behind it',
      'rules:\n    y: info\n# end\n',
      'rules:\n    y: info\n    x: off\n# end\n',
    ],
    ['a flow mapping', 'rules: { y: info }\n', 'rules: { y: info, x: off }\n'],
    ['an empty flow mapping', 'rules: {}\n', 'rules: { x: off }\n'],
    ['a value that is there', 'rules:\n  x: warning # keep\n', 'rules:\n  x: off # keep\n'],
    ['a key without a value', 'rules:\nignore: [a]\n', 'rules:\n  x: off\nignore: [a]\n'],
    ['Windows line ends', 'version: 1\r\n', 'version: 1\r\nrules:\r\n  x: off\r\n'],
  ])('writes into %s', (_, before, after) => {
    expect(set(before, ['rules', 'x'], 'off')).toBe(after);
    expect((parse(after) as { rules: { x: string } }).rules.x).toBe('off');
  });

  it('refuses when something else is in the way', () => {
    expect(set('rules: none\n', ['rules', 'x'], 'off')).toBe('refused');
    expect(set('- a\n- b\n', ['rules', 'x'], 'off')).toBe('refused');
  });
});

describe('addYamlItem', () => {
  it.each([
    ['a flow list', 'report:\n  categories: [security]\n', 'report:\n  categories: [security, privacy]\n'],
    ['an empty flow list', 'report:\n  categories: []\n', 'report:\n  categories: [privacy]\n'],
    [
      'a block list',
      'report:\n  categories:\n    - security\n  type: II\n',
      'report:\n  categories:\n    - security\n    - privacy\n  type: II\n',
    ],
    [
      'a block list at its key',
      'report:\n  categories:\n  - security\n',
      'report:\n  categories:\n  - security\n  - privacy\n',
    ],
    ['a list that is not there', 'report:\n  type: II\n', 'report:\n  type: II\n  categories: [privacy]\n'],
    ['a file without the mapping', 'version: 1\n', 'version: 1\nreport:\n  categories: [privacy]\n'],
  ])('adds to %s', (_, before, after) => {
    expect(add(before, ['report', 'categories'], 'privacy')).toBe(after);
    expect((parse(after) as { report: { categories: string[] } }).report.categories).toContain('privacy');
  });

  it('adds behind a list of mappings', () => {
    expect(
      add('tools:\n  - name: Okta\n    area: identity\n\nreport: {}\n', ['tools'], '{ name: Jira }'),
    ).toBe('tools:\n  - name: Okta\n    area: identity\n  - { name: Jira }\n\nreport: {}\n');
  });

  it('refuses a value that is no list', () => {
    expect(add('tools: Okta\n', ['tools'], 'Jira')).toBe('refused');
  });
});

describe('a record with keys of its writer', () => {
  it('is edited where it stands', () => {
    const text = 'beloftes:\n  - id: B1\n    tekst: Snel.\n    maatregelen: [A-1]\n';
    const edit = addYamlItem('file:///w/soc2.yaml', text, ['commitments', 0, 'controls'], 'A-2');
    expect(edit && applyEdits(text, [edit])).toBe(text.replace('[A-1]', '[A-1, A-2]'));
    const set = setYamlValue('file:///w/soc2.yaml', 'rapport: { type: I }\n', ['report', 'type'], 'II');
    expect(set && applyEdits('rapport: { type: I }\n', [set])).toBe('rapport: { type: II }\n');
  });
});
