import type { Analyser, AnalyserOptions } from '../analysis/check.js';

/** What the server needs of analysis: one for each workspace folder and day. */
export type WorkspaceAnalyser = Pick<
  Analyser,
  'facts' | 'update' | 'isBehind' | 'catchUp' | 'checkDocument' | 'checkWorkspace'
>;

export type CreateAnalyser = (
  options: Pick<AnalyserOptions, 'today' | 'onRuleError' | 'onDocument'>,
) => WorkspaceAnalyser;
