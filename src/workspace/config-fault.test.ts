import { describe, expect, it } from 'vitest';
import { configFault } from './config-fault.js';
import { readSoc2Config } from './soc2-config.js';

const faultOf = (text: string) => {
  const fault = configFault(readSoc2Config('file:///w/soc2.yaml', text));
  return fault && [fault.kind, fault.problem.range.start.line];
};

describe('a fault of soc2.yaml that puts defaults in its place', () => {
  it.each([
    [
      'a list that is not closed',
      'version: 1\nreport:\n  categories: [security\norganisation: x: y\n',
      'unreadable',
    ],
    ['a list', '- a\n- b\n', 'unreadable'],
    ['a sentence', 'Acme is a company.\n', 'unreadable'],
  ])('is %s', (_, text, kind) => {
    expect(faultOf(text)?.[0]).toBe(kind);
  });

  it.each([
    'version: 1\nreport:\n  categories: []\n',
    'version: 1\nreport:\n  categories:\n',
    'version: 1\nreport:\n  categories: ""\n',
  ])('is a list of categories without any: %j', (text) => {
    expect(faultOf(text)).toEqual(['no-categories', 2]);
  });

  it.each([
    '',
    '# nothing yet\n',
    'version: 1\nreport: { type: II }\n',
    'version: 1\nreport: { categories: [availability] }\n',
    'version: 1\nreport: { type: III, categories: [safety] }\n',
  ])('is nothing else: %j', (text) => {
    expect(faultOf(text)).toBeUndefined();
  });
});
