import type { Language } from '../../catalog/types.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { FrequencyWords } from './vocabulary.js';

/** The words of a language; what the other one says with words that mean nothing else here is read too. */
export function frequencyWords(language: Language): FrequencyWords {
  return language === 'nl' ? DUTCH : ENGLISH;
}

function joined(own: FrequencyWords, other: FrequencyWords): FrequencyWords {
  const map = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...b, ...a]);
  const set = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);
  return {
    ...own,
    cadences: map(own.cadences, other.cadences),
    ambiguous: set(own.ambiguous, other.ambiguous),
    endings: [...own.endings, ...other.endings],
    every: set(own.every, other.every),
    times: map(own.times, other.times),
    timesNouns: set(own.timesNouns, other.timesNouns),
    moments: map(own.moments, other.moments),
    continuous: set(own.continuous, other.continuous),
    events: set(own.events, other.events),
    idle: set(own.idle, other.idle),
  };
}

const ENGLISH = joined(EN, NL);
const DUTCH = joined(NL, EN);
