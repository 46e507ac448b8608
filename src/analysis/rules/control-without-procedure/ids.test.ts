import { expect, it } from 'vitest';
import { EditingBench } from '../../../../test/support/editing.js';
import { definition } from '../../../editing/definition.js';
import { checkFiles } from '../../testing/check-files.js';

const files = (id: string, named = id): Record<string, string> => ({
  'controls.yaml': `controls:\n  - { id: "${id}", title: Comparison of firewall lists, owner: CTO, frequency: quarterly, criteria: [CC6.6] }\n`,
  'policies/network.md': `# Network\n\nThe allow lists of the firewall are compared every quarter (${named}), see there.\n`,
});

it.each([
  'AC-01',
  'AC02',
  'SEC_12',
  'AC-2.1',
  'ITGC.AC.01',
  'A.5/1',
  '1.10',
  'ac-7',
  'CTRL:4',
  'CC6.1-01',
  'ACCESS-REVIEW',
  'T0EGANG_A1',
])('a text names control %s, whatever the shape of its ID', (id) => {
  expect(checkFiles(files(id), 'control-without-procedure')).toEqual([]);
  const bench = new EditingBench(files(id));
  const at = bench.at('policies/network.md', `(${id})`, 2);
  expect(definition(bench.file('policies/network.md'), at, bench.context, true)[0]?.uri).toMatch(
    /controls\.yaml$/,
  );
});

it.each([
  ['AC-2', 'AC-2.1'],
  ['AC-2', 'AC-21'],
  ['1.1', '1.10'],
  ['SEC_1', 'SEC_12'],
  ['AC02', 'XAC02'],
])('%s is not named by %s', (id, named) => {
  const others = files(id, named);
  others['policies/network.md'] =
    `# Kitchen\n\nThe menu of the week hangs beside the fridge (${named}), see there.\n`;
  expect(checkFiles(others, 'control-without-procedure')).toHaveLength(1);
});

it.each([
  ['AC-2.1', 'AC-3.1'],
  ['SEC_12', 'SEC_13'],
  ['AC02', 'AC03'],
])('beside %s, %s is one that does not exist', (id, named) => {
  expect(checkFiles(files(id, named), 'unknown-control').map(({ data }) => data?.id)).toEqual([named]);
});
