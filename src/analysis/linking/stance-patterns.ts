import type { Language } from '../../catalog/types.js';
import type { StancePatterns } from './stance-language.js';
import { DUTCH_STANCE } from './stance-patterns-nl.js';
import { ENGLISH_STANCE } from './stance-patterns-en.js';

export const STANCE_PATTERNS: Readonly<Record<Language, StancePatterns>> = {
  en: ENGLISH_STANCE,
  nl: DUTCH_STANCE,
};
