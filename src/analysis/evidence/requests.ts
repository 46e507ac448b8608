import { evidenceKind, EVIDENCE_KINDS } from '../../catalog/evidence-kinds.js';
import { CRITERION_LIKE, isCriterionId } from '../../catalog/criterion-ids.js';
import type { Control } from '../../workspace/records.js';
import { asDate } from '../../workspace/values.js';
import { dayOf } from './day.js';
import type { EvidenceAnalysis } from './evidence.js';
import type { EvidenceItem } from './items.js';
import { overlaps, readLabel, type Span } from './period-label.js';

/** One line of an auditor's list of what to hand over. */
export interface AuditorRequest {
  /** The auditor's own number. */
  readonly id: string;
  readonly text: string;
  /** Words of columns that name controls, criteria, kinds and a period, as written. */
  readonly control: string;
  readonly criteria: string;
  readonly period: string;
  readonly due: string | undefined;
}

export type RequestState = 'answered' | 'partly' | 'open' | 'unmatched';

/** What the workspace has for a request. */
export interface MatchedRequest {
  readonly request: AuditorRequest;
  readonly state: RequestState;
  readonly controls: readonly Control[];
  /** Why these controls: `control`, `criterion`, `words`. */
  readonly because: 'control' | 'criterion' | 'words' | undefined;
  readonly items: readonly EvidenceItem[];
  /** Occurrences that the period asks for and that have no evidence: `AC-03 2026-Q3`. */
  readonly missing: readonly string[];
}

/** Share of a request's telling words that a control must have to be taken for it. */
const ENOUGH = 0.34;
const STOP = new Set(
  'a an and any are as at be by copy copies documentation during each evidence for from have in is it list of on or period please provide records samples screenshot show sample that the to was were with which your van een het de en voor over in op met per alle graag bewijs lijst overzicht periode tijdens te'.split(
    ' ',
  ),
);

/** Finds the evidence for each request: by control, by criterion, or by the words it shares with controls and kinds. */
export function matchRequests(
  requests: readonly AuditorRequest[],
  analysis: EvidenceAnalysis,
  controls: readonly Control[],
): readonly MatchedRequest[] {
  const usable = controls.filter(({ status }) => status === 'implemented');
  const words = usable.map((control) => vocabulary(control));
  const faulty = new Set(analysis.faulty.map(({ item }) => item));
  return requests.map((request) => {
    const named = namedControls(request, usable);
    const byCriterion = named.length > 0 ? [] : ofCriteria(request, usable);
    const kinds = kindsIn(request.text);
    const narrowed = byCriterion.filter(({ evidence }) => evidence.some(({ value }) => kinds.has(value)));
    const byWords = named.length > 0 || byCriterion.length > 0 ? [] : nearestControls(request, usable, words);
    const chosen =
      named.length > 0
        ? named
        : narrowed.length > 0
          ? narrowed
          : byCriterion.length > 0
            ? byCriterion
            : byWords;
    if (chosen.length === 0)
      return { request, state: 'unmatched', controls: [], because: undefined, items: [], missing: [] };
    const span = spanIn(request) ?? analysis.scope;
    const ids = new Set(chosen.map(({ id }) => id));
    const items = analysis.items.filter(
      (item) =>
        ids.has(item.control ?? '') &&
        !faulty.has(item) &&
        chosen.some((control) => shows(control, item)) &&
        within(item, span),
    );
    const missing = missingOf(analysis, new Set(chosen), span);
    return {
      request,
      state: items.length === 0 ? 'open' : missing.length > 0 ? 'partly' : 'answered',
      controls: chosen,
      because: named.length > 0 ? 'control' : byCriterion.length > 0 ? 'criterion' : 'words',
      items,
      missing,
    };
  });
}

function shows(control: Control, { control: id, kind }: EvidenceItem): boolean {
  return (
    control.id === id &&
    (kind === undefined ||
      control.evidence.length === 0 ||
      control.evidence.some(({ value }) => value === kind))
  );
}

function namedControls({ control, text }: AuditorRequest, controls: readonly Control[]): Control[] {
  const written = `${control} ${text}`;
  return controls.filter(({ id }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}-])${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}]|-\\d)`,
      'iu',
    ).test(written),
  );
}

function ofCriteria({ criteria, text }: AuditorRequest, controls: readonly Control[]): Control[] {
  const ids = new Set(
    [...`${criteria} ${text}`.toUpperCase().matchAll(CRITERION_LIKE)].map(([id]) => id).filter(isCriterionId),
  );
  return ids.size === 0
    ? []
    : controls.filter((control) => control.criteria.some(({ value }) => ids.has(value)));
}

/** The kinds whose name or title the text holds. */
function kindsIn(text: string): Set<string> {
  const found = new Set(stems(text));
  return new Set(
    EVIDENCE_KINDS.filter(({ id }) => id.split('-').every((word) => found.has(stem(word)))).map(
      ({ id }) => id,
    ),
  );
}

function vocabulary(control: Control): Set<string> {
  const kinds = control.evidence.flatMap(({ value }) => {
    const kind = evidenceKind(value);
    return kind ? [value.replace(/-/g, ' '), kind.title.en, kind.title.nl] : [value];
  });
  return new Set(stems([control.title, control.statement ?? '', ...kinds].join(' ')));
}

/** The controls that share most of the request's words, if they share enough. Rare words weigh more. */
function nearestControls(
  { text, control }: AuditorRequest,
  controls: readonly Control[],
  words: readonly ReadonlySet<string>[],
): Control[] {
  const asked = [...new Set(stems(`${text} ${control}`))];
  if (asked.length === 0) return [];
  const weights = asked.map((word) =>
    Math.log(1 + controls.length / (1 + words.filter((set) => set.has(word)).length)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = words.map(
    (set) => asked.reduce((sum, word, n) => sum + (set.has(word) ? (weights[n] ?? 0) : 0), 0) / total,
  );
  const best = Math.max(0, ...scores);
  if (best < ENOUGH) return [];
  return controls.filter((_, n) => (scores[n] ?? 0) >= best * 0.95);
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !STOP.has(word)).map(stem);
}

/** Enough to bring "reviews" and "review", "terminated" and "termination" together. */
function stem(word: string): string {
  return word.length > 5
    ? word.replace(/(?:ations?|ements?|ings?|ed|ies|es|s|en)$/, '')
    : word.replace(/s$/, '');
}

/** The period a request is about, from its column or its text. */
function spanIn({ period, text }: AuditorRequest): Span | undefined {
  const dates = [...period.matchAll(/\d{4}-\d{1,2}-\d{1,2}/g)].flatMap(([date]) => asDate(date) ?? []);
  const [first, second] = dates.map(dayOf).sort((a, b) => a - b);
  if (first !== undefined && second !== undefined) return { start: first, end: second };
  const quarter = /\bQ([1-4])[ -]?(\d{4})\b/i.exec(`${period} ${text}`);
  const written = quarter
    ? `${quarter[2] ?? ''}-Q${quarter[1] ?? ''}`
    : /\b\d{4}-(?:Q[1-4]|H[12]|\d{2}(?:-\d{2})?)\b/i.exec(`${period} ${text}`)?.[0];
  return written === undefined ? readLabel(period) : readLabel(written);
}

function within({ label, effective }: EvidenceItem, span: Span | undefined): boolean {
  if (!span) return true;
  if (label && label.unit !== 'year') return overlaps(label, span);
  return effective === undefined
    ? label !== undefined && overlaps(label, span)
    : effective >= span.start && effective <= span.end + 30;
}

function missingOf(
  { controls }: EvidenceAnalysis,
  chosen: ReadonlySet<Control>,
  span: Span | undefined,
): string[] {
  return controls.flatMap(({ control, occurrences, events }) => {
    if (!chosen.has(control)) return [];
    const windows = occurrences
      .filter((one) => one.state === 'missing' && (!span || overlaps(one, span)))
      .map(({ label }) => `${control.id} ${label}`);
    const lost = events
      .filter(({ cover, day }) => cover === 'missing' && (!span || (day >= span.start && day <= span.end)))
      .map(({ id }) => `${control.id} ${id}`);
    return [...windows, ...lost];
  });
}
