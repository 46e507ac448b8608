import { describe, expect, it } from 'vitest';
import { readSoc2Config } from '../workspace/soc2-config.js';
import { setRule, type RuleSeverity } from './set-rule.js';

function after(source: string, code: string, severity: RuleSeverity): string {
  const { offset, length, text } = setRule(source, code, severity);
  return source.slice(0, offset) + text + source.slice(offset + length);
}

const CASES: readonly (readonly [name: string, source: string])[] = [
  ['an empty file', ''],
  ['no rules', 'version: 1\norganisation: { name: X }\n'],
  ['no final newline', 'version: 1'],
  ['an empty key', 'version: 1\nrules:\nignore: [a]\n'],
  ['an empty key at the end', 'version: 1\nrules:'],
  ['null', 'rules: null\nversion: 1\n'],
  ['empty braces', 'rules: {}\nversion: 1\n'],
  ['braces', 'rules: { other: error }\nversion: 1\n'],
  ['braces with the rule', 'rules: { vague-wording: error, other: error }\nversion: 1\n'],
  ['a block', 'rules:\n    # why\n    other: error # kept\n\nversion: 1\n'],
  ['a block with the rule', 'rules:\n  other: error\n  "vague-wording": error # kept\nversion: 1\n'],
  ['a comment after the key', 'rules: # severities\n  other: error\n'],
  ['a longer rule name', 'rules:\n  not-vague-wording: error\n'],
  ['Windows line ends', 'version: 1\r\nrules:\r\n  vague-wording: error\r\n  other: error\r\n'],
];

describe('setRule', () => {
  it.each(CASES)('sets a rule in a file with %s', (_name, source) => {
    const before = readSoc2Config('soc2.yaml', source);
    const text = after(source, 'vague-wording', 'info');
    const config = readSoc2Config('soc2.yaml', text);
    expect(config.problems).toEqual([]);
    expect(config.rules).toEqual({ ...before.rules, 'vague-wording': 'info' });
    expect(config.ignore).toEqual(before.ignore);
    expect(config.organisation.name).toBe(before.organisation.name);
    for (const comment of source.match(/#.*/g) ?? []) expect(text).toContain(comment);
    if (source.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is stable: the second time changes nothing', () => {
    for (const [, source] of CASES) {
      const once = after(source, 'vague-wording', 'off');
      expect(after(once, 'vague-wording', 'off')).toBe(once);
    }
  });
});
