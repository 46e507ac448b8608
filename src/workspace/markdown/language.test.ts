import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.js';

describe('the language of a text', () => {
  it.each([
    ['Wachtwoordeisen beheerders: 20 tekens, geen hergebruik', 'nl'],
    ['Sleutelplan: achterdeur – filiaalleider; kantoor – teamleider', 'nl'],
    ['Firewall-logs 13 maanden – auditlog EPD 5 jaar', 'nl'],
    ['Back-up en restore: dagelijks', 'nl'],
    ['Toegangsbeleid', 'nl'],
    ['Leaver – IT ops – disable directory account – within 24 h', 'en'],
    ['Default: no access. Exception: named identity', 'en'],
    ['Password minimum length 12, lockout after 5 attempts', 'en'],
    ['Acceptable use of devices', 'en'],
  ] as const)('is told of few words without a verb: %s', (text, language) => {
    expect(detectLanguage(text, language === 'nl' ? 'en' : 'nl')).toBe(language);
  });

  it.each(['', '2026-01-31', 'AWS S3', '99.9 % | 24/7', '日本語のテキスト'])(
    'is that of the surroundings when nothing tells: “%s”',
    (text) => {
      expect(detectLanguage(text, 'nl')).toBe('nl');
      expect(detectLanguage(text, 'en')).toBe('en');
    },
  );

  it('is told of the first part of a long text, in the time of a short one', () => {
    expect(
      detectLanguage(
        `${'Wij nemen elk kwartaal de rechten door. '.repeat(50)}${'The end. '.repeat(50_000)}`,
        'en',
      ),
    ).toBe('nl');
  });
});
