import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { claimsOf } from './claims.js';
import { readDocument } from './testing/answers-text.js';

const claims = (text: string): string[] => {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/docs/a.md', { text, version: 1 });
  const document = index.snapshot().documentAt('docs/a.md');
  if (!document) throw new Error('not read');
  return claimsOf(document).map(({ id }) => id);
};

it.each([
  [
    'a table that maps',
    '# Vendors\n\n| SOC 2 | Subject | Document |\n| --- | --- | --- |\n| CC9.2 | Vendors | [Policy](a.md) |\n',
    [],
  ],
  [
    'one of sections',
    '# Vendors\n\n| Section | Criteria |\n| --- | --- |\n| 4.1 Reviews | CC6.2, CC6.3 |\n',
    [],
  ],
  [
    'a row with a link to where it is met',
    '# Checklist\n\n| Ref | Document | How |\n| --- | --- | --- |\n| **CC1.5** | [Roles](b.md) | Duties of owners are reviewed every quarter by the board |\n',
    [],
  ],
  ['its headers', '# Vendors\n\n| CC6.1 | CC6.2 |\n| --- | --- |\n| yes | no |\n', []],
  [
    'the record of a review',
    '# Compliance review of the vendor policy\n\nCC9.2 and CC6.5 are addressed.\n',
    [],
  ],
  ['the minutes of a meeting', '# Minutes of the security meeting\n\nWe spoke about CC6.1.\n', []],
  ['a gap analysis', '# SOC 2 gap analysis\n\n- CC6.1: met\n', []],
  ['Dutch records', '# Verslag van de toetsing\n\nCC6.1 is behandeld.\n', []],
  ['what it says of itself', '---\nsatisfies: { TSC: [CC6.1] }\n---\n# Audit report\n\nCC6.2.\n', ['CC6.1']],
  ['a sentence of a policy', '# Access review policy\n\nThe CISO reviews access (CC6.2).\n', ['CC6.2']],
  [
    'a row that says how',
    '# Access\n\n| Criterion | What we do |\n| --- | --- |\n| CC6.2 | The CISO reviews all access every quarter. |\n',
    ['CC6.2'],
  ],
])('reads %s', (_, text, expected) => {
  expect(claims(text)).toEqual(expected);
});

const claimed = (text: string): string[] =>
  claimsOf(readDocument('policies/a.md', `# Access control policy\n\n${text}\n`)).map(({ id }) => id);

describe('what counts as a claim', () => {
  it.each([
    [
      '| SOC 2 | Subject | Document |\n| --- | --- | --- |\n| CC9.2 | Vendors | [Vendors](b.md) |\n| C1.2 | Disposal | SEC-POL-004 |',
    ],
    ['| Framework | Result | Remark |\n| --- | --- | --- |\n| SOC 2 TSC | Pass | CC9.2, CC6.5 addressed |'],
    ['| Criterium | Onderwerp |\n| --- | --- |\n| CC6.1 | Toegang |\n| CC6.2 | Uitgifte |'],
    ['| Section | Criteria |\n| --- | --- |\n| 4.1 | CC7.1, CC7.2 |'],
  ])('no row of a table that only maps (%#)', (text) => {
    expect(claimed(text)).toEqual([]);
  });

  it('a tag at a sentence, and in a row that says what is done', () => {
    expect(claimed('The CISO reviews all accounts every quarter (CC6.2).')).toEqual(['CC6.2']);
    expect(
      claimed(
        '| Control | Criteria |\n| --- | --- |\n| The CISO reviews all user accounts every quarter and removes those not needed. | CC6.2 |',
      ),
    ).toEqual(['CC6.2']);
  });
});
