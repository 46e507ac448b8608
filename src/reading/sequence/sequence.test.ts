import { describe, expect, it } from 'vitest';
import { sequenceIn } from './sequence.js';

describe('what comes first and what comes then', () => {
  it.each([
    ['Logs are saved before a server is rebuilt.', 'en', 'Logs are saved', 'a server is rebuilt'],
    ['Once a server has been rebuilt, logs are saved.', 'en', 'a server has been rebuilt', 'logs are saved'],
    ['The image is scanned, after which it is deployed.', 'en', 'The image is scanned', 'it is deployed'],
    [
      'Nadat de server is ingericht, worden logs bewaard.',
      'nl',
      'de server is ingericht',
      'worden logs bewaard',
    ],
    [
      'Logs worden bewaard voordat de server wordt ingericht.',
      'nl',
      'Logs worden bewaard',
      'de server wordt ingericht',
    ],
  ] as const)('%s', (text, language, earlier, later) => {
    const found = sequenceIn(text, language);
    const plain = (part = ''): string => part.replace(/[.,]/g, '').trim();
    expect([plain(found?.earlier), plain(found?.later)]).toEqual([earlier, later]);
  });

  it('goes on with the sentence before', () => {
    expect(
      sequenceIn('Daarna draaien de tests.', 'nl', 'Een collega keurt de wijziging goed.')?.earlier,
    ).toBe('Een collega keurt de wijziging goed.');
    expect(sequenceIn('Daarna draaien de tests.', 'nl')).toBeUndefined();
  });
});
