import type { AnswerText } from '../../workspace/answers/person-answer.js';
import { addAnswer, withEdit } from '../../workspace/answers/write-answers.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';

/** The text of answers.yaml with these answers. */
export function answersText(...answers: readonly (AnswerText | undefined)[]): string {
  return answers.reduce((text, answer) => {
    const edit = answer && addAnswer(text, answer);
    if (!edit) throw new Error('This answer cannot be written.');
    return withEdit(text, edit);
  }, '');
}

/** A document as it is read from a workspace. */
export function readDocument(path: string, text: string): PolicyDocument {
  const index = new WorkspaceIndex('file:///w');
  index.set(`file:///w/${path}`, { text, version: 1 });
  const [document] = index.snapshot().documents.values();
  if (!document) throw new Error(`${path} is no document.`);
  return document;
}
