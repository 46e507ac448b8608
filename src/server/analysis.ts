import { ALL_RULES } from '../analysis/all-rules.js';
import { Analyser } from '../analysis/check.js';
import type { Language } from '../catalog/types.js';
import { subjectModel } from '../reading/subjects/load-model.js';
import type { CreateAnalyser } from './analyser-port.js';

/** The analysis of one workspace folder: the same rules and settings as the command line. */
export const createAnalyser: CreateAnalyser = (options) => new Analyser(options);

/** Codes of the rules about a document that ask what other documents say. */
export const ASKS_OTHERS: ReadonlySet<string> = new Set(
  ALL_RULES.filter(
    (rule) =>
      rule.scope === 'statements' ||
      (rule.scope === 'document' && (rule.asksOthers || rule.isWithdrawn || rule.complete)),
  ).map(({ meta }) => meta.code),
);

/** Makes what reading the first document of a language needs, which takes longer than reading it. */
export function warmUp(language: Language): void {
  subjectModel(language);
}
