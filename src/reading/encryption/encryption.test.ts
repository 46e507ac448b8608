import { describe, expect, it } from 'vitest';
import { encryptedWaysIn, plainWaysIn } from './encryption.js';

describe('encryption', () => {
  it('reads on which ways it is promised', () => {
    expect(encryptedWaysIn('Customer data is encrypted in transit and at rest.', 'en')).toEqual([
      'transit',
      'rest',
    ]);
    expect(encryptedWaysIn('Alle gegevens zijn versleuteld tijdens transport.', 'nl')).toEqual(['transit']);
    expect(encryptedWaysIn('Data is encrypted at rest where possible.', 'en')).toEqual([]);
  });

  it('reads where data is not encrypted today', () => {
    expect(plainWaysIn('A few carriers still deliver over plain FTP.', 'practice', 'en')).toEqual([
      'transit',
    ]);
    expect(plainWaysIn('De metingen komen binnen over een onversleutelde lijn.', 'practice', 'nl')).toEqual([
      'transit',
    ]);
    expect(plainWaysIn('The disks of the old file server are not encrypted.', 'denial', 'en')).toEqual([
      'rest',
    ]);
  });

  it('reads what held before as nothing of today', () => {
    expect(plainWaysIn('Until 2023 the backups lay unencrypted in one bucket.', 'denial', 'en')).toEqual([]);
    expect(plainWaysIn('De back-ups waren vroeger niet versleuteld opgeslagen.', 'denial', 'nl')).toEqual([]);
  });

  it.each([
    ['prohibition', 'Data is never sent unencrypted.'],
    ['practice', 'Unencrypted connections are rejected.'],
    ['practice', 'The public website is served over http.'],
    ['obligation', 'Unencrypted laptops must be handed in, with what is stored on them.'],
  ] as const)('%s: %s says nothing of the kind', (force, text) => {
    expect(plainWaysIn(text, force, 'en')).toEqual([]);
  });
});
