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

  it('says working days as the text does', () => {
    const [found] = checkFiles(
      {
        'policies/access-control.md':
          '# Access control policy\n\nAccess of leavers is revoked within 4 hours.',
        'policies/hr.md': '# HR\n\nAccess of leavers is revoked within 2 business days.',
      },
      'contradiction',
    );
    expect(found?.message).toEqual({
      en: 'Removal of access: at most 2 working days here, at most 4 hours in “Access control policy”.',
      nl: 'Intrekken van toegang: hier hoogstens 2 werkdagen, in “Access control policy” hoogstens 4 uur.',
    });
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
