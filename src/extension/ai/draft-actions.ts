import {
  CodeAction,
  CodeActionKind,
  languages,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  type ExtensionContext,
  type Range,
  type TextDocument,
} from 'vscode';
import { gapTargets, missingDocument, wantsRewording, type GapSource } from '../../authoring/gaps.js';
import type { GapTarget } from '../../authoring/task.js';
import { localise } from '../../catalog/localise.js';
import { policyType } from '../../catalog/policy-types.js';
import { language } from '../client/settings.js';
import { t } from '../texts/t.js';
import { chosenName } from './models/available.js';

/** Gaps with actions of their own; beyond these, all of them at once. */
const MOST_GAPS = 4;

interface Gap {
  readonly diagnostic: Diagnostic;
  readonly source: GapSource;
  readonly target: GapTarget;
}

/**
 * Quick fixes that draft text. They are the client's, because the server knows no models: on every gap an offline draft
 * and one by the chosen model, and all gaps of a section or document at once.
 */
export class DraftActions implements CodeActionProvider {
  constructor(private readonly context: ExtensionContext) {}

  static register(context: ExtensionContext): Disposable {
    const selector = [
      { language: 'markdown' },
      { language: 'yaml', pattern: '**/{soc2,controls}.{yaml,yml}' },
      { language: 'yaml', pattern: '**/controls/*.{yaml,yml}' },
    ];
    return languages.registerCodeActionsProvider(selector, new DraftActions(context), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    });
  }

  provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics, only }: CodeActionContext,
  ): CodeAction[] {
    if (only && !CodeActionKind.QuickFix.contains(only) && !only.contains(CodeActionKind.QuickFix)) return [];
    const own = diagnostics.filter(({ source }) => source === 'attest');
    const gaps = own.flatMap((diagnostic): Gap[] => {
      const source = sourceOf(diagnostic);
      return gapTargets(source).map((target) => ({ diagnostic, source, target }));
    });
    const uri = document.uri.toString();
    return [
      ...gaps
        .slice(0, MOST_GAPS)
        .flatMap(({ diagnostic, target }) => this.#gapActions(uri, diagnostic, target)),
      ...(document.languageId === 'markdown' && gaps.length > 0
        ? this.#allActions(uri, range.start.line, gaps)
        : []),
      ...own.flatMap((diagnostic) => this.#documentActions(diagnostic)),
      ...own.flatMap((diagnostic) => this.#wordingActions(document, diagnostic)),
    ];
  }

  #gapActions(uri: string, diagnostic: Diagnostic, target: GapTarget): CodeAction[] {
    const name = nameOf(target);
    const args = [{ uri, targets: [target] }];
    const [offline, drafted] =
      name === undefined
        ? [t('Draft the missing text'), this.#withModel()]
        : [t('Draft the missing text: {0}', name), `${this.#withModel()}: ${name}`];
    return [
      action(offline, 'attest.ai.draftGapOffline', args, [diagnostic]),
      action(drafted, 'attest.ai.draftGap', args, [diagnostic]),
    ];
  }

  #allActions(uri: string, line: number, gaps: readonly Gap[]): CodeAction[] {
    const diagnostics = gaps.map(({ diagnostic }) => diagnostic);
    return [
      action(t('Fix all gaps in this section'), 'attest.ai.fixSection', [{ uri, line }], diagnostics),
      action(t('Fix all gaps in this document'), 'attest.ai.fixDocument', [{ uri }], diagnostics),
    ];
  }

  #documentActions(diagnostic: Diagnostic): CodeAction[] {
    const missing = missingDocument(sourceOf(diagnostic));
    const name = chosenName(this.context);
    if (!missing || name === undefined) return [];
    return [
      action(
        t('Draft the document with {0}', name),
        'attest.ai.draftPolicy',
        [{ type: missing.policyType }],
        [diagnostic],
      ),
    ];
  }

  #wordingActions(document: TextDocument, diagnostic: Diagnostic): CodeAction[] {
    if (!wantsRewording(sourceOf(diagnostic)) || document.languageId !== 'markdown') return [];
    const span = lineSpan(document, diagnostic.range);
    const uri = document.uri.toString();
    return [
      action(t('Mark vague words to be confirmed'), 'attest.ai.makePrecise', [{ uri, span }], [diagnostic]),
      action(
        t('Make this precise with {0}', chosenName(this.context) ?? t('a language model')),
        'attest.ai.makePrecise',
        [{ uri, span, withModel: true }],
        [diagnostic],
      ),
    ];
  }

  #withModel(): string {
    return t('Draft with {0}', chosenName(this.context) ?? t('a language model'));
  }
}

/** What a gap is called when several stand behind one diagnostic. */
function nameOf(target: GapTarget): string | undefined {
  if (target.kind !== 'content' || target.needs) return undefined;
  const content = policyType(target.policyType)?.contents.find(({ id }) => id === target.content);
  return content && localise(content.title, language());
}

function action(
  title: string,
  command: string,
  args: readonly unknown[],
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const made = new CodeAction(title, CodeActionKind.QuickFix);
  made.command = { title, command, arguments: [...args] };
  made.diagnostics = [...diagnostics];
  return made;
}

/** Rule and facts of a diagnostic of the server, which the language client keeps on its objects. */
function sourceOf(diagnostic: Diagnostic): GapSource {
  const { code } = diagnostic;
  const data: unknown = 'data' in diagnostic ? diagnostic.data : undefined;
  return {
    code: String(typeof code === 'object' ? code.value : code),
    data: typeof data === 'object' && data !== null ? (data as GapSource['data']) : undefined,
  };
}

/** The lines of a range, without white space at the ends. */
function lineSpan(document: TextDocument, range: Range): { start: number; end: number } {
  const text = document.getText();
  const start = document.offsetAt(document.lineAt(range.start.line).range.start);
  const end = document.offsetAt(document.lineAt(range.end.line).range.end);
  return { start: start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), end };
}
