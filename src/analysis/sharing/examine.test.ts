import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../all-rules.js';
import { readDocument } from '../testing/answers-text.js';
import { examine } from './examine.js';
import { KnownRecords } from './known-records.js';

const PATH = 'policies/a.md';
const TEXT =
  '---\ntitle: Access\nsatisfies: { TSC: [CC6.3] }\n---\n# Access\n\nThe Security Lead reviews the access rights of all users every quarter. See [b](b.md).\n';
const records = new KnownRecords({
  root: 'file:///w',
  today: '2026-11-24',
  config: undefined,
  controls: [],
  answers: [],
  acknowledgements: [],
  events: [],
  paths: [PATH, 'policies/b.md'],
});

describe('a document looked at by itself', () => {
  it('leaves no rule to be run again that others decide on by its report', () => {
    const { facts } = examine(readDocument(PATH, TEXT), records);
    expect(facts.open.map(({ rule }) => ALL_RULES[rule]?.meta.code)).toEqual([]);
  });
});
