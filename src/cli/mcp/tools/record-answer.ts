import type { AnswerRequest } from '../../../analysis/answers/answer-request.js';
import { ANSWER_WORDS, listedAnswers } from '../../../analysis/answers/listed-answers.js';
import { localise } from '../../../catalog/localise.js';
import type { AnswerKind } from '../../../workspace/answers/person-answer.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { firstLineOf } from '../../../workspace/section-place.js';
import { nameOfPerson } from '../../answers/name-of-person.js';
import { recordAnswer } from '../../answers/record-answer.js';
import { CliError } from '../../cli-error.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { policyNamed } from '../document-named.js';
import { languageOf } from '../language-of.js';

export interface AnswerGiven {
  readonly path: string;
  readonly kind: AnswerKind;
  readonly content?: string;
  /** From 1. */
  readonly line?: number;
  readonly quote?: string;
  readonly place?: string;
  readonly criterion?: string;
  readonly why: string;
  readonly by?: string;
}

export interface AnswerKept {
  readonly file: string;
  readonly document: string;
  readonly answer: string;
  readonly about: string;
  readonly quote?: string;
  readonly by: string;
  readonly date: string;
  readonly proposedBy: string;
}

/**
 * Writes what a person said into answers.yaml; `client` is the agent that asks for it, which is kept with the answer.
 * Throws a CliError when the answer cannot be given, or when a person's answer on the same already counts: what one
 * person said is not replaced by an agent.
 */
export async function keepAnswer(
  workspace: OpenWorkspace,
  given: AnswerGiven,
  client: string,
): Promise<AnswerKept> {
  const document = policyNamed(workspace, given.path);
  const request = requestOf(document, given);
  refuseSecond(workspace, document, given);
  const by = await nameOfPerson(workspace.folder, given.by, {}).catch(() => {
    throw new CliError('Say in “by” who answers: the name of the person, not of the agent.');
  });
  const giver = { by, date: workspace.today, why: given.why, proposedBy: client };
  const language = languageOf(workspace);
  const { answer, file } = await recordAnswer(workspace, document, request, giver, language);
  return {
    file,
    document: answer.document,
    answer: localise(ANSWER_WORDS[answer.kind], language),
    about: answer.content ?? answer.criterion ?? '',
    ...(answer.quote !== undefined && { quote: answer.quote }),
    by: answer.by,
    date: answer.date,
    proposedBy: client,
  };
}

function refuseSecond(
  { snapshot, analyser }: OpenWorkspace,
  document: PolicyDocument,
  { kind, content, criterion, line }: AnswerGiven,
): void {
  const section = line === undefined ? undefined : slugAt(document, line);
  const earlier = listedAnswers(snapshot, analyser.facts).find(
    ({ answer, path, state }) =>
      state === 'stands' &&
      path === document.path &&
      (kind === 'wrong-link'
        ? answer.criterion === criterion?.toUpperCase() && answer.section === section
        : answer.content === content),
  );
  if (earlier)
    throw new CliError(
      `${earlier.answer.by} answered this on ${earlier.answer.date}: ${localise(ANSWER_WORDS[earlier.answer.kind], 'en')} (${earlier.answer.why}). An answer that counts is not replaced here; a person can take it back with “attest answer --remove”.`,
    );
}

function slugAt(document: PolicyDocument, line: number): string | undefined {
  return document.sections.findLast((one) => firstLineOf(one) <= line - 1)?.slug;
}

/** Throws a CliError that names what is lacking. */
function requestOf(document: PolicyDocument, given: AnswerGiven): AnswerRequest {
  const { kind, content, line, quote, place, criterion } = given;
  if (line !== undefined && line > document.lineCount)
    throw new CliError(`${document.path} has ${document.lineCount} lines; there is no line ${line}.`);
  if (kind === 'wrong-link') {
    if (criterion === undefined || line === undefined)
      throw new CliError('For “wrong-link”, give “criterion” and a “line” of the section.');
    const section = document.sections.findLastIndex((one) => firstLineOf(one) <= line - 1);
    return { kind, criterion, section };
  }
  if (content === undefined)
    throw new CliError('Give “content”: the ID of an expected content, as document_contents names it.');
  if (kind === 'does-not-apply') return { kind, content };
  if (kind === 'stated-elsewhere') {
    if (place === undefined)
      throw new CliError('For “stated-elsewhere”, give “place”: a path, with #anchor for one section.');
    return { kind, content, place };
  }
  if (line === undefined && quote === undefined)
    throw new CliError('For “stated-here”, give the “line” of the sentence or words of it in “quote”.');
  return { kind, content, quote, ...(line !== undefined && { line: line - 1 }) };
}
