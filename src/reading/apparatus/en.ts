import { words } from '../quantity/vocabulary.js';
import type { ApparatusWords } from './vocabulary.js';

/** English words for things a company works with. */
export const EN: ApparatusWords = {
  heads: words(
    'platform tool toolset product software application portal scanner gateway appliance suite solution system engine console dashboard sandbox vault agent bot',
  ),
  passing: words(
    `own same other new old separate central single common shared internal external current existing main whole entire company affected
     relevant critical approved dedicated isolated internal production source target operating information business customer underlying
     respective particular major minor key core specific such similar standard`,
  ),
};
