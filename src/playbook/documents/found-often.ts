import type { CriterionId, Localised } from '../../catalog/types.js';
import { h2, note, table, type Block } from '../markdown.js';
import { controlsAbout } from '../facts/controls-about.js';
import CONTROLS from '../prose/controls.yaml';
import EXCEPTIONS from '../prose/exceptions.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { controlsFor, evidenceText, idsOf, runningControls } from '../workspace-views.js';
import type { DocumentContext } from './context.js';

interface FoundException {
  readonly id: string;
  /** Kinds of evidence of the controls it concerns; of none for what concerns every control. */
  readonly evidence: readonly string[];
  /** Contents on which a control's own statement is about it. */
  readonly contents: readonly string[];
  readonly criteria: readonly CriterionId[];
  readonly title: Localised;
  readonly source: string;
}

/** The exceptions that auditors find most, with who says so, held against the company's own controls. */
export function foundOften({ input, t }: DocumentContext): readonly Block[] {
  const say = phrasesOf(CONTROLS, t);
  const running = runningControls(input.snapshot);
  const rows = (EXCEPTIONS as readonly FoundException[]).flatMap(
    ({ evidence, contents, criteria, title, source }) => {
      const scope = criteria.filter((id) => input.coverage.get(id)?.inScope);
      if (criteria.length > 0 && scope.length === 0) return [];
      const own =
        evidence.length === 0
          ? running.filter((control) => control.evidence.length === 0)
          : controlsAbout(input.snapshot, evidence, contents);
      const beside = own.length > 0 ? [] : controlsFor(input.snapshot, scope);
      if (evidence.length === 0 && own.length === 0) return [];
      return [
        [
          t.of(title),
          own.map((one) => say('atControl', { id: one.id, state: evidenceText(input, one, t) })).join('. ') ||
            (beside.length === 0
              ? say('atNone')
              : say('atBeside', { criteria: scope.join(', '), ids: idsOf(beside) })),
          source,
        ],
      ];
    },
  );
  return [
    h2(say('often')),
    table([say('exception'), say('atYours'), say('source')], rows),
    note(say('oftenNote')),
  ];
}
