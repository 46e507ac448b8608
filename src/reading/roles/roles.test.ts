import { describe, expect, it } from 'vitest';
import { rolesIn } from './roles.js';

describe('roles that follow each other', () => {
  it.each([
    [
      'en',
      'The Quality Lead the Head of Finance and the CEO decide.',
      ['Quality Lead', 'Head of Finance', 'CEO'],
    ],
    ['en', 'After the Platform Lead the Director of Sales signs.', ['Platform Lead', 'Director of Sales']],
    ['nl', 'De Security Lead de Directeur en de CTO beslissen.', ['Security Lead', 'Directeur', 'CTO']],
  ] as const)('%s: %s', (language, text, roles) => {
    expect(rolesIn(text, language).map((role) => role.text)).toEqual(roles);
  });
});
