import { asOwnReport } from '../../workspace/own-report.js';
import { isoOf } from '../../evidence/day.js';
import { ownerNotes } from '../../evidence/owners.js';
import { reasonOf, WEAK_FILE_WORDS } from '../../evidence/reasons.js';
import { periodNotes } from '../../evidence/scope.js';
import { notLookedInto, uncountedFiles } from '../../evidence/uncounted.js';
import { unknownReasons } from '../../evidence/unknown-reasons.js';
import { OCCURRENCE_WORDS } from '../../evidence/state-words.js';
import { reviewOf } from '../../analysis/evidence-review.js';
import { evidenceKindsMarkdown } from '../../reporting/evidence-kinds-markdown.js';
import { reviewMarkdown } from '../../reporting/evidence-review-markdown.js';
import { statusLines, uncountedLines } from '../../reporting/evidence-status-markdown.js';
import { openEvidence, type EvidenceOptions } from '../evidence-workspace.js';
import type { CliHost } from '../host.js';
import { noScope } from '../no-scope.js';

export const status =
  (host: CliHost) =>
  async (dir: string, options: EvidenceOptions & { readonly json: boolean }): Promise<void> => {
    const { analysis, language, today, snapshot, isWhole } = await openEvidence(dir, options, host);
    if (!analysis.scope) throw noScope(snapshot.config, language);
    // What nobody can say is no good news: an unknown population or rhythm counts as missing.
    const missing = analysis.controls.some(({ state }) => state === 'partial' || state === 'none');
    const notes = [
      ...periodNotes(analysis.periods, analysis.today),
      ...ownerNotes(analysis, snapshot.config),
    ].map((note) => note[language]);
    const { start, end } = analysis.scope;
    const period = {
      start: isoOf(start),
      end: isoOf(end),
      name:
        analysis.periods.length > 1 ? analysis.periods.find((one) => one.start === start)?.name : undefined,
    };
    if (options.json) {
      const controls = analysis.controls.map((evidence) => {
        const { control, state, occurrences, events, population, exceptions, lateStart } = evidence;
        return {
          control: control.id,
          state,
          occurrences: occurrences.map((one) => ({
            period: one.label,
            start: isoOf(one.start),
            end: isoOf(one.end),
            due: isoOf(one.due),
            state: one.state,
            text: OCCURRENCE_WORDS[one.state][language],
            late: one.late,
            performed: one.performed === undefined ? undefined : isoOf(one.performed),
            reason: reasonOf(one, analysis.periods)[language],
            paths: one.paths,
          })),
          population: population.state,
          unknown: unknownReasons(evidence).map((reason) => reason[language]),
          events: events.map(({ id, date, cover, paths, late, weak }) => ({
            id,
            date,
            cover,
            paths,
            late,
            weak: weak.map((why) => WEAK_FILE_WORDS[why][language]),
          })),
          exceptions,
          lateStart,
        };
      });
      const uncounted = uncountedFiles(analysis).map(({ path, control, why }) => ({
        path,
        control,
        why: why[language],
      }));
      const unseen = notLookedInto(analysis);
      host.print(
        JSON.stringify(
          { version: 1, complete: isWhole, today, period, notes, controls, uncounted, notLookedInto: unseen },
          null,
          2,
        ),
      );
    } else
      host.print(
        [
          ...(period.name ? [period.name] : []),
          ...statusLines(analysis, language),
          ...uncountedLines(analysis, language),
          ...notes,
        ].join('\n'),
      );
    host.exitCode(!isWhole ? 2 : missing ? 1 : 0);
  };

export const review =
  (host: CliHost) =>
  async (dir: string, options: EvidenceOptions): Promise<void> => {
    const { analysis, snapshot, language, diagnostics } = await openEvidence(dir, options, host);
    host.print(asOwnReport(reviewMarkdown(reviewOf(analysis, diagnostics()), snapshot, language)));
  };

export const kinds =
  (host: CliHost) =>
  (options: EvidenceOptions): void => {
    host.print(evidenceKindsMarkdown(options.language ?? 'en'));
  };
