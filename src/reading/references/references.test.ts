import { expect, it } from 'vitest';
import { ControlIds } from './controls.js';
import { criteriaIn } from './criteria.js';

it.each([
  ['Lists are compared every quarter (AC02).', ['AC02']],
  ['See SEC_12 and AC-2.1; AC-2 is another.', ['SEC_12', 'AC-2.1', 'AC-2']],
  ['XAC-2, X-AC-2, AC-21 and AC-2-b are none of them.', []],
  ['Review access carries AC-2.', ['AC-2']],
])('finds the controls of the workspace in: %s', (text, expected) => {
  const ids = new ControlIds(['AC02', 'SEC_12', 'AC-2', 'AC-2.1']);
  expect(ids.in(text).map(({ id }) => id)).toEqual(expected);
});

it('tells criteria from what only looks like one', () => {
  expect(criteriaIn('(CC6.1, CC6.9)').map(({ id, text }) => [id, text])).toEqual([
    ['CC6.1', 'CC6.1'],
    [undefined, 'CC6.9'],
  ]);
});
