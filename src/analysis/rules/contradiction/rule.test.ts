import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('contradiction', () => {
  const files = {
    'policies/access-control.md':
      '# Access control policy\n\n## Passwords\n\nPasswords have at least 14 characters.',
    'policies/use.md': '# Acceptable use\n\nPasswords have at least 12 characters.',
  };

  it('reports the text that deviates from the governing policy, with both places', () => {
    const [found, ...more] = checkFiles(files, 'contradiction');
    expect(more).toEqual([]);
    expect(found?.uri).toBe('file:///w/policies/use.md');
    expect(found?.related?.map(({ uri }) => uri)).toEqual([
      'file:///w/policies/use.md',
      'file:///w/policies/access-control.md',
    ]);
    expect(found?.message.en).toBe(
      'Password length: at least 12 characters here, at least 14 characters in “Access control policy”.',
    );
  });

  it('is quiet on the same value in other words, other conditions, and withdrawn policies', () => {
    const access = '# Access\n\nAccess of all users is reviewed every quarter.';
    for (const other of [
      'Access of all users is reviewed every three months.',
      'Access of administrators is reviewed every month.',
      'Toegangsrechten van gebruikers worden elk kwartaal beoordeeld.',
    ]) {
      expect(
        checkFiles({ 'policies/a.md': access, 'policies/b.md': `# B\n\n${other}` }, 'contradiction'),
      ).toEqual([]);
    }
    expect(
      checkFiles(
        {
          'policies/a.md': access,
          'policies/b.md': '---\nstatus: retired\n---\n# B\n\nAccess of all users is reviewed every year.',
        },
        'contradiction',
      ),
    ).toEqual([]);
  });

  it('finds one across languages', () => {
    const found = checkFiles(
      {
        'policies/a.md': '# Access\n\nUser access is reviewed every quarter.',
        'policies/b.md': '# Toegang\n\nToegangsrechten worden elk half jaar beoordeeld.',
      },
      'contradiction',
    );
    expect(found).toHaveLength(1);
  });
});
