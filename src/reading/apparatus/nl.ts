import { words } from '../quantity/vocabulary.js';
import type { ApparatusWords } from './vocabulary.js';

/** Dutch words for things a company works with. */
export const NL: ApparatusWords = {
  heads: words(
    'platform tool product software applicatie portaal scanner pakket oplossing systeem dashboard console kluis sandbox',
  ),
  passing: words('informatie bedrijfs productie bron doel besturings klant kern hoofd eigen test'),
};
