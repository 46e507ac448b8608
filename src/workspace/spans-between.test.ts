import { expect, it } from 'vitest';
import { hasWhole, occurrences } from './occurrences.js';
import { commentsIn, spansBetween, withSpans } from './spans-between.js';

const found = (text: string, ...args: [open: RegExp, close: string, barred?: string]): string[] =>
  spansBetween(text, ...args).map(({ start, end }) => text.slice(start, end));

it('what opens and closes is found, and what never closes is not', () => {
  expect(found('a <b> c </b> < d', /<\/?[a-z]/g, '>')).toEqual(['<b>', '</b>']);
  expect(found('<a <b>', /<[a-z]/g, '>')).toEqual(['<a <b>']);
  expect(found('<a\n> <b> <c', /<[a-z]/g, '>', '\n')).toEqual(['<b>']);
  expect(commentsIn('<!--> --> <!-- x')).toEqual([{ start: 0, end: 9 }]);
  expect(withSpans('a<!-- b -->c', commentsIn('a<!-- b -->c'), () => '|')).toBe('a|c');
});

it('takes no longer than the text is long', () => {
  for (const text of ['<!--'.repeat(500_000), '<a\n'.repeat(500_000) + '>']) {
    const start = process.cpuUsage().user;
    commentsIn(text);
    spansBetween(text, /<[a-z]/g, '>', '\n');
    expect(process.cpuUsage().user - start).toBeLessThan(4_000_000);
  }
});

it('a name is found as a whole, whatever characters it has', () => {
  expect(hasWhole('we use C++ (all of us)', 'C++')).toBe(true);
  expect(hasWhole('AWSome', 'AWS')).toBe(false);
  expect(hasWhole('AWSome AWS', 'AWS')).toBe(true);
  expect(hasWhole('anything', '')).toBe(false);
  expect([...occurrences('aa aaa aa', 'aa', { notAfter: /a$/, notBefore: /^a/ })]).toEqual([0, 7]);
});
