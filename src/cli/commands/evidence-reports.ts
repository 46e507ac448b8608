import { isoOf } from '../../analysis/evidence/day.js';
import { reviewOf } from '../../analysis/evidence/review.js';
import { evidenceKindsMarkdown } from '../../reporting/evidence-kinds-markdown.js';
import { reviewMarkdown } from '../../reporting/evidence-review-markdown.js';
import { statusLines } from '../../reporting/evidence-status-markdown.js';
import { CliError } from '../cli-error.js';
import { openEvidence, type EvidenceOptions } from '../evidence-workspace.js';
import type { CliHost } from '../host.js';

export const status =
  (host: CliHost) =>
  async (dir: string, options: EvidenceOptions & { readonly json: boolean }): Promise<void> => {
    const { analysis, language, today } = await openEvidence(dir, options, host);
    if (!analysis.scope)
      throw new CliError(
        'soc2.yaml states no report.observationPeriod (Type II) and no report.asOf (Type I).',
      );
    const missing = analysis.controls.some(
      ({ occurrences, events }) =>
        occurrences.some(({ state }) => state === 'missing') ||
        events.some(({ cover }) => cover === 'missing'),
    );
    if (options.json) {
      const controls = analysis.controls.map(
        ({ control, state, occurrences, events, population, exceptions, lateStart }) => ({
          control: control.id,
          state,
          occurrences: occurrences.map((one) => ({
            period: one.label,
            start: isoOf(one.start),
            end: isoOf(one.end),
            due: isoOf(one.due),
            state: one.state,
            paths: one.paths,
          })),
          population: population.state,
          events: events.map(({ id, date, cover, paths }) => ({ id, date, cover, paths })),
          exceptions,
          lateStart,
        }),
      );
      host.print(JSON.stringify({ version: 1, today, controls }, null, 2));
    } else host.print(statusLines(analysis, language).join('\n'));
    host.exitCode(missing ? 1 : 0);
  };

export const review =
  (host: CliHost) =>
  async (dir: string, options: EvidenceOptions): Promise<void> => {
    const { analysis, snapshot, language, diagnostics } = await openEvidence(dir, options, host);
    host.print(reviewMarkdown(reviewOf(analysis, diagnostics()), snapshot.root, language));
  };

export const kinds =
  (host: CliHost) =>
  (options: EvidenceOptions): void => {
    host.print(evidenceKindsMarkdown(options.language ?? 'en'));
  };
