import { describe, expect, it } from 'vitest';
import { actingOfficesIn } from './offices.js';
import { endedRolesIn } from './ended-roles.js';

describe('endedRolesIn', () => {
  it.each([
    ['en', 'The VP Engineering position ended in August 2025.', 'vp engineering', undefined],
    [
      'en',
      'The Compliance Manager was replaced by the Trust Lead in March.',
      'compliance manager',
      'Trust Lead',
    ],
    [
      'en',
      'The Head of Trust (formerly the Security Captain) handles incidents.',
      'security captain',
      'Head of Trust',
    ],
    ['nl', 'De functie Kwaliteitsmanager is vervallen.', 'kwaliteitsmanager', undefined],
  ] as const)('%s: %s', (language, text, key, successor) => {
    const [found] = endedRolesIn(text, language);
    expect([found?.key, found?.successor]).toEqual([key, successor]);
  });

  it('takes who follows from the sentence before', () => {
    const before = 'De Manager Informatiebeveiliging onderhoudt het beleid.';
    const text = 'Deze functie vervangt met ingang van 1 januari 2025 de functie Security Officer.';
    expect(endedRolesIn(text, 'nl', before)).toEqual([
      { key: 'security officer', text: 'Security Officer', successor: 'Manager Informatiebeveiliging' },
    ]);
  });

  it.each([
    ['The deputy replaces the CISO during leave.'],
    ['The Platform Lead then takes the place of the Head of Security.'],
    ['The contract of the CISO ended in May.'],
  ])('%s ends no role', (text) => {
    expect(endedRolesIn(text, 'en')).toEqual([]);
  });
});

describe('actingOfficesIn', () => {
  it('takes who has done something for who acts, and not who is told', () => {
    const acting = (text: string): string[] => actingOfficesIn(text, 'en').map(({ key }) => key);
    expect(acting('No supplier is engaged until the Privacy Officer has approved it.')).toEqual([
      'privacy officer',
    ]);
    expect(acting('No supplier is engaged without telling the Privacy Officer first.')).toEqual([]);
  });
});
