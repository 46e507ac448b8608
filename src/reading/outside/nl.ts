import { words } from '../quantity/vocabulary.js';
import type { OutsideWords } from './vocabulary.js';

/** Dutch words for parties outside the company. */
export const NL: OutsideWords = {
  outside: ['extern', 'uitbested', 'ingehuurd'],
  hired: [
    'verzekeraar',
    'makelaar',
    'notaris',
    'advocatenkantoor',
    'accountantskantoor',
    'deurwaarder',
    'bureau',
    'koerier',
    'wederverkoper',
    'callcenter',
    'detacheerder',
    'meldkamer',
  ],
  anybody: words(
    `partij partijen persoon personen mensen gebruiker gebruikers medewerker medewerkers leverancier leveranciers dienstverlener
     dienstverleners auditor auditors klant klanten adviseur adviseurs consultant consultants partner partners organisatie organisaties
     bedrijf bedrijven team teams deskundige deskundigen specialist specialisten ontwikkelaar ontwikkelaars bezoeker bezoekers
     toezichthouder toezichthouders instantie instanties accountant accountants kracht krachten`,
  ),
};
