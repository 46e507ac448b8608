import type { Findings } from '../import-note.js';
import type { Inline } from '../text/blocks.js';
import { child, descendants, textOf, type XmlNode } from '../text/xml.js';
import { Fields, isListField, linkOfField } from './fields.js';
import { unread } from './unread.js';
import { symbolOf } from './symbols.js';
import type { RunLook, Styles } from './styles.js';

/** What one paragraph's runs gave. */
export interface ReadRuns {
  readonly inlines: Inline[];
  /** Text boxes anchored in it. */
  readonly boxes: XmlNode[];
  /** How many characters have each size (half points), and how many are bold. */
  readonly sizes: Map<number, number>;
  bold: number;
  hidden: boolean;
  contents: boolean;
}

interface Within {
  readonly style: string | undefined;
  readonly place: number;
  readonly link?: string | undefined;
}

/**
 * Reads the runs of paragraphs as Word shows them with all changes accepted: the results of fields, the contents of content
 * controls, no hidden text, no comments. What it leaves out or changes goes into the findings.
 */
export class InlineReader {
  readonly #fields = new Fields();

  constructor(
    private readonly styles: Styles,
    private readonly links: ReadonlyMap<string, string>,
    private readonly comments: ReadonlyMap<string, string>,
    private readonly findings: Findings,
  ) {}

  /** Reads the children of a paragraph. */
  read(paragraph: XmlNode, style: string | undefined, place: number): ReadRuns {
    const result: ReadRuns = {
      inlines: [],
      boxes: [],
      sizes: new Map(),
      bold: 0,
      hidden: false,
      contents: this.#fields.inContents,
    };
    this.#all(paragraph.children, { style, place }, result);
    return result;
  }

  #all(nodes: readonly XmlNode[], within: Within, result: ReadRuns): void {
    for (const node of nodes) this.#one(node, within, result);
  }

  #one(node: XmlNode, within: Within, result: ReadRuns): void {
    switch (node.name) {
      case 'r':
        this.#run(node, within, result);
        return;
      case 'hyperlink': {
        const link = this.links.get(node.attributes.id ?? '') ?? within.link;
        this.#all(node.children, { ...within, link }, result);
        return;
      }
      case 'ins':
      case 'moveTo':
        this.findings.add('inserted', within.place);
        this.#all(node.children, within, result);
        return;
      case 'del':
      case 'moveFrom':
        this.findings.add('deleted', within.place);
        return;
      case 'sdt':
        if (child(child(node, 'sdtPr'), 'showingPlcHdr'))
          this.findings.add('placeholder', within.place, textOf(node));
        this.#all(child(node, 'sdtContent')?.children ?? [], within, result);
        return;
      case 'fldSimple': {
        const code = node.attributes.instr ?? '';
        if (isListField(code)) result.contents = true;
        else this.#all(node.children, { ...within, link: linkOfField(code) ?? within.link }, result);
        return;
      }
      case 'smartTag':
      case 'customXml':
      case 'dir':
      case 'bdo':
        this.#all(node.children, within, result);
        return;
      case 'AlternateContent':
        this.#all(alternative(node), within, result);
        return;
      case 'oMath':
      case 'oMathPara':
        this.findings.add('equation', within.place, textOf(node));
        this.#text(textOf(node), {}, within, result);
        return;
      default:
        unread(node, within.place, this.findings);
    }
  }

  #run(run: XmlNode, within: Within, result: ReadRuns): void {
    const look = this.styles.run(child(run, 'rPr'), within.style);
    for (const node of run.children) this.#piece(node, look, within, result);
  }

  #piece(node: XmlNode, look: RunLook, within: Within, result: ReadRuns): void {
    switch (node.name) {
      case 't':
        this.#text(textOf(node), look, within, result);
        return;
      case 'tab':
      case 'ptab':
        this.#text('\t', look, within, result);
        return;
      case 'noBreakHyphen':
        this.#text('-', look, within, result);
        return;
      case 'br':
      case 'cr':
        // A break of a page or column is none of the text.
        if (/^(?:page|column)$/.test(node.attributes.type ?? '') || look.hidden || !this.#fields.shown)
          return;
        result.inlines.push({ kind: 'break' });
        return;
      case 'sym': {
        const { font = '', char: code = '' } = node.attributes;
        const symbol = symbolOf(font, code);
        if (symbol === undefined) this.findings.add('symbol', within.place, `${font} ${code}`);
        else this.#text(symbol, look, within, result);
        return;
      }
      case 'footnoteReference':
      case 'endnoteReference':
        if (!this.#fields.shown || look.hidden) return;
        result.inlines.push({ kind: 'note', note: `${node.name[0] ?? ''}${node.attributes.id ?? ''}` });
        return;
      case 'commentReference':
        this.findings.add('comment', within.place, this.comments.get(node.attributes.id ?? ''));
        return;
      case 'fldChar':
        this.#fields.mark(node.attributes.fldCharType);
        if (this.#fields.inContents) result.contents = true;
        this.#checkBox(node, within, result);
        return;
      case 'instrText':
        this.#fields.code(textOf(node));
        if (this.#fields.inContents) result.contents = true;
        return;
      case 'ruby':
        for (const base of child(node, 'rubyBase')?.children ?? []) this.#one(base, within, result);
        return;
      case 'AlternateContent':
        for (const inner of alternative(node)) this.#piece(inner, look, within, result);
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        if (!look.hidden) this.#drawing(node, within, result);
        return;
      default:
    }
  }

  #text(text: string, look: RunLook, { link, place }: Within, result: ReadRuns): void {
    if (!this.#fields.shown) return;
    const plain = text.replace(/\u00ad/g, '');
    if (look.hidden) {
      if (plain.trim() === '') return;
      result.hidden = true;
      this.findings.add('hidden', place, plain);
      return;
    }
    const target = link ?? this.#fields.link;
    result.inlines.push({
      kind: 'text',
      text: plain,
      ...(look.bold ? { bold: true } : {}),
      ...(look.struck ? { struck: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(target === undefined ? {} : { link: target }),
    });
    const { length } = plain.trim();
    if (length === 0) return;
    result.sizes.set(look.size ?? 20, (result.sizes.get(look.size ?? 20) ?? 0) + length);
    if (look.bold) result.bold += length;
  }

  /** A form's check box, of the kind before content controls. */
  #checkBox(node: XmlNode, within: Within, result: ReadRuns): void {
    const box = child(child(node, 'ffData'), 'checkBox');
    if (!box) return;
    const state = child(box, 'checked') ?? child(box, 'default');
    const ticked = state !== undefined && !/^(?:0|false|off)$/.test(state.attributes.val ?? '');
    result.inlines.push({ kind: 'text', text: ticked ? '☑' : '☐' });
    this.findings.add('check-box', within.place);
  }

  #drawing(node: XmlNode, { place }: Within, result: ReadRuns): void {
    const boxes = descendants(node, 'txbxContent');
    if (boxes.length > 0) {
      result.boxes.push(...boxes);
      return;
    }
    const { descr, title } = descendants(node, 'docPr')[0]?.attributes ?? {};
    const alternative = descr ?? title ?? descendants(node, 'shape')[0]?.attributes.alt ?? '';
    this.findings.add(node.name === 'object' ? 'embedded' : 'picture', place, alternative);
  }
}

/** What a reader that knows the newest shapes takes; what it cannot read it takes from the fallback. */
function alternative(node: XmlNode): readonly XmlNode[] {
  const choice = child(node, 'Choice') ?? child(node, 'Fallback');
  return choice?.children ?? [];
}
