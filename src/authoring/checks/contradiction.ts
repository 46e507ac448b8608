import { contradicts, groupOf } from '../../analysis/statements/compare.js';
import { statementsOf } from '../../analysis/statements/extract.js';
import type { Statement } from '../../analysis/statements/types.js';
import { PER_YEAR } from '../../analysis/statements/of-controls.js';
import type { PlacedStatement } from '../../analysis/workspace-facts.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { parseText } from '../draft/parse.js';
import { factsIn } from '../facts/text-facts.js';
import { Offsets, type Span } from '../text/offsets.js';
import { isNew, quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';

/** New text that says something else than another policy, the rest of the document, or a control it names. */
export const contradiction: Check = function* (draft) {
  // A sentence can go against a policy and a control at once: the first tells the writer enough.
  const told: Span[] = [];
  for (const problem of contradictionsIn(draft)) {
    if (told.some(({ start, end }) => problem.span.start < end && start < problem.span.end)) continue;
    told.push(problem.span);
    yield problem;
  }
};

type PlacedProblem = DraftProblem & { readonly span: Span };

function* contradictionsIn(draft: DraftUnderCheck): Iterable<PlacedProblem> {
  const offsets = new Offsets(draft.draft);
  // What is still to be confirmed states nothing. The length stays, so that places do.
  const stated = draft.draft.replace(/\[CONFIRM:[^\]]*\]/g, (match) => '_'.repeat(match.length));
  const own = statementsOf(parseText(draft.draftDocument, stated));
  const asked = new Set(
    draft.task.kind === 'refine' ? factsIn(draft.task.specifics).map(({ key }) => key) : [],
  );
  for (const statement of own) {
    // Controls that are named are looked at below, whatever the shape of their IDs.
    if (statement.record || statement.subject.startsWith('control:')) continue;
    const span = offsets.span(statement.range);
    if (!isNew(draft, span)) continue;
    // What the user typed goes before what is written elsewhere; the contradiction rule then shows the other place.
    if (factsIn(statement.text).some(({ kind, key }) => kind === 'number' && asked.has(key))) continue;
    const against = opposite(statement, own, draft, offsets);
    if (!against) continue;
    yield {
      check: 'contradiction',
      quote: quote(statement.text),
      span,
      message: {
        en: `“${quote(statement.text)}” contradicts ${against.where.en}: “${quote(against.text)}”.`,
        nl: `“${quote(statement.text)}” is in strijd met ${against.where.nl}: “${quote(against.text)}”.`,
      },
    };
  }
  yield* againstControls(draft, offsets);
}

interface Opposite {
  readonly text: string;
  readonly where: { readonly en: string; readonly nl: string };
}

function opposite(
  statement: Statement,
  own: readonly Statement[],
  draft: DraftUnderCheck,
  offsets: Offsets,
): Opposite | undefined {
  const kept = own.find(
    (other) =>
      groupOf(other) === groupOf(statement) &&
      contradicts(other, statement) &&
      !isNew(draft, offsets.span(other.range)),
  );
  if (kept) return { text: kept.text, where: { en: 'the same document', nl: 'hetzelfde document' } };
  const reference = draft.facts.reference(statement);
  if (
    !reference ||
    reference.document.uri === draft.draftDocument.uri ||
    !contradicts(reference.statement, statement)
  )
    return undefined;
  return { text: reference.statement.text, where: placeOf(reference) };
}

/** A control or a promise by its ID, another document by its title. */
function placeOf({ document: { title }, statement: { record } }: PlacedStatement): Opposite['where'] {
  const id = record?.id ?? '';
  if (record?.kind === 'control') return { en: `control ${id}`, nl: `beheersmaatregel ${id}` };
  if (record?.kind === 'commitment') return { en: `commitment ${id}`, nl: `toezegging ${id}` };
  return { en: `“${title}”`, nl: `“${title}”` };
}

/** A sentence that names a control together with another frequency than the control has. */
function* againstControls(
  { draftDocument, facts, known, added }: DraftUnderCheck,
  offsets: Offsets,
): Iterable<PlacedProblem> {
  for (const { content, startLine } of draftDocument.sections) {
    for (const sentence of content.sentences) {
      const { start, end } = sentence.range;
      const span = offsets.span({
        start: { line: start.line + startLine, character: start.character },
        end: { line: end.line + startLine, character: end.character },
      });
      if (!isNew({ added }, span)) continue;
      const cadences = frequenciesIn(sentence.text, content.language).flatMap(({ perYear }) =>
        typeof perYear === 'number' ? [perYear] : [],
      );
      const [id, second] = known.controlIds.in(sentence.text).map((found) => found.id);
      // With several controls or cadences in one sentence it is not clear which belongs to which.
      if (id === undefined || second !== undefined || cadences.length !== 1) continue;
      const control = facts.controls(id)[0];
      const expected = PER_YEAR[control?.frequency ?? 'once'];
      const [found] = cadences;
      if (
        control === undefined ||
        expected === undefined ||
        found === undefined ||
        Math.abs(found - expected) < 0.5
      )
        continue;
      yield {
        check: 'contradiction',
        quote: quote(sentence.text),
        span,
        message: {
          en: `“${quote(sentence.text)}” contradicts control ${id}, which runs ${control.frequency ?? ''}.`,
          nl: `“${quote(sentence.text)}” is in strijd met beheersmaatregel ${id}, die ${control.frequency ?? ''} loopt.`,
        },
      };
    }
  }
}
