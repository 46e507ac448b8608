import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { FileProblem } from '../document.js';
import { insidePath } from '../paths.js';
import { DATE, RecordReader } from '../record-reader.js';
import { asDate, asText, type Plain } from '../values.js';
import { ANSWER_KINDS, keyOf, placeOf, type AnswerText, type PersonAnswer } from './person-answer.js';

/** Answers that are read of one file, and characters of one text; more than people write. */
const MOST_ANSWERS = 5000;
const MOST_CHARACTERS = 4000;
/** Problems told of one file: who sees so many knows that it is no file of answers. */
const MOST_PROBLEMS = 200;

const KEYS: ReadonlySet<string> = new Set([
  'answer',
  'document',
  'content',
  'criterion',
  'section',
  'quote',
  'place',
  'proposedBy',
  'why',
  'by',
  'date',
  'fingerprint',
  'outline',
]);

type Path = readonly (string | number)[];

/** Reads `answers.yaml`. An entry that lacks what it needs is reported and left out: it must not count by halves. */
export function readAnswers(
  uri: string,
  path: string,
  text: string,
): { answers: readonly PersonAnswer[]; problems: readonly FileProblem[] } {
  const reader = new RecordReader(text);
  const entries = reader.entries('answers');
  if (entries.length > MOST_ANSWERS)
    reader.report(
      ['answers'],
      `Only the first ${MOST_ANSWERS} answers are read.`,
      `Alleen de eerste ${MOST_ANSWERS} antwoorden worden gelezen.`,
    );
  const answers = entries.slice(0, MOST_ANSWERS).flatMap(({ value, path: at }): PersonAnswer[] => {
    const answer = readAnswer(reader, value, at);
    return answer ? [{ ...answer, key: keyOf(answer), uri, path, range: reader.range(at) }] : [];
  });
  return { answers, problems: reader.problems.slice(0, MOST_PROBLEMS) };
}

function readAnswer(reader: RecordReader, value: Plain, at: Path): AnswerText | undefined {
  reportUnknown(reader, value, at);
  const kind = reader.oneOf(value, at, 'answer', ANSWER_KINDS);
  const document = pathIn(reader, value, at, 'document');
  const why = required(reader, value, at, 'why');
  const by = required(reader, value, at, 'by');
  const fingerprint = required(reader, value, at, 'fingerprint');
  const date = reader.typed(value, at, 'date', asDate, DATE);
  if (value.date === undefined || value.date === null) lacks(reader, at, 'date');
  if (value.answer === undefined || value.answer === null) lacks(reader, at, 'answer');
  const subject = kind === 'wrong-link' ? criterionIn(reader, value, at) : contentIn(reader, value, at, kind);
  const place = kind === 'stated-elsewhere' ? pathIn(reader, value, at, 'place') : undefined;
  if (kind === undefined || document === undefined || why === undefined || by === undefined) return undefined;
  if (date === undefined || fingerprint === undefined || subject === undefined) return undefined;
  if (kind === 'stated-elsewhere' && place === undefined) return undefined;
  return {
    kind,
    document,
    ...subject,
    section: short(value.section),
    quote: short(value.quote),
    place,
    proposedBy: short(value.proposedBy),
    why,
    by,
    date,
    fingerprint,
    outline: short(value.outline),
  };
}

function reportUnknown(reader: RecordReader, value: Plain, at: Path): void {
  for (const key of Object.keys(value)) {
    if (KEYS.has(key) || key.startsWith('x-')) continue;
    reader.report(
      [...at, key],
      `“${key.slice(0, 80)}” is no key of an answer; your own keys start with x-.`,
      `“${key.slice(0, 80)}” is geen sleutel van een antwoord; eigen sleutels beginnen met x-.`,
    );
  }
}

function contentIn(
  reader: RecordReader,
  value: Plain,
  at: Path,
  kind: AnswerText['kind'] | undefined,
): { content: string } | undefined {
  if (kind === undefined) return undefined;
  const content = required(reader, value, at, 'content');
  return content === undefined ? undefined : { content };
}

function criterionIn(
  reader: RecordReader,
  value: Plain,
  at: Path,
): Pick<AnswerText, 'criterion'> | undefined {
  const said = required(reader, value, at, 'criterion');
  if (said === undefined) return undefined;
  const criterion = said.toUpperCase();
  if (isCriterionId(criterion)) return { criterion };
  reader.report([...at, 'criterion'], `There is no criterion “${said}”.`, `Er is geen criterium “${said}”.`);
  return undefined;
}

/** A path inside the workspace, with the anchor that may stand behind it. */
function pathIn(reader: RecordReader, value: Plain, at: Path, key: 'document' | 'place'): string | undefined {
  const said = required(reader, value, at, key);
  if (said === undefined) return undefined;
  const { path, anchor } = placeOf(said);
  const inside = insidePath(path);
  if (inside !== undefined) return anchor === undefined ? inside : `${inside}#${anchor}`;
  reader.report(
    [...at, key],
    `${key} must be a path inside the workspace.`,
    `${key} moet een pad binnen de werkmap zijn.`,
  );
  return undefined;
}

function required(reader: RecordReader, value: Plain, at: Path, key: string): string | undefined {
  const text = short(value[key]);
  if (text === undefined) lacks(reader, at, key);
  return text;
}

function lacks(reader: RecordReader, at: Path, key: string): void {
  reader.report(
    at,
    `This answer does not count: it lacks “${key}”.`,
    `Dit antwoord telt niet: “${key}” ontbreekt.`,
  );
}

function short(value: unknown): string | undefined {
  return asText(value)?.slice(0, MOST_CHARACTERS);
}
