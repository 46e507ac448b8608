import { Analyser } from '../analysis/check.js';
import { vocabularyOf } from '../analysis/linking/vocabulary.js';
import type { Language } from '../catalog/types.js';
import type { CreateAnalyser } from './analyser-port.js';

/** The analysis of one workspace folder: the same rules and settings as the command line. */
export const createAnalyser: CreateAnalyser = (options) => new Analyser(options);

/** Makes what reading the first document of a language needs, which takes longer than reading it. */
export function warmUp(language: Language): void {
  vocabularyOf(language);
}
