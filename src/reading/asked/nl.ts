import type { AskedWords } from './vocabulary.js';

/** Dutch words of requests. */
export const NL: AskedWords = {
  drop: 'verwijder*|schrap*|haal|laat ~ weg|weglaten|zonder de|zonder het|eruit',
  loosen: 'mag|mogen|kunnen|optioneel|optionele|toestaan|sta ~ toe|gepland|advies',
};
