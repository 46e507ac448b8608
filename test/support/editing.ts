import { Analyser } from '../../src/analysis/check.js';
import type { Diagnostic } from '../../src/analysis/diagnostic.js';
import type { Language } from '../../src/catalog/types.js';
import type { TextEdit, WorkspaceChange } from '../../src/editing/changes.js';
import type { EditingContext } from '../../src/editing/context.js';
import { fixesFor } from '../../src/editing/fixes/fixes.js';
import { SourceFile } from '../../src/editing/source-file.js';
import { WorkspaceIndex } from '../../src/workspace/workspace-index.js';

const ROOT = 'file:///company';

/** A workspace of a few files in memory, with what the editing features need. */
export class EditingBench {
  readonly #index = new WorkspaceIndex(ROOT);
  readonly #analyser = new Analyser({ today: '2026-11-24' });
  readonly texts = new Map<string, string>();

  constructor(
    files: Readonly<Record<string, string>>,
    private readonly language: Language = 'en',
  ) {
    for (const [path, text] of Object.entries(files)) this.set(path, text);
  }

  set(path: string, text: string): void {
    this.texts.set(this.uri(path), text);
    this.#index.set(this.uri(path), { text, version: 1 });
  }

  uri(path: string): string {
    return `${ROOT}/${path}`;
  }

  get context(): EditingContext {
    const snapshot = this.#index.snapshot();
    this.#analyser.update(snapshot);
    const { facts } = this.#analyser;
    return { snapshot, facts, language: this.language, analysisOf: (document) => facts.analysisOf(document) };
  }

  file(path: string): SourceFile {
    return new SourceFile(this.uri(path), this.texts.get(this.uri(path)) ?? '', this.#index.snapshot());
  }

  /** The position of a text in a file, plus some characters. */
  at(path: string, what: string, plus = 0): { line: number; character: number } {
    const text = this.texts.get(this.uri(path)) ?? '';
    const found = text.indexOf(what);
    if (found < 0) throw new Error(`“${what}” is not in ${path}`);
    const before = text.slice(0, found + plus).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  diagnostics(path: string): readonly Diagnostic[] {
    this.#analyser.update(this.#index.snapshot());
    return this.#analyser.checkDocument(this.uri(path));
  }

  codes(path: string): string[] {
    return this.diagnostics(path).map(({ code }) => code);
  }

  /** Titles of the fixes for the first diagnostic with this code. */
  fixes(path: string, code: string): readonly string[] {
    return this.#fixes(path, code).map(({ title }) => title);
  }

  /** Applies the fix whose title matches to the first diagnostic with this code. */
  fix(path: string, code: string, title: RegExp): void {
    const fix = this.#fixes(path, code).find((one) => title.test(one.title));
    const change = fix?.change?.(this.texts);
    if (!change) throw new Error(`no change for ${code} by ${String(title)}`);
    this.apply(change);
  }

  apply({ edits, creates = [], renames = [] }: WorkspaceChange): void {
    for (const { uri, text } of creates) this.set(uri.slice(ROOT.length + 1), text);
    for (const uri of new Set(edits.map((edit) => edit.uri)))
      this.set(
        uri.slice(ROOT.length + 1),
        applyEdits(
          this.texts.get(uri) ?? '',
          edits.filter((edit) => edit.uri === uri),
        ),
      );
    for (const { from, to } of renames) {
      for (const [uri, text] of [...this.texts]) {
        if (uri !== from && !uri.startsWith(`${from}/`)) continue;
        this.texts.delete(uri);
        this.#index.delete(uri);
        this.set((to + uri.slice(from.length)).slice(ROOT.length + 1), text);
      }
    }
  }

  text(path: string): string {
    return this.texts.get(this.uri(path)) ?? '';
  }

  #fixes(path: string, code: string): ReturnType<typeof fixesFor> {
    const diagnostic = this.diagnostics(path).find((one) => one.code === code);
    if (!diagnostic) throw new Error(`${path} has no ${code}; it has ${this.codes(path).join(', ')}`);
    return fixesFor({ diagnostic, file: this.file(path), context: this.context });
  }
}

/** Applies edits to a text; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Omit<TextEdit, 'uri'>[]): string {
  const starts = [0];
  for (let n = 0; n < text.length; n += 1) if (text[n] === '\n') starts.push(n + 1);
  const offset = ({ line, character }: { line: number; character: number }): number =>
    (starts[line] ?? text.length) + character;
  let result = '';
  let at = 0;
  const sorted = edits
    .map((edit, n) => ({ ...edit, n }))
    .sort((a, b) => offset(a.range.start) - offset(b.range.start) || a.n - b.n);
  for (const { range, text: inserted } of sorted) {
    const start = offset(range.start);
    if (start < at) throw new Error('edits overlap');
    result += text.slice(at, start) + inserted;
    at = offset(range.end);
  }
  return result + text.slice(at);
}
