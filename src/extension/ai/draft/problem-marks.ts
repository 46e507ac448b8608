import {
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Position,
  Range,
  ThemeColor,
  window,
  type Disposable,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { DraftProblem } from '../../../authoring/checks/check.js';
import { language } from '../../client/settings.js';

/** Characters of a reason beside its sentence; the whole of it is in the Problems view and the hover. */
const MOST = 100;

/** Why a draft is refused, beside the sentences it is about: as problems, and in words behind the line. */
export class ProblemMarks implements Disposable {
  readonly #diagnostics = languages.createDiagnosticCollection('attest-draft');
  readonly #beside = window.createTextEditorDecorationType({
    after: {
      margin: '0 0 0 2em',
      color: new ThemeColor('editorWarning.foreground'),
      fontStyle: 'italic',
    },
  });
  #shown: { readonly uri: Uri; readonly text: string; readonly problems: readonly Diagnostic[] } | undefined;
  readonly #editors = window.onDidChangeVisibleTextEditors(() => this.draw());

  /**
   * Shows these problems of a draft, and no others. Places are reckoned in its text, because the editor may still be
   * reading it. `fallback` is where those stand that miss something.
   */
  show(uri: Uri, text: string, problems: readonly DraftProblem[], fallback: number): void {
    const shown = problems.map(({ check, message, span }) => {
      const start = positionIn(text, span?.start ?? fallback);
      const end = span ? positionIn(text, span.end) : new Position(start.line, lineLength(text, start.line));
      const problem = new Diagnostic(new Range(start, end), message[language()], DiagnosticSeverity.Warning);
      problem.source = 'Attest';
      problem.code = check;
      return problem;
    });
    this.clear();
    this.#shown = { uri, text, problems: shown };
    this.#diagnostics.set(uri, shown);
    this.draw();
  }

  clear(): void {
    this.#diagnostics.clear();
    this.#shown = undefined;
    this.draw();
  }

  dispose(): void {
    this.#editors.dispose();
    this.#diagnostics.dispose();
    this.#beside.dispose();
  }

  /** The words beside the lines, once more: an editor that reads its text anew loses them. */
  draw(): void {
    for (const editor of window.visibleTextEditors)
      if (editor.document.uri.scheme === 'attest-draft')
        editor.setDecorations(this.#beside, this.#words(editor));
  }

  /** One remark a line, at its end. */
  #words(editor: TextEditor): { range: Range; renderOptions: object }[] {
    const shown = this.#shown;
    if (shown?.uri.toString() !== editor.document.uri.toString()) return [];
    const byLine = new Map<number, string[]>();
    for (const { range, message } of shown.problems) {
      const line = range.start.line;
      byLine.set(line, [...(byLine.get(line) ?? []), message]);
    }
    return [...byLine].map(([line, messages]) => {
      const said = [...new Set(messages)].join(' ');
      const contentText = said.length > MOST ? `${said.slice(0, MOST - 1)}…` : said;
      const end = new Position(line, lineLength(shown.text, line));
      return { range: new Range(end, end), renderOptions: { after: { contentText } } };
    });
  }
}

/** The line and column of an offset. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return new Position(before.length - 1, before.at(-1)?.length ?? 0);
}

function lineLength(text: string, line: number): number {
  return (text.split('\n')[line] ?? '').replace(/\r$/, '').length;
}
