import { expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

const found = (text: string): string[] => {
  const files = { 'policies/a.md': `# Incident response plan\n\n${text}\n` };
  return checkFiles(files, 'placeholder').map((one) => textOf(files, one));
};

it.each([
  '## Sample notice\n\nWe became aware on [Insert date] of an incident.',
  '## Breach notification letter template\n\n**What happened**\n\nOn [date] we found that [name].\n\n### What we do\n\nCall [name].',
  '## Telling customers\n\nDear [Name of Customer]:\n\nWe became aware on [Insert Date] of an incident.',
  '## Voorbeeldbrief\n\nGeachte [naam],\n\nOp [datum] is er een incident geweest.',
  '## Acknowledgement\n\nI have read this plan.\n\nName: ____________\n\nSignature: ____________',
  '## Ontvangst\n\n| Naam | Handtekening |\n| --- | --- |\n| ______ | ______ |',
  '## Progress\n\n- Scope: ___/3 items\n- Testing: ___/4 items',
  '## Assessment template\n\n| Product | {{NAME}} |\n| --- | --- |\n| Status | {{STATUS}} |',
  '## Sjabloon voorval\n\nHet voorval vond plaats op {{datum}}.',
  '## Annex\n\nBeste [naam],\n\nOp [datum] is er een incident geweest.',
])('leaves a letter alone that others fill in', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['## Control\n\nOwner: ________\n\nVersion: ______', 2],
  ['## Contact\n\nThe coordinator is ________ and the deputy is ______.', 2],
  ['## Policy template\n\nThe plan is tested every {{period}}.', 1],
  ['## Notice\n\nCustomers are told within ____ hours.', 1],
])('reports blanks of the document itself: %s', (text, count) => {
  expect(found(text)).toHaveLength(count);
});

it('reports what stands before the letter and under other headings', () => {
  expect(
    found(
      '## Telling customers\n\nWithin XX days we write:\n\nDear [name],\n\nText.\n\n## Owner\n\nThe owner is [name].',
    ),
  ).toEqual(['XX', '[name]']);
});
