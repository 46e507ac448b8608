import { words } from '../quantity/vocabulary.js';
import type { UpkeepWords } from './vocabulary.js';

/** Dutch words on who keeps a document. */
export const NL_UPKEEP: UpkeepWords = {
  which: words('dit deze het de ons onze elk elke ieder iedere alle'),
  all: words('elk elke ieder iedere alle'),
  several: words('beleidsstukken beleidsdocumenten documenten procedures'),
  documents: words('plan procedure procedures richtlijn'),
  documentBeginnings: ['beleid', 'document'],
  review: [
    'herzie',
    'geëvalueerd',
    'beoordeeld',
    'bijgewerkt',
    'geactualiseerd',
    'geüpdatet',
    'actualiseert',
    'nalopen',
    'nagelopen',
    'nakijken',
    'nagekeken',
  ],
  again: words(''),
  own: words('beheerd'),
  owner: words('eigenaar'),
  responsible: words('verantwoordelijk'),
  keep: ['onderhoud', 'beheer', 'actueel'],
  kept: words('beheerd onderhouden'),
  approved: words('goedgekeurd vastgesteld bekrachtigd'),
  approve: words('keurt goedkeuring'),
  by: words('door'),
  be: words('wordt worden'),
  of: words('van'),
};
