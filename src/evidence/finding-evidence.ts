import { datesIn } from '../reading/dates/dates.js';
import type { AuditFinding } from '../workspace/records.js';
import type { ControlEvidence } from './control-evidence.js';
import { isCovered, isLacking, isUncovered } from './counts.js';
import { holds, overlaps, readLabel, type Span } from './period-label.js';
import { periodsIn } from './requests/periods.js';

/** A time a finding is about, with the evidence that is there of it. */
export interface FindingTime {
  /** The occurrence's label or the event's ID. */
  readonly label: string;
  readonly paths: readonly string[];
}

/**
 * The evidence of the finding's own weeks, months or events: those whose dates or IDs its text names; when it names none,
 * those that the control missed, or performed late.
 */
export function timesOfFinding(finding: AuditFinding, evidence: ControlEvidence): readonly FindingTime[] {
  const { occurrences, events } = namedBy(finding, evidence);
  if (occurrences.length + events.length > 0)
    return [...occurrences.map(ofOccurrence), ...events.map(ofEvent)];
  return [
    ...evidence.occurrences.filter((one) => one.state === 'late' || isLacking(one)).map(ofOccurrence),
    ...evidence.events.filter(isUncovered).map(ofEvent),
  ];
}

/** Of the times that the finding names, those for which sound evidence, made in time, is on file. */
export function timesOnFile(finding: AuditFinding, evidence: ControlEvidence): readonly FindingTime[] {
  const { occurrences, events } = namedBy(finding, evidence);
  return [
    ...occurrences.filter(({ state }) => state === 'found').map(ofOccurrence),
    ...events.filter((event) => isCovered(event) && event.late === 0).map(ofEvent),
  ].filter(({ paths }) => paths.length > 0);
}

function ofOccurrence({ label, paths }: ControlEvidence['occurrences'][number]): FindingTime {
  return { label, paths };
}

function ofEvent({ id, paths }: ControlEvidence['events'][number]): FindingTime {
  return { label: id, paths };
}

/** What of the control's times the finding's text names, by date or by ID. */
function namedBy(
  finding: AuditFinding,
  evidence: ControlEvidence,
): Pick<ControlEvidence, 'occurrences' | 'events'> {
  const text = [finding.title, finding.description, finding.impact]
    .filter(Boolean)
    .join('\n')
    .slice(0, 20_000);
  // A year alone names no time of its own.
  const spans: Span[] = datesIn(text).flatMap(({ iso }) => {
    const label = readLabel(iso);
    return label && label.unit !== 'year' ? [label] : [];
  });
  spans.push(...monthsNamed(text, evidence));
  const words = new Set(text.split(/[^\p{L}\p{N}._-]+/u).map((word) => word.replace(/[.]$/, '')));
  return {
    occurrences: evidence.occurrences.filter(
      (one) => words.has(one.label) || spans.some((span) => overlaps(one, span)),
    ),
    events: evidence.events.filter(({ id, day }) => words.has(id) || spans.some((span) => holds(span, day))),
  };
}

/** Months, weeks and quarters that a text names, where it leaves the year out those of the control's own time. */
function monthsNamed(text: string, { occurrences, events }: ControlEvidence): readonly Span[] {
  const days = [...occurrences.flatMap(({ start, end }) => [start, end]), ...events.map(({ day }) => day)];
  if (days.length === 0) return [];
  const start = days.reduce((a, b) => Math.min(a, b));
  const end = days.reduce((a, b) => Math.max(a, b));
  // A year alone, or a longer stretch, names no time of its own.
  return periodsIn({ period: '', text }, { scope: { start, end } }).filter(
    (span) => span.end - span.start < 100,
  );
}
