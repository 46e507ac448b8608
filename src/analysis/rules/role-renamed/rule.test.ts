import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const review = (role: string): string =>
  `# Access\n\n## Access reviews\n\nThe ${role} reviews the access rights of all users every quarter.`;
const workspace = (last: string): Record<string, string> => ({
  'policies/a.md': review('Head of Security'),
  'policies/b.md': review('Head of Security'),
  'policies/c.md': review('Head of Security'),
  'policies/d.md': last,
});

describe('role-renamed', () => {
  it('reports the document that calls a role otherwise for the same duty', () => {
    expect(
      checkFiles(workspace(review('Security Lead')), 'role-renamed').map(({ uri, message }) => [
        uri,
        message.en,
      ]),
    ).toEqual([
      [
        'file:///w/policies/d.md',
        'Security Lead here; most documents give this duty to the head of security.',
      ],
    ]);
  });

  it('says it once a document, at the first duty that most give to another', () => {
    const training =
      '\n\n## Training\n\nThe Security Lead trains all staff in security awareness every year.';
    const found = checkFiles(
      workspace(`${review('Security Lead')}${training}\n\n${review('Security Lead')}`),
      'role-renamed',
    );
    expect(found.map(({ range }) => range.start.line)).toEqual([4]);
    expect(found[0]?.data).toEqual({ role: 'security lead', usual: 'head of security' });
  });

  it('is quiet when a document has both, and about another field', () => {
    const both = `${review('Security Lead')} The Head of Security approves the outcome.`;
    expect(checkFiles(workspace(both), 'role-renamed')).toEqual([]);
    expect(checkFiles(workspace(review('Platform Lead')), 'role-renamed')).toEqual([]);
  });
});
