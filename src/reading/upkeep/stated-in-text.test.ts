import { describe, expect, it } from 'vitest';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { statedInText, type StatedKey } from './stated-in-text.js';

const states = (text: string, key: StatedKey): boolean =>
  statedInText(new DocumentParser().parse({ uri: 'file:///w/a.md', path: 'a.md', version: 1, text }), key);

describe('statedInText', () => {
  it.each<[StatedKey, string]>([
    ['review', 'Policy must be reviewed annually.'],
    ['review', 'This policy shall be reviewed **annually** or upon significant changes.'],
    ['review', 'The Security team reviews and updates this policy at least once a year.'],
    [
      'review',
      'The CISO is responsible for reviewing and updating the Access Control process on an annual basis.',
    ],
    ['review', 'Dit beleid wordt jaarlijks herzien.'],
    ['owner', 'The CISO owns this policy.'],
    ['owner', 'Owned by Platform. Tested every month.'],
    ['owner', 'The Security team is responsible for maintaining this document.'],
    ['owner', 'Dit document wordt beheerd door de security officer.'],
    ['approver', 'This policy has been approved by the CEO.'],
    ['approver', 'The board approves this policy.'],
    ['approver', 'Dit beleid is vastgesteld door de directie.'],
  ])('finds the %s in: %s', (key, text) => {
    expect(states(`# A\n\n${text}`, key)).toBe(true);
  });

  it('reads a section on the review of the document', () => {
    expect(states('# A\n\n## 6. Review cadence\n\nAt least annually, by the owner.', 'review')).toBe(true);
  });

  it.each<[StatedKey, string]>([
    ['review', 'User access is reviewed every quarter.'],
    ['review', 'This policy is reviewed when needed.'],
    [
      'owner',
      'The owner of each resource reviews its accounts; everyone is responsible for following this policy.',
    ],
    ['approver', 'Changes are approved by the change manager as this policy asks.'],
  ])('finds no %s in: %s', (key, text) => {
    expect(states(`# A\n\n${text}`, key)).toBe(false);
  });
});
