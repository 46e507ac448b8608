import { approve } from '../analysis/approval/approve.js';
import { authorsOf } from '../analysis/approval/prove.js';
import { localise } from '../catalog/localise.js';
import { changeBetween } from '../editing/change-between.js';
import type { AnswerChange, AnswerRefusal } from './answers-protocol.js';
import { clientHistory } from './client-history.js';
import type { ApproveParams } from './policy-protocol.js';
import { readTexts } from './requests-context.js';
import type { Session } from './session.js';

/** The edit that approves a document as it is now, or why it cannot be approved. */
export async function approveDocument(
  session: Session,
  { uri, approver }: ApproveParams,
): Promise<AnswerChange | AnswerRefusal> {
  const { language } = session.settings;
  const folder = session.folderOf(uri);
  await folder?.settled();
  const snapshot = folder?.snapshot();
  const document = snapshot?.documents.get(uri);
  const text = session.open.get(uri)?.getText() ?? (await readTexts(session, [uri])).get(uri);
  if (!folder || !document || text === undefined)
    return { refused: language === 'nl' ? 'Dit is geen beleidsdocument.' : 'This is no policy.' };
  const { path } = document;
  const history = await clientHistory(session.connection, folder.root).of([path]);
  const people = snapshot?.config?.organisation.people ?? [];
  const { today } = folder.analyser.facts;
  const result = approve(document, text, {
    by: approver.replace(/\s+/g, ' ').trim(),
    on: today,
    today,
    people,
    authors: await authorsOf(document, history.get(path), people),
  });
  if ('refused' in result) {
    const why = localise(result.refused, language);
    return { refused: language === 'nl' ? `Niet goedgekeurd: ${why}.` : `Not approved: ${why}.` };
  }
  const [edit] = changeBetween(uri, text, result.text);
  if (!edit)
    return { refused: language === 'nl' ? 'Er is niets te wijzigen.' : 'There is nothing to change.' };
  return { uri: session.open.clientUri(uri), create: false, range: edit.range, text: edit.text };
}
