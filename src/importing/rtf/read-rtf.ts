import { LIMITS } from '../../catalog/limits.js';
import { CONTENTS_STYLE } from '../docx/contents-style.js';
import { isListField, linkOfField } from '../docx/fields.js';
import type { RawBlock, RawParagraph } from '../docx/raw.js';
import type { Findings } from '../import-note.js';
import { isBlank, plainText, type Inline } from '../text/blocks.js';
import { isBullet } from '../text/label.js';
import { rtfTable, type CellShape, type RtfRow } from './rtf-table.js';
import { rtfTokens, type RtfToken } from './rtf-tokens.js';

/** What a group's text is for. */
type Purpose = 'text' | 'label' | 'style' | 'field' | 'title' | 'nothing';

/** What holds until a group ends. */
interface Group {
  purpose: Purpose;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  hidden: boolean;
  deleted: boolean;
  size: number;
  /** How many characters stand in for one that is given by its number. */
  standIns: number;
  /** `\*` was read: a group whose word is not known is none of the text. */
  optional: boolean;
  /** What to do when the group ends. */
  end?: () => void;
}

interface Style {
  name: string;
  outline: number | undefined;
}

/** A paragraph while it is read, with what its properties say. */
interface Open {
  inlines: Inline[];
  label: string;
  style: number | undefined;
  outline: number | undefined;
  indent: number;
  list: string | undefined;
  level: number;
  inTable: boolean;
  weight: { bold: number; all: number; size: number; listed: number };
}

/** Groups that hold no text of the document, or text of another kind. */
const NO_TEXT =
  /^(?:fonttbl|colortbl|listtable|listoverridetable|revtbl|rsidtbl|generator|themedata|colorschememapping|latentstyles|datastore|xmlnstbl|mmathPr|nonshppict|bkmkstart|bkmkend|shpinst|sp|sn|sv|filetbl|pnseclvl\d*|annotationid|atnid|atnauthor|atndate|atnref|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn|wgrffmtfilter|panose|falt|docvar|userprops|xmlopen|pgdsctbl|pgdsc\d*)$/;
const EDGE = /^(?:header|footer)[lrf]?$/;
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
const DEFAULT_SIZE = 24;

/** Thrown when a file is over one of the limits. */
export class RtfLimit extends Error {}

/** Reads an RTF file into paragraphs and tables as a Word file gives them, with all changes accepted. */
export class RtfReader {
  readonly notes = new Map<string, readonly Inline[]>();
  readonly edges: string[] = [];
  title: string | undefined;
  readonly #styles = new Map<number, Style>();
  readonly #groups: Group[] = [];
  #blocks: RawBlock[] = [];
  #open = fresh();
  #rows: RtfRow[] = [];
  #cells: RawBlock[][] = [];
  #cell: RawBlock[] = [];
  #shapes: CellShape[] = [];
  #shape = { fromLeft: false, fromAbove: false, begins: false };
  #paragraphs = 0;
  /** Cells of rows, and those that rows define. */
  #places = 0;
  #inNested = false;
  #skip = 0;
  #bytes: number[] = [];
  #decoder = new TextDecoder('windows-1252');
  #fields: { code: string }[] = [];
  #style: { number: number } & Style = { number: 0, name: '', outline: undefined };

  constructor(private readonly findings: Findings) {}

  read(source: string): RawBlock[] {
    for (const token of rtfTokens(source)) this.#take(token);
    this.#flush();
    this.#endParagraph();
    this.#endTable();
    return this.#blocks;
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? group();
  }

  #take(token: RtfToken): void {
    if (token.kind === 'byte') {
      if (this.#skip > 0) this.#skip -= 1;
      else this.#bytes.push(token.byte);
      return;
    }
    this.#flush();
    if (token.kind === 'open') {
      if (this.#groups.length > LIMITS.xmlLevels.most) throw new RtfLimit('xmlLevels');
      this.#groups.push({ ...this.#group, optional: false, end: undefined });
    } else if (token.kind === 'close') this.#groups.pop()?.end?.();
    else if (token.kind === 'text') {
      const text = token.text.slice(this.#skip);
      this.#skip = Math.max(0, this.#skip - token.text.length);
      this.#text(text);
    } else this.#word(token.word, token.value);
  }

  /** Bytes of a code page become text together, as some letters take two. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = this.#decoder.decode(new Uint8Array(this.#bytes));
    this.#bytes = [];
    this.#text(text);
  }

  #text(text: string): void {
    const { purpose, bold, italic, struck, hidden, deleted, size } = this.#group;
    if (text === '' || purpose === 'nothing') return;
    if (purpose === 'label') this.#open.label += text;
    else if (purpose === 'style') this.#style.name += text;
    else if (purpose === 'title') this.title = `${this.title ?? ''}${text}`;
    else if (purpose === 'field') {
      const field = this.#fields.at(-1);
      if (field && field.code.length < 4000) field.code += text;
    } else if (hidden || deleted) {
      if (text.trim() !== '') this.findings.add(hidden ? 'hidden' : 'deleted', this.#paragraphs + 1, text);
    } else {
      const link = this.#fields.map(({ code }) => linkOfField(code)).find((one) => one !== undefined);
      const { weight } = this.#open;
      const length = text.trim().length;
      weight.all += length;
      if (bold) weight.bold += length;
      if (length > 0) weight.size = Math.max(weight.size, size);
      // A table of contents may end within the paragraph of its last line.
      if (this.#fields.some(({ code }) => isListField(code))) weight.listed += length;
      this.#open.inlines.push({
        kind: 'text',
        text,
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(struck ? { struck } : {}),
        ...(link === undefined ? {} : { link }),
      });
    }
  }

  #word(word: string, value: number | undefined): void {
    const own = this.#group;
    if (word === '*') {
      own.optional = true;
      return;
    }
    if (this.#destination(word, own)) return;
    if (own.optional) {
      own.optional = false;
      own.purpose = 'nothing';
      return;
    }
    const character = CHARACTERS[word];
    if (character !== undefined) this.#text(character);
    else if (word === 'u') {
      this.#text(String.fromCharCode(((value ?? 0) + 0x10000) % 0x10000));
      this.#skip = own.standIns;
    } else if (!this.#look(word, value, own)) this.#layout(word, value, own);
  }

  /** Words that say what a group is for. */
  #destination(word: string, own: Group): boolean {
    const place = this.#paragraphs + 1;
    if (NO_TEXT.test(word)) own.purpose = 'nothing';
    else if (word === 'nesttableprops') {
      // The properties of a row of a table in a cell stand behind it.
      if (own.purpose === 'text') this.#endNestedRow();
      own.purpose = 'nothing';
    } else if (word === 'nonesttables') own.purpose = 'nothing';
    else if (word === 'stylesheet') own.purpose = 'style';
    else if (word === 'info') own.purpose = 'nothing';
    else if (word === 'title' && own.purpose === 'nothing') own.purpose = 'title';
    else if (word === 'listtext' || word === 'pntext')
      own.purpose = own.purpose === 'text' ? 'label' : own.purpose;
    else if (word === 'pict' || word === 'object') {
      if (own.purpose === 'text') this.findings.add(word === 'pict' ? 'picture' : 'embedded', place);
      own.purpose = 'nothing';
    } else if (word === 'annotation') {
      this.findings.add('comment', place);
      own.purpose = 'nothing';
    } else if (word === 'field') {
      this.#fields.push({ code: '' });
      own.end = () => {
        this.#fields.pop();
      };
    } else if (word === 'fldinst') own.purpose = own.purpose === 'text' ? 'field' : own.purpose;
    else if (word === 'footnote') this.#apart(own, (blocks) => this.#note(blocks));
    else if (EDGE.test(word)) this.#apart(own, (blocks) => this.#edge(blocks));
    else if (word === 'shptxt') own.purpose = 'text';
    else return false;
    own.optional = false;
    return true;
  }

  /** How text looks from here on in the group. */
  #look(word: string, value: number | undefined, own: Group): boolean {
    const on = value !== 0;
    if (word === 'b') own.bold = on;
    else if (word === 'i') own.italic = on;
    else if (word === 'strike' || word === 'striked') own.struck = on;
    else if (word === 'v') own.hidden = on;
    else if (word === 'deleted') own.deleted = on;
    else if (word === 'revised') {
      if (on) this.findings.add('inserted', this.#paragraphs + 1);
    } else if (word === 'fs') own.size = value ?? DEFAULT_SIZE;
    else if (word === 'uc') own.standIns = Math.min(9, Math.max(0, value ?? 1));
    else if (word === 'ansicpg') this.#decoder = decoderOf(value);
    else if (word === 'plain') {
      const { purpose, standIns, end, optional } = own;
      Object.assign(own, group(), { purpose, standIns, end, optional });
    } else return false;
    return true;
  }

  /** Paragraphs, their properties, and tables. */
  #layout(word: string, value: number | undefined, own: Group): void {
    const open = this.#open;
    if (own.purpose === 'style') {
      this.#styleWord(word, value, own);
      return;
    }
    if (own.purpose !== 'text') return;
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        this.#endParagraph();
        break;
      case 'nestrow':
        this.#endNestedRow();
        break;
      case 'nestcell':
        open.inlines.push({ kind: 'text', text: ' ' });
        break;
      case 'line':
        open.inlines.push({ kind: 'break' });
        break;
      case 'pard':
        Object.assign(open, {
          style: undefined,
          outline: undefined,
          indent: 0,
          list: undefined,
          level: 0,
          inTable: false,
        });
        break;
      case 's':
        open.style = value;
        break;
      case 'outlinelevel':
        open.outline = value;
        break;
      case 'li':
      case 'lin':
        open.indent = value ?? 0;
        break;
      case 'ls':
        open.list = String(value ?? 0);
        break;
      case 'ilvl':
        open.level = value ?? 0;
        break;
      case 'intbl':
        open.inTable = true;
        break;
      case 'trowd':
        this.#shapes = [];
        this.#shape = { fromLeft: false, fromAbove: false, begins: false };
        break;
      case 'clmrg':
        this.#shape.fromLeft = true;
        break;
      case 'clvmrg':
        this.#shape.fromAbove = true;
        break;
      case 'clvmgf':
        this.#shape.begins = true;
        break;
      case 'cellx':
        this.#shapes.push({ right: value ?? 0, ...this.#shape });
        this.#shape = { fromLeft: false, fromAbove: false, begins: false };
        break;
      case 'cell':
        this.#inNested = false;
        open.inTable = true;
        this.#endParagraph();
        this.#cells.push(this.#cell);
        this.#cell = [];
        break;
      case 'row':
        this.#places += Math.max(this.#shapes.length, this.#cells.length);
        if (this.#places > LIMITS.importedCells.most) throw new RtfLimit('importedCells');
        this.#rows.push({ shapes: this.#shapes, cells: this.#cells });
        this.#cells = [];
        break;
      default:
    }
  }

  #styleWord(word: string, value: number | undefined, own: Group): void {
    if (word === 's') {
      this.#style = { number: value ?? 0, name: '', outline: undefined };
      own.end = () => {
        const { number, name, outline } = this.#style;
        this.#styles.set(number, { name: name.replace(/;\s*$/, '').trim().toLowerCase(), outline });
      };
    } else if (word === 'outlinelevel') this.#style.outline = value;
    else if (word === 'cs' || word === 'ds' || word === 'ts') own.purpose = 'nothing';
  }

  #endParagraph(): void {
    const { inlines, label, style, outline, indent, list, level, inTable, weight } = this.#open;
    this.#open = { ...fresh(), style, outline, indent, list, level, inTable };
    if (!inTable) this.#endTable();
    if (isBlank(inlines)) return;
    this.#paragraphs += 1;
    // Ten elements a paragraph, as runs of Word are counted.
    if (this.#paragraphs > LIMITS.wordParagraphs.most) throw new RtfLimit('wordParagraphs');
    const named = this.#styles.get(style ?? 0);
    if (CONTENTS_STYLE.test(named?.name ?? '') || (weight.listed > 0 && weight.listed === weight.all)) {
      this.findings.add('contents', this.#paragraphs);
      return;
    }
    const printed = label.trim();
    const paragraph: RawParagraph = {
      kind: 'paragraph',
      inlines,
      look: {
        styleId: undefined,
        styleName: named?.name ?? '',
        outline: outline ?? named?.outline,
        list,
        listLevel: level,
        indent,
      },
      styles: named ? [named.name] : [],
      label:
        printed === ''
          ? undefined
          : {
              label: printed,
              bullet: isBullet(printed) || printed === 'o',
              level,
              list: list ?? 'rtf',
              indent,
            },
      size: weight.size,
      bold: weight.all > 0 && weight.bold >= 0.95 * weight.all,
      number: this.#paragraphs,
    };
    (inTable ? this.#cell : this.#blocks).push(paragraph);
  }

  /** A row of a table in a cell is a line of that cell; the table is told once. */
  #endNestedRow(): void {
    if (!this.#inNested) this.findings.add('nested-table', this.#paragraphs + 1);
    this.#inNested = true;
    const last = this.#open.inlines.at(-1);
    if (last?.kind === 'text' && last.text === ' ') this.#open.inlines.pop();
    this.#open.inTable = true;
    this.#endParagraph();
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#blocks.push(rtfTable(this.#rows, this.#paragraphs + 1));
    this.#rows = [];
    if (this.#cell.length > 0) this.#blocks.push(...this.#cell);
    this.#cell = [];
  }

  /** Reads a group as a text of its own; what was being read goes on behind it. */
  #apart(own: Group, done: (blocks: readonly RawBlock[]) => void): void {
    const around = {
      blocks: this.#blocks,
      open: this.#open,
      rows: this.#rows,
      cells: this.#cells,
      cell: this.#cell,
      fields: this.#fields,
    };
    [this.#blocks, this.#open, this.#rows, this.#cells, this.#cell, this.#fields] = [
      [],
      fresh(),
      [],
      [],
      [],
      [],
    ];
    const wasText = own.purpose === 'text';
    Object.assign(own, group(), { standIns: own.standIns });
    own.end = () => {
      this.#endParagraph();
      this.#endTable();
      const read = this.#blocks;
      ({
        blocks: this.#blocks,
        open: this.#open,
        rows: this.#rows,
        cells: this.#cells,
        cell: this.#cell,
        fields: this.#fields,
      } = around);
      if (wasText) done(read);
    };
  }

  #note(blocks: readonly RawBlock[]): void {
    const name = `r${this.notes.size + 1}`;
    const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : []));
    this.notes.set(
      name,
      lines.flatMap((line, at): readonly Inline[] => (at === 0 ? line : [{ kind: 'break' }, ...line])),
    );
    this.#open.inlines.push({ kind: 'note', note: name });
  }

  #edge(blocks: readonly RawBlock[]): void {
    for (const block of blocks) {
      const text = block.kind === 'paragraph' ? plainText(block.inlines) : '';
      if (text === '' || this.edges.includes(text)) continue;
      this.edges.push(text);
      this.findings.add('edges', 0, text);
    }
  }
}

function fresh(): Open {
  return {
    inlines: [],
    label: '',
    style: undefined,
    outline: undefined,
    indent: 0,
    list: undefined,
    level: 0,
    inTable: false,
    weight: { bold: 0, all: 0, size: 0, listed: 0 },
  };
}

function group(): Group {
  return {
    purpose: 'text',
    bold: false,
    italic: false,
    struck: false,
    hidden: false,
    deleted: false,
    size: DEFAULT_SIZE,
    standIns: 1,
    optional: false,
  };
}

/** The decoder of a Windows code page; that of Western Europe when it is none that is known. */
function decoderOf(page: number | undefined): TextDecoder {
  try {
    return new TextDecoder(
      page === 932
        ? 'shift_jis'
        : page === 936
          ? 'gbk'
          : page === 949
            ? 'euc-kr'
            : page === 950
              ? 'big5'
              : `windows-${page ?? 1252}`,
    );
  } catch {
    return new TextDecoder('windows-1252');
  }
}
