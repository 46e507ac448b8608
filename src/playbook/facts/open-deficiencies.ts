import type { PlaybookInput } from '../input.js';
import type { Phrases } from '../prose/phrases.js';
import { runningControls, evidenceOfControl } from '../workspace-views.js';
import { scopeCounts } from './counts.js';

/**
 * What the records leave open that may be a deficiency in design or operation, a phrase each; empty when nothing is.
 * `say` has the texts of the assertion.
 */
export function openDeficiencies(input: PlaybookInput, say: Phrases): readonly string[] {
  const { findings, config } = input.snapshot;
  const { inScope, withoutControl, running, withMissingEvidence } = scopeCounts(input);
  const open = findings.filter(({ status }) => status !== 'closed').map(({ id }) => id);
  const excepted = runningControls(input.snapshot)
    .filter((control) => (evidenceOfControl(input, control)?.exceptions.count ?? 0) > 0)
    .map(({ id }) => id);
  const gaps = config?.current.gaps ?? [];
  return [
    withoutControl > 0 ? say('l4Criteria', { open: withoutControl, all: inScope }) : '',
    open.length > 0 ? say('l4Findings', { findings: open.join(', ') }) : '',
    excepted.length > 0 ? say('l4Exceptions', { controls: excepted.join(', ') }) : '',
    withMissingEvidence > 0 ? say('l4Evidence', { open: withMissingEvidence, all: running }) : '',
    gaps.length > 0 ? say('l4Gaps', { gaps: gaps.join('; ') }) : '',
  ].filter((one) => one !== '');
}
