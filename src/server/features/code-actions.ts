import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import { fixesFor } from '../../editing/fixes/fixes.js';
import type { Fix, FixCommand } from '../../editing/fixes/fix.js';
import { compare, type Range } from '../../workspace/position.js';
import { Commands } from '../protocol.js';
import { fileRequest, readTexts } from '../requests-context.js';
import type { Session } from '../session.js';
import { toWorkspaceEdit } from '../to-workspace-edit.js';

/** Fixes that were offered and whose change is made only when one is chosen, because other files are read for it. */
const MOST_OFFERED = 300;

interface Offer {
  readonly fix: Fix;
}

/** Quick fixes. */
export function registerCodeActions(session: Session): void {
  const { connection, guard } = session;
  const offers = new Map<number, Offer>();
  let next = 0;

  const offer = (fix: Fix): number => {
    next += 1;
    offers.set(next, { fix });
    const oldest = offers.keys().next();
    if (offers.size > MOST_OFFERED && !oldest.done) offers.delete(oldest.value);
    return next;
  };

  const toAction = async (
    fix: Fix,
    diagnostic: LspDiagnostic | undefined,
    folder: string,
  ): Promise<CodeAction> => {
    const action: CodeAction = {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: fix.preferred,
      diagnostics: diagnostic && [diagnostic],
    };
    if (fix.command) return { ...action, command: { title: fix.title, ...toCommand(fix.command, folder) } };
    if ((fix.needs?.length ?? 0) > 0 && session.resolvesActions)
      return { ...action, data: { offer: offer(fix) } };
    return { ...action, edit: await editOf(fix, session) };
  };

  connection.onCodeAction((params) =>
    guard.run<CodeAction[]>('code actions', [], async () => {
      const { textDocument, range, context } = params;
      if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
      const request = fileRequest(session, textDocument.uri);
      if (!request) return [];
      request.folder.check();
      const wanted = request.folder.analyser
        .checkDocument(request.file.uri)
        .filter((diagnostic) => touches(diagnostic.range, range) && isAsked(diagnostic, params));
      const actions = wanted.flatMap((diagnostic) => {
        const shown = context.diagnostics.find((one) => isSame(one, diagnostic));
        return fixesFor({ diagnostic, file: request.file, context: request.context }).map((fix) =>
          toAction(fix, shown, request.folder.root),
        );
      });
      return (await Promise.all(actions)).filter(
        ({ edit, command, data }) => edit !== undefined || command !== undefined || data !== undefined,
      );
    }),
  );

  connection.onCodeActionResolve((action) =>
    guard.run('resolve code action', action, async () => {
      const id = (action.data as { offer?: number } | undefined)?.offer;
      const found = id === undefined ? undefined : offers.get(id);
      return found ? { ...action, edit: await editOf(found.fix, session) } : action;
    }),
  );
}

async function editOf(fix: Fix, session: Session): Promise<CodeAction['edit']> {
  const texts = await readTexts(session, fix.needs ?? []);
  const change = fix.change?.(texts);
  return change && toWorkspaceEdit(change, session);
}

function toCommand(command: FixCommand, folder: string): { command: string; arguments: unknown[] } {
  switch (command.name) {
    case 'explainRule':
      return { command: Commands.explainRule, arguments: [command.code] };
    case 'createPolicy':
      return { command: Commands.createPolicy, arguments: [command.policyType, folder] };
    case 'giveAnswer': {
      const { uri, kind, contents } = command;
      return { command: Commands.giveAnswer, arguments: [{ uri, kind, contents }] };
    }
    case 'confirmAnswer':
      return { command: Commands.confirmAnswer, arguments: [{ folder, key: command.key }] };
  }
}

function touches(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

/** Of those at the cursor, the ones the editor asks about; all when it names none. */
function isAsked(diagnostic: Diagnostic, { context }: CodeActionParams): boolean {
  const own = context.diagnostics.filter(({ source }) => source === 'attest');
  return own.length === 0 || own.some((one) => isSame(one, diagnostic));
}

function isSame(shown: LspDiagnostic, { code, range }: Diagnostic): boolean {
  return (
    shown.source === 'attest' &&
    shown.code === code &&
    compare(shown.range.start, range.start) === 0 &&
    compare(shown.range.end, range.end) === 0
  );
}
