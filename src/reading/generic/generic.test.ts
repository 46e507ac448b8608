import { describe, expect, it } from 'vitest';
import english from '../testing/generic-en.yaml';
import dutch from '../testing/generic-nl.yaml';
import { isGeneric } from './generic.js';

const TABLES = { en: english, nl: dutch } as const;

describe.each(['en', 'nl'] as const)('generic text, %s', (language) => {
  const { generic, specific } = TABLES[language] as Record<'generic' | 'specific', readonly string[]>;

  it('finds most of what would be true of any company', () => {
    const missed = generic.filter((text) => !isGeneric(text, language));
    expect(missed.length).toBeLessThanOrEqual(generic.length * 0.1);
  });

  it('never calls generic what says something of one company', () => {
    expect(specific.filter((text) => isGeneric(text, language))).toEqual([]);
  });
});
