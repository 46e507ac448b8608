import { words } from '../quantity/vocabulary.js';
import type { UpkeepWords } from './vocabulary.js';

/** English words on who keeps a document. */
export const EN_UPKEEP: UpkeepWords = {
  which: words('this the these our all each every any'),
  all: words('all each every any'),
  several: words('policies documents procedures'),
  documents: words('policy policies document plan procedure procedures standard process'),
  documentBeginnings: [],
  review: [
    'review',
    'updat',
    'revis',
    're-evaluat',
    'reevaluat',
    're-assess',
    'reassess',
    'evaluat',
    'assess',
  ],
  again: words('re'),
  own: words('own owns owned maintained maintains'),
  owner: words('owner owners'),
  responsible: words('responsible accountable'),
  keep: ['maintain', 'updat', 'review', 'own', 'manag'],
  kept: words('owned maintained'),
  approved: words('approved endorsed ratified adopted'),
  approve: words('approve approves'),
  by: words('by'),
  be: words('is are'),
  of: words('of'),
};
