import { answerTo, type AnswerRequest } from '../../analysis/answers/answer-request.js';
import type { Giver } from '../../analysis/answers/make-answer.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import {
  addAnswer,
  ANSWERS_FILE,
  lineOfAnswer,
  removeAnswer,
  withEdit,
} from '../../workspace/answers/write-answers.js';
import { sameSubject, type AnswerText } from '../../workspace/answers/person-answer.js';
import { decode } from '../../workspace/decode.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { CliError } from '../cli-error.js';
import { NodeFileSystem } from '../node-file-system.js';
import type { OpenWorkspace } from '../open-workspace.js';
import { writeInside } from '../write-inside.js';

/** An answer as it was kept, and the file that holds it. */
export interface RecordedAnswer {
  readonly answer: AnswerText;
  readonly file: string;
}

/**
 * Keeps what a person answers about a document. An earlier answer on the same is replaced. Throws a CliError that says
 * why when it cannot be said of this document, or the file of answers cannot be added to.
 */
export async function recordAnswer(
  workspace: OpenWorkspace,
  document: PolicyDocument,
  request: AnswerRequest,
  giver: Giver,
  language: Language,
): Promise<RecordedAnswer> {
  const { folder, snapshot } = workspace;
  const answer = answerTo(request, document, snapshot, giver);
  if ('refused' in answer) throw new CliError(localise(answer.refused, language));
  const [file, before] = await answersFile(workspace);
  // The last answer counts, so an earlier one on the same would only confuse.
  const text = sameSubject(snapshot.answers, answer).reduce(
    (rest, { key }) => withoutAnswer(rest, key),
    before,
  );
  const edit = addAnswer(text, answer);
  if (!edit) throw new CliError(`${file} is no list of answers that can be added to; mend it first.`);
  await writeInside(folder, file, withEdit(text, edit), true);
  return { answer, file };
}

/** The text of a file of answers without the one of this key. */
export function withoutAnswer(text: string, key: string): string {
  const line = lineOfAnswer(text, key);
  const edit = line === undefined ? undefined : removeAnswer(text, line);
  return edit ? withEdit(text, edit) : text;
}

/** The file that holds the answers, or is to hold them, with its text. */
export async function answersFile({
  folder,
  snapshot,
}: OpenWorkspace): Promise<readonly [path: string, text: string]> {
  const path = snapshot.has('answers.yml') ? 'answers.yml' : ANSWERS_FILE;
  if (!snapshot.has(path)) return [path, ''];
  const bytes = await new NodeFileSystem(folder).readFile(`${snapshot.root}/${path}`);
  return [path, decode(bytes).text];
}
