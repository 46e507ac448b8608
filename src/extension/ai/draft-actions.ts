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
import { contentTitle, criterionTitle } from '../../catalog/names.js';
import { language } from '../client/settings.js';
import { t } from '../texts/t.js';
import { chosenName } from './models/available.js';

/** Gaps that are drafted together: more than any document lacks. */
const MOST_GAPS = 25;
/** So many actions are offered at once, beside the repairs that need no draft. */
const MOST_ACTIONS = 3;

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
      ...(gaps.length > 0 ? this.#gapActions(uri, gaps) : []),
      ...(document.languageId === 'markdown' && gaps.length > 0 ? [allAction(uri, gaps)] : []),
      ...own.flatMap((diagnostic) => this.#documentActions(diagnostic)),
      ...own.flatMap((diagnostic) => this.#wordingActions(document, diagnostic)),
    ].slice(0, MOST_ACTIONS);
  }

  /** Drafts of what is missing here: by its name when it is one text, together when there are more. */
  #gapActions(uri: string, gaps: readonly Gap[]): CodeAction[] {
    const diagnostics = [...new Set(gaps.map(({ diagnostic }) => diagnostic))];
    const targets = gaps.slice(0, MOST_GAPS).map(({ target }) => target);
    const [first] = targets;
    const name = first && targets.length === 1 ? nameOf(first) : t('{0} missing texts', targets.length);
    const args = [{ uri, targets }];
    return [
      action(t('Draft the missing text: {0}', name), 'attest.ai.draftGapOffline', args, diagnostics),
      action(`${this.#withModel()}: ${name}`, 'attest.ai.draftGap', args, diagnostics),
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
        t('Make this precise with {0}', chosenName(this.context, 'refine') ?? t('a language model')),
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

/** What a gap is called: several may stand behind one diagnostic or at one place. */
function nameOf(target: GapTarget): string {
  switch (target.kind) {
    case 'content': {
      const title = contentTitle(target.policyType, target.content);
      return title ? localise(title, language()) : target.content;
    }
    case 'criterion':
      return `${target.criterion} ${localise(criterionTitle(target.criterion), language())}`;
    case 'control':
      return target.control;
    case 'section':
      return target.heading;
  }
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

function allAction(uri: string, gaps: readonly Gap[]): CodeAction {
  return action(
    t('Fix all gaps in this document'),
    'attest.ai.fixDocument',
    [{ uri }],
    gaps.map(({ diagnostic }) => diagnostic),
  );
}
