import { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import type { Content, Inline } from '../text/blocks.js';
import { policyFile } from '../text/policy-file.js';
import { textOf, type XmlNode } from '../text/xml.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
import { Numbering } from './numbering.js';
import type { RawBlock } from './raw.js';
import { toBlocks } from './raw-to-blocks.js';
import { BodyReader } from './read-body.js';
import { InlineReader } from './read-inlines.js';
import { safeOfficeParts } from './safe-zip.js';
import { Styles } from './styles.js';
import { wordPackage, type WordPackage } from './word-package.js';
import { wordNotes } from './word-notes.js';

/**
 * A Word document as a Markdown policy with front matter: what Word shows with all changes accepted, its numbers as printed,
 * with a comment at each heading that says which paragraph of the source it was. Pictures, macros and embedded files are
 * left out; nothing is run. Throws an ImportProblem when the file cannot be read.
 */
export async function importDocx(file: SourceFile, options: ImportOptions): Promise<ImportResult> {
  const parts = safeOfficeParts(file.bytes);
  const findings = new Findings();
  const read = readWord(parts, findings);
  return policyFile(file, { ...read, notes: wordNotes(findings) }, options.today);
}

function readWord(
  parts: Readonly<Record<string, Uint8Array>>,
  findings: Findings,
): { content: Content; edges: readonly string[]; title: string | undefined } {
  try {
    const word = wordPackage(parts);
    const reader = new WordReader(word, findings);
    return { content: reader.content(), edges: reader.edges(), title: word.title };
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem('unreadable', {
      en: 'This Word document is damaged. Open it in Word, let Word repair it, and save it again.',
      nl: 'Dit Word-document is beschadigd. Open het in Word, laat Word het herstellen en sla het opnieuw op.',
    });
  }
}

class WordReader {
  readonly #styles: Styles;
  readonly #comments: ReadonlyMap<string, string>;

  constructor(
    private readonly word: WordPackage,
    private readonly findings: Findings,
  ) {
    this.#styles = new Styles(word.styles);
    this.#comments = new Map(
      (word.comments?.children ?? []).map((one) => [one.attributes.id ?? '', textOf(one)]),
    );
  }

  content(): Content {
    const body = this.word.document.children.find(({ name }) => name === 'body');
    const blocks = toBlocks(this.#reader(this.findings).read(body?.children ?? []), this.findings);
    return { blocks, footnotes: this.#footnotes(marksOf(blocks)) };
  }

  /** The lines of headers and footers, each once. */
  edges(): string[] {
    const { headers, footers } = this.word;
    const lines = [...headers, ...footers].flatMap((part) =>
      this.#reader(new Findings()).read(part.children).flatMap(linesOf),
    );
    const once = [...new Set(lines.filter((line) => /[\p{L}\p{N}]/u.test(line)))];
    for (const line of once) this.findings.add('edges', 0, line);
    return once;
  }

  #reader(findings: Findings): BodyReader {
    const inlines = new InlineReader(this.#styles, this.word.links, this.#comments, findings);
    return new BodyReader(this.#styles, new Numbering(this.word.numbering), inlines, findings);
  }

  /** The notes that marks in the text lead to, in their order. */
  #footnotes(marks: readonly string[]): ReadonlyMap<string, readonly Inline[]> {
    const notes = new Map<string, readonly Inline[]>();
    const byName = new Map<string, XmlNode>();
    for (const part of [this.word.footnotes, this.word.endnotes])
      for (const note of part?.children ?? [])
        byName.set(`${note.name[0] ?? ''}${note.attributes.id ?? ''}`, note);
    for (const mark of marks) {
      const blocks = this.#reader(this.findings).read(byName.get(mark)?.children ?? []);
      const lines = blocks.flatMap((block): (readonly Inline[])[] =>
        block.kind === 'paragraph' ? [block.inlines] : [[{ kind: 'text', text: linesOf(block).join(' ') }]],
      );
      notes.set(
        mark,
        lines.flatMap((line, at) => (at === 0 ? line : [{ kind: 'break' as const }, ...line])),
      );
    }
    return notes;
  }
}

function linesOf(block: RawBlock): string[] {
  if (block.kind === 'table')
    return block.rows.flatMap((row) => {
      const cells = row.map((cell) => cell.blocks.flatMap(linesOf).join(' '));
      // A row of a label and its value reads as one line.
      return cells.length === 2 && !cells.some((cell) => cell.includes(':')) ? [cells.join(': ')] : cells;
    });
  return block.inlines
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? '\n' : ''))
    .join('')
    .split(/[\n\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The names of the footnote marks in blocks, in order. */
function marksOf(blocks: Content['blocks']): string[] {
  const marks = blocks
    .flatMap((block): readonly Inline[] => (block.kind === 'table' ? block.rows.flat(2) : block.inlines))
    .flatMap((one) => (one.kind === 'note' ? [one.note] : []));
  return [...new Set(marks)];
}
