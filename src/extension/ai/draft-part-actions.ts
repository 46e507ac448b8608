import {
  CodeAction,
  CodeActionKind,
  languages,
  type CodeActionProvider,
  type Disposable,
  type Range,
  type TextDocument,
} from 'vscode';
import { partAt } from '../../authoring/draft/parts.js';
import { t } from '../texts/t.js';
import { DRAFT_SCHEME } from './draft/draft-files.js';
import type { DraftSessions } from './draft/draft-session.js';

/** What can be done with a draft, at the light bulb of its editor: by keyboard as by mouse. */
export class DraftPartActions implements CodeActionProvider {
  constructor(private readonly sessions: DraftSessions) {}

  static register(sessions: DraftSessions): Disposable {
    return languages.registerCodeActionsProvider({ scheme: DRAFT_SCHEME }, new DraftPartActions(sessions), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    });
  }

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const { current, made } = this.sessions;
    if (!current?.pending || current.uri.toString() !== document.uri.toString()) return [];
    const offset = document.offsetAt(range.start);
    const parts = current.parts(document.getText());
    const part = partAt(parts, offset);
    const name = part?.heading === '' ? part.excerpt : part?.heading;
    const refused = current.problems.length > 0;
    return [
      ...(part && name !== undefined && parts.length > 1
        ? [
            action(t('Accept this part: {0}', name), 'attest.ai.acceptPart', [offset]),
            action(t('Leave out this part: {0}', name), 'attest.ai.leaveOutPart', [offset]),
          ]
        : []),
      refused
        ? action(t('Use this draft anyway…'), 'attest.ai.useAnyway')
        : action(t('Accept the draft'), 'attest.ai.acceptDraft'),
      ...(made?.outcome ? [action(t('Try again with a remark…'), 'attest.ai.tryAgain')] : []),
      action(t('Discard the draft'), 'attest.ai.discardDraft'),
    ];
  }
}

function action(title: string, command: string, args: readonly unknown[] = []): CodeAction {
  const made = new CodeAction(title, CodeActionKind.QuickFix);
  made.command = { title, command, arguments: [...args] };
  return made;
}
