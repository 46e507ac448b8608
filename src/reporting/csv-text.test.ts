import { expect, it } from 'vitest';
import { csvText } from './csv-text.js';

const cell = (text: string | number): string =>
  csvText(['a'], [[text]])
    .split('\r\n')
    .slice(1, -1)
    .join('\n');

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+31 20 123', "'+31 20 123"],
  ['-cmd', "'-cmd"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['  =1+1', "'  =1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['\t=1+1', "\t'=1+1"],
  ['Bob;=HYPERLINK(x)', "Bob;'=HYPERLINK(x)"],
  ['Bob; ＝1', "Bob;' ＝1"],
  ['Bob\t=1', "Bob\t'=1"],
  ['a\n=1', `"a\n'=1"`],
  ['a;"=1', `"a;'""=1"`],
])('makes text of %j', (text, written) => {
  expect(cell(text)).toBe(written);
});

it.each([
  ['2026-11-24', '2026-11-24'],
  ['-12', '-12'],
  ['-1,5', '"-1,5"'],
  [-3, '-3'],
  ['a-b; c = d', 'a-b; c = d'],
  ['a@example.com', 'a@example.com'],
  ["x', y", `"x', y"`],
])('leaves %j as it is', (text, written) => {
  expect(cell(text)).toBe(written);
});
