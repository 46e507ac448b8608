import type { MetadataKey } from '../../metadata/lacking.js';
import type { Localised } from '../../../catalog/types.js';
import { listed, say } from '../support/say.js';

const WORDS: Readonly<Record<MetadataKey, Localised>> = {
  owner: say('who owns it', 'wie de eigenaar is'),
  approver: say('who approves it', 'wie het goedkeurt'),
  version: say('which version it is', 'welke versie het is'),
  approved: say('when it was approved', 'wanneer het is goedgekeurd'),
  review: say('how often it is reviewed', 'hoe vaak het wordt herzien'),
};

const SHORT: Readonly<Record<MetadataKey, Localised>> = {
  owner: say('owner', 'eigenaar'),
  approver: say('approver', 'goedkeurder'),
  version: say('version', 'versie'),
  approved: say('approval date', 'datum van goedkeuring'),
  review: say('review', 'herziening'),
};

/** “who owns it and which version it is”. */
export function wordsOf(keys: readonly MetadataKey[]): Localised {
  return say(
    listed(
      keys.map((key) => WORDS[key].en),
      'en',
    ),
    listed(
      keys.map((key) => WORDS[key].nl),
      'nl',
    ),
  );
}

/** “owner (12) and version (3)”. */
export function countsOf(keys: readonly (readonly [key: MetadataKey, documents: number])[]): Localised {
  const count = (language: 'en' | 'nl'): string =>
    listed(
      keys.map(([key, documents]) => `${SHORT[key][language]} (${documents})`),
      language,
    );
  return say(count('en'), count('nl'));
}
