import { RHYTHM_WORDS } from '../../analysis/statements/of-controls.js';
import type { Frequency, Language } from '../../catalog/types.js';

type Said = Readonly<Partial<Record<Frequency | (string & {}), string>>>;

/** How a record's frequency is said in a sentence, so that it is read as one. */
export const FREQUENCY_WORDS: Readonly<Record<Language, Said>> = {
  en: { continuous: 'continuously', ...RHYTHM_WORDS.en },
  nl: { continuous: 'doorlopend', ...RHYTHM_WORDS.nl },
};
