import { describe, expect, it } from 'vitest';
import { Redactor } from './redactor.js';
import { findSecrets } from './secrets/find-secrets.js';

// Built at run time, so that no scanner takes this file for a leak.
const join = (...parts: string[]): string => parts.join('');
const AWS = join('AKIA', 'IOSFODNN7EXAMPLE');
const GITHUB = join('ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8');
const STRIPE = join('sk_', 'live_4eC39HqLyjWDarjtT1zdp7dc');
const JWT = join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N');
const PEM = join(
  '-----BEGIN RSA ',
  'PRIVATE KEY-----\nMIIEowIBAAKCAQEA\nabc\n-----END RSA ',
  'PRIVATE KEY-----',
);
const OPAQUE = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY';

describe('findSecrets', () => {
  it.each([AWS, GITHUB, STRIPE, JWT, PEM, OPAQUE])('finds %s', (secret) => {
    const text = `The value ${secret} is used.`;
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([secret]);
  });

  it('finds named passwords and credentials in URLs', () => {
    const found = (text: string) => findSecrets(text).map(({ start, end }) => text.slice(start, end));
    expect(found('The break-glass password: Tr0ub4dor&3 is in the safe.')).toEqual(['Tr0ub4dor&3']);
    expect(found('wachtwoord = `Zomer2026!`')).toEqual(['Zomer2026!']);
    expect(found('postgres://app:hunter2secret@db.internal/x')).toEqual(['hunter2secret']);
  });

  it('leaves ordinary policy text alone', () => {
    const texts = [
      'Password: at least 14 characters. Token lifetime: 12 hours. Secret: see 1Password.',
      '| Minimum length | 14 characters |\n| Password expiry | only after suspected compromise |',
      'See policies/access-control.md#access-reviews-and-removal-of-access-for-leavers-2026 for more.',
      'evidence/availability/BK-02/2026-Q3/2026-08-13_BK-02_restore-test-results.csv',
      'sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      'Wachtwoorden bestaan uit minimaal 14 tekens; sleutel: zie 1Password.',
      'API key: rotated every 90 days by the owner.',
    ];
    for (const text of texts) expect(findSecrets(text)).toEqual([]);
  });
});

describe('Redactor', () => {
  it('gives the same secret the same placeholder and puts it back', () => {
    const redactor = new Redactor();
    const text = `A ${AWS} and ${GITHUB} and ${AWS}.`;
    const redacted = redactor.redact(text);
    expect(redacted).toBe('A [[SECRET-1]] and [[SECRET-2]] and [[SECRET-1]].');
    expect(redactor.redact(redacted)).toBe(redacted);
    expect(redactor.count).toBe(2);
    expect(redactor.restore(redacted, text)).toBe(text);
  });

  it('does not put a secret where it was not', () => {
    const redactor = new Redactor();
    redactor.redact(`elsewhere ${AWS}`);
    expect(redactor.restore('new text [[SECRET-1]]', 'without')).toBe('new text [[SECRET-1]]');
    expect(redactor.restore('[[SECRET-1]] [[SECRET-1]]', AWS)).toBe(`${AWS} [[SECRET-1]]`);
  });

  it('hides e-mail addresses when asked', () => {
    expect(new Redactor().redact('mail ciso@example.com')).toContain('ciso@');
    expect(new Redactor({ emails: true }).redact('mail ciso@example.com')).toBe('mail [[EMAIL-1]]');
  });
});
