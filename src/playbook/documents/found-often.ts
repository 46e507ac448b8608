import type { CriterionId, Localised } from '../../catalog/types.js';
import { h2, note, table, type Block } from '../markdown.js';
import CONTROLS from '../prose/controls.yaml';
import EXCEPTIONS from '../prose/exceptions.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { controlsFor, evidenceText, runningControls } from '../workspace-views.js';
import type { DocumentContext } from './context.js';

interface FoundException {
  readonly id: string;
  /** Kinds of evidence of the controls it concerns; of none for what concerns every control. */
  readonly evidence: readonly string[];
  readonly criteria: readonly CriterionId[];
  readonly title: Localised;
  readonly source: string;
}

/** The exceptions that auditors find most, with who says so, held against the company's own controls. */
export function foundOften({ input, t }: DocumentContext): readonly Block[] {
  const say = phrasesOf(CONTROLS, t);
  const running = runningControls(input.snapshot);
  const rows = (EXCEPTIONS as readonly FoundException[]).flatMap(({ evidence, criteria, title, source }) => {
    const scope = criteria.filter((id) => input.coverage.get(id)?.inScope);
    if (criteria.length > 0 && scope.length === 0) return [];
    const own =
      evidence.length === 0
        ? running.filter((control) => control.evidence.length === 0)
        : running.filter((control) => control.evidence.some(({ value }) => evidence.includes(value)));
    const there = own.length > 0 ? own : controlsFor(input.snapshot, scope);
    if (evidence.length === 0 && own.length === 0) return [];
    return [
      [
        t.of(title),
        there.map((one) => say('atControl', { id: one.id, state: evidenceText(input, one, t) })).join('. ') ||
          say('atNone'),
        source,
      ],
    ];
  });
  return [
    h2(say('often')),
    table([say('exception'), say('atYours'), say('source')], rows),
    note(say('oftenNote')),
  ];
}
