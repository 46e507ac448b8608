import { expect, it } from 'vitest';
import { boundedLines } from './bounded-lines.js';
import { parseChunk } from './parse-chunk.js';

const repeated = (line: string, characters: number): string[] =>
  Array.from({ length: Math.ceil(characters / line.length) }, () => line);

it.each([
  ['a list in a list in a list …', `${'- '.repeat(39)}word`, 'quotes and lists within others'],
  ['quotes and lists in turn', `${'> - '.repeat(19)}word`, 'quotes and lists within others'],
  ['few at once, a great many times', '- - a', 'quotes and lists within others'],
  ['marks in paragraphs of their own', '[[[a]](b "c")', 'brackets, asterisks, quotes and other marks'],
])('leaves out, and names once, %s', (_, line, message) => {
  const lines = repeated(line, 400_000).flatMap((one) => [one, '']);
  const bounded = boundedLines([...lines, 'Access is reviewed.']);
  expect(bounded.problems).toHaveLength(1);
  expect(bounded.problems[0]?.message.en).toContain(message);
  expect(bounded.lines.at(0)).toBe(line);
  expect(bounded.lines.at(-3)).toBe('');
  expect(bounded.lines.at(-1)).toBe('Access is reviewed.');
});

it('counts a quote that is opened anew for more than one that goes on', () => {
  const opened = boundedLines(Array.from({ length: 9000 }, (_, n) => (n % 2 ? '  > b' : '- a')));
  const going = boundedLines(Array.from({ length: 9000 }, (_, n) => (n % 2 ? '> Text.' : '>')));
  expect(opened.problems).toHaveLength(1);
  expect(going.problems).toEqual([]);
});

it('reads a long handbook whole', () => {
  const page = [
    '## Access [AC-02]',
    '',
    'The **CISO** reviews [accounts](../accounts.md) with `access-review` every quarter.',
    '',
    ...['> A remark.', '>', '> - of two', '> - points', ''],
    ...['- one', '  - two', '    - three', ''],
  ];
  const lines = Array.from({ length: 600 }, () => page).flat();
  expect(boundedLines(lines)).toEqual({ lines, problems: [] });
});

it('takes time in proportion to how many words of templates a section holds', () => {
  const secondsFor = (times: number): number => {
    const start = process.cpuUsage();
    parseChunk('{{ a }}\n\n{% b %}\n'.repeat(times), '', 'en');
    const { user } = process.cpuUsage(start);
    return user / 1e6;
  };
  secondsFor(500);
  expect(secondsFor(4000)).toBeLessThan(12 * Math.max(secondsFor(1000), 0.1));
});
