import { child, switchOf, valueOf, type XmlNode } from '../text/xml.js';

/** What a paragraph looks like and is, from its style and itself; sizes in half points, indents in twips. */
export interface ParagraphLook {
  readonly styleId: string | undefined;
  /** The style's name, in lower case; built-in names are English in every language. */
  readonly styleName: string;
  /** 0 to 8 for headings; 9 and undefined are body text. */
  readonly outline: number | undefined;
  readonly list: string | undefined;
  readonly listLevel: number | undefined;
  readonly indent: number | undefined;
}

/** What a run looks like; undefined where nothing says so. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  /** Struck through, once or twice. */
  readonly struck?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly caps?: boolean | undefined;
  readonly size?: number | undefined;
}

interface Style {
  readonly name: string;
  readonly based: string | undefined;
  readonly paragraph: XmlNode | undefined;
  readonly run: XmlNode | undefined;
}

const DEEPEST = 20;

/** The styles of a Word file, with what they take over from those they are based on. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults: RunLook;
  readonly #normal: string | undefined;

  constructor(node: XmlNode | undefined) {
    for (const style of node?.children ?? []) {
      const id = style.attributes.styleId;
      if (style.name !== 'style' || id === undefined) continue;
      this.#styles.set(id, {
        name: (valueOf(style, 'name') ?? id).toLowerCase(),
        based: valueOf(style, 'basedOn'),
        paragraph: child(style, 'pPr'),
        run: child(style, 'rPr'),
      });
    }
    this.#normal = node?.children.find(
      ({ name, attributes }) =>
        name === 'style' && attributes.type === 'paragraph' && attributes.default === '1',
    )?.attributes.styleId;
    this.#defaults = runLook(child(child(child(node, 'docDefaults'), 'rPrDefault'), 'rPr'));
  }

  /** The look of a paragraph by its properties. */
  paragraph(properties: XmlNode | undefined): ParagraphLook {
    const styleId = valueOf(properties, 'pStyle') ?? this.#normal;
    const layers = [properties, ...this.#chain(styleId).map((style) => style.paragraph)];
    const first = (read: (layer: XmlNode | undefined) => string | undefined): string | undefined => {
      for (const layer of layers) {
        const value = read(layer);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const outline = asNumber(first((layer) => valueOf(layer, 'outlineLvl')));
    return {
      styleId,
      styleName: this.#styles.get(styleId ?? '')?.name ?? '',
      outline,
      list: first((layer) => valueOf(child(layer, 'numPr'), 'numId')),
      listLevel: asNumber(first((layer) => valueOf(child(layer, 'numPr'), 'ilvl'))),
      indent: asNumber(
        first((layer) => {
          const { left, start } = child(layer, 'ind')?.attributes ?? {};
          return start ?? left;
        }),
      ),
    };
  }

  /** The names of a style and those it is based on. */
  names(styleId: string | undefined): string[] {
    return this.#chain(styleId).map(({ name }) => name);
  }

  /** The look of a run: its own properties, its character style's, its paragraph style's, the document's. */
  run(properties: XmlNode | undefined, paragraphStyle: string | undefined): RunLook {
    const layers = [
      runLook(properties),
      ...this.#chain(valueOf(properties, 'rStyle')).map(({ run }) => runLook(run)),
      ...this.#chain(paragraphStyle).map(({ run }) => runLook(run)),
      this.#defaults,
    ];
    const pick = <Key extends keyof RunLook>(key: Key): RunLook[Key] =>
      layers.find((layer) => layer[key] !== undefined)?.[key];
    return {
      bold: pick('bold'),
      struck: pick('struck'),
      italic: pick('italic'),
      hidden: pick('hidden'),
      caps: pick('caps'),
      size: pick('size'),
    };
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let at = id;
    while (at !== undefined && chain.length < DEEPEST) {
      const style = this.#styles.get(at);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      at = style.based;
    }
    return chain;
  }
}

function runLook(properties: XmlNode | undefined): RunLook {
  return {
    bold: switchOf(properties, 'b'),
    struck: switchOf(properties, 'strike') ?? switchOf(properties, 'dstrike'),
    italic: switchOf(properties, 'i'),
    hidden: switchOf(properties, 'vanish'),
    caps: switchOf(properties, 'caps'),
    size: asNumber(valueOf(properties, 'sz')),
  };
}

function asNumber(value: string | undefined): number | undefined {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? undefined : number;
}
