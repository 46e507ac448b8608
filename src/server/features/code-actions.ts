import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import { isPolicy } from '../../analysis/kinds/kind-of.js';
import { kindFixes } from '../../editing/kind-change.js';
import type { SourceFile } from '../../editing/source-file.js';
import { eachReport } from '../../analysis/rule.js';
import { fixesFor } from '../../editing/fixes/fixes.js';
import type { Fix, FixCommand } from '../../editing/fixes/fix.js';
import { compare, touches } from '../../workspace/position.js';
import { Commands } from '../protocol.js';
import { FIX_ALL, fixAll } from './fix-all.js';
import { fileRequest, readTexts } from '../requests-context.js';
import type { Session } from '../session.js';
import { toWorkspaceEdit } from '../to-workspace-edit.js';

/** Fixes that were offered and whose change is made only when one is chosen, because other files are read for it. */
const MOST_OFFERED = 300;

/** So many repairs stand in the light bulb at once, so that with what else is offered there it can be overlooked. */
const MOST_REPAIRS = 4;
/** What the client asks for to fill the menus that a light bulb leads to. */
const SILENCE_KIND = `${CodeActionKind.QuickFix}.attest.silence`;
const MORE_KIND = `${CodeActionKind.QuickFix}.attest.more`;

interface Offer {
  readonly fix: Fix;
}

/** A fix with the diagnostic it mends, as the editor shows it. */
interface Offered {
  readonly fix: Fix;
  readonly shown: LspDiagnostic | undefined;
  readonly folder: string;
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

  const toAction = async ({ fix, shown, folder }: Offered, kind: CodeActionKind): Promise<CodeAction> => {
    const action: CodeAction = {
      title: fix.title,
      kind,
      isPreferred: fix.preferred,
      diagnostics: shown && [shown],
    };
    if (fix.command) return { ...action, command: { title: fix.title, ...toCommand(fix.command, folder) } };
    if ((fix.needs?.length ?? 0) > 0 && session.resolvesActions)
      return { ...action, data: { offer: offer(fix) } };
    return { ...action, edit: await editOf(fix, session) };
  };

  /** The fixes of each diagnostic at the cursor, those of one diagnostic together, the best of each first. */
  const found = (params: CodeActionParams): readonly (readonly Offered[])[] => {
    const request = fileRequest(session, params.textDocument.uri);
    if (!request) return [];
    const { file, folder, context } = request;
    folder.check();
    const each = folder.analyser
      .checkDocument(file.uri)
      .flatMap((diagnostic) => atPlaces(diagnostic, params))
      .filter((diagnostic) => touches(diagnostic.range, params.range))
      .map((diagnostic) => {
        const shown = params.context.diagnostics.find((one) => isSame(one, diagnostic));
        return fixesFor({ diagnostic, file, context }).map((fix) => ({ fix, shown, folder: folder.root }));
      });
    // On what the file is: at its top, or anywhere in one that is not read.
    if (params.range.start.line > topOf(file)) return each;
    return [...each, kindFixes(file, context).map((fix) => ({ fix, shown: undefined, folder: folder.root }))];
  };

  const actionsOf = async (list: readonly Offered[], kind: CodeActionKind): Promise<CodeAction[]> => {
    const actions = await Promise.all(list.map((one) => toAction(one, kind)));
    return actions.filter(
      ({ edit, command, data }) => edit !== undefined || command !== undefined || data !== undefined,
    );
  };

  connection.onCodeAction((params) =>
    guard.run<CodeAction[]>('code actions', [], async () => {
      const only = params.context.only?.[0];
      if (only !== undefined && isKind(FIX_ALL, only)) return fixAll(params, session);
      if (only !== undefined && !isKind(only, CodeActionKind.QuickFix)) return [];
      const each = found(params);
      const silencing = unlike(each.flat().filter(({ fix }) => fix.silences));
      const repairs = unlike(byTurns(each.map((list) => list.filter(({ fix }) => !fix.silences))));
      if (only === SILENCE_KIND) return actionsOf(silencing, SILENCE_KIND);
      if (only === MORE_KIND) return actionsOf(repairs, MORE_KIND);
      const { uri } = params.textDocument;
      const menu = (kind: string, title: string): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        command: { title, command: Commands.chooseFix, arguments: [{ uri, range: params.range, kind }] },
      });
      const dutch = session.settings.language === 'nl';
      const shown = repairs.length > MOST_REPAIRS ? repairs.slice(0, MOST_REPAIRS - 1) : repairs;
      return [
        ...(await actionsOf(shown, CodeActionKind.QuickFix)),
        ...(shown.length < repairs.length
          ? [menu(MORE_KIND, dutch ? 'Meer herstelacties…' : 'More repairs…')]
          : []),
        // One thing needs no menu of its own.
        ...(silencing.length === 1 ? await actionsOf(silencing, CodeActionKind.QuickFix) : []),
        ...(silencing.length > 1
          ? [menu(SILENCE_KIND, dutch ? 'Negeren of toelichten…' : 'Silence or explain…')]
          : []),
      ];
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

/** The first of each list, then the second of each, and so on. */
function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list.slice(n, n + 1))).flat();
}

/** Several findings may be mended by the same: it is offered once. */
function unlike(list: readonly Offered[]): Offered[] {
  const titles = new Set<string>();
  return list.filter(({ fix }) => !titles.has(fix.title) && titles.add(fix.title));
}

/** Whether a kind of action is another or a sort of it. */
function isKind(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

/** The last line that is about the file as a whole: its front matter and title. */
function topOf({ document }: SourceFile): number {
  if (!document) return -1;
  if (!isPolicy(document)) return document.lineCount;
  const title = document.sections.find(({ content }) => content.level > 0);
  return title?.startLine ?? 0;
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
    case 'adoptPolicies':
      return { command: Commands.adoptPolicies, arguments: [{ folder, path: command.path }] };
    case 'importDocuments':
      return { command: Commands.importDocuments, arguments: [{ folder, paths: command.paths }] };
    case 'giveAnswer': {
      const { uri, kind, contents } = command;
      return { command: Commands.giveAnswer, arguments: [{ uri, kind, contents }] };
    }
    case 'confirmAnswer':
      return { command: Commands.confirmAnswer, arguments: [{ folder, key: command.key }] };
  }
}

/** A diagnostic the editor asks about; of one that stands for several places, each at its place. */
function atPlaces(diagnostic: Diagnostic, params: CodeActionParams): readonly Diagnostic[] {
  const each = diagnostic.data?.places === true ? eachReport(diagnostic) : [diagnostic];
  if (isAsked(diagnostic, params)) return each;
  // The editor shows nothing at the other places, and so cannot ask about them.
  return each.filter(({ range }) => compare(range.start, diagnostic.range.start) !== 0);
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
