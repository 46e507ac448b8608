import { child, type XmlNode } from '../text/xml.js';

/** What a text or paragraph style says; undefined where nothing does. */
export interface OdtLook {
  readonly bold?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** In half points, as Word counts. */
  readonly size?: number | undefined;
  /** In twips. */
  readonly indent?: number | undefined;
}

interface Style {
  readonly parent: string | undefined;
  readonly display: string;
  readonly text: XmlNode | undefined;
  readonly paragraph: XmlNode | undefined;
}

/** A level of a list or of the outline, as it is printed. */
export interface OdtLevel {
  /** The mark of an item, of a level that has one. */
  readonly bullet: string | undefined;
  /** `1`, `a`, `A`, `i`, `I`; empty for no number. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are printed, this one the last. */
  readonly shown: number;
  readonly start: number;
  /** In twips. */
  readonly indent: number | undefined;
}

const DEEPEST = 20;

/** The styles of an OpenDocument text, with what they take over. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, ReadonlyMap<number, OdtLevel>>();
  /** The size of text of which no style says one. */
  #size: number | undefined;
  readonly outline: ReadonlyMap<number, OdtLevel>;

  constructor(roots: readonly XmlNode[]) {
    let outline: ReadonlyMap<number, OdtLevel> = new Map();
    for (const part of roots.flatMap(({ children }) => children))
      for (const node of part.children) {
        if (node.name === 'style') {
          const { name = '', 'parent-style-name': parent, 'display-name': display = name } = node.attributes;
          this.#styles.set(name, {
            parent,
            display: display.toLowerCase(),
            text: child(node, 'text-properties'),
            paragraph: child(node, 'paragraph-properties'),
          });
        } else if (node.name === 'default-style' && node.attributes.family === 'paragraph')
          this.#size = halfPoints(child(node, 'text-properties')?.attributes['font-size']);
        else if (node.name === 'list-style') this.#lists.set(node.attributes.name ?? '', levelsOf(node));
        else if (node.name === 'outline-style') outline = levelsOf(node);
      }
    this.outline = outline;
  }

  /** The names of a style and of those it is based on, in lower case. */
  names(name: string | undefined): string[] {
    return this.#chain(name).map(({ display }) => display);
  }

  look(name: string | undefined): OdtLook {
    const chain = this.#chain(name);
    const layers = chain.map(({ text }) => text?.attributes ?? {});
    const first = (key: string): string | undefined =>
      layers.map((layer) => layer[key]).find((value) => value !== undefined);
    const [weight, slant, display] = [first('font-weight'), first('font-style'), first('display')];
    const struck = first('text-line-through-style') ?? first('text-line-through-type');
    return {
      struck: struck === undefined ? undefined : struck !== 'none',
      bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
      italic: slant === undefined ? undefined : slant !== 'normal',
      hidden: display === undefined ? undefined : display === 'none',
      size: halfPoints(layers.map((layer) => layer['font-size']).find((size) => size?.endsWith('pt'))),
      indent: twips(
        chain.map(({ paragraph }) => paragraph?.attributes['margin-left']).find((one) => one !== undefined),
      ),
    };
  }

  /** The look of a paragraph; what its styles leave open is that of the document. */
  paragraphLook(name: string | undefined): OdtLook {
    const look = this.look(name);
    return { ...look, size: look.size ?? this.#size };
  }

  level(list: string | undefined, depth: number): OdtLevel | undefined {
    return this.#lists.get(list ?? '')?.get(depth);
  }

  #chain(name: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let at = name; at !== undefined && chain.length < DEEPEST;) {
      const style = this.#styles.get(at);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      at = style.parent;
    }
    return chain;
  }
}

function levelsOf(list: XmlNode): ReadonlyMap<number, OdtLevel> {
  return new Map(
    list.children.flatMap((node): [number, OdtLevel][] => {
      const {
        level,
        'num-format': format = '',
        'num-prefix': prefix = '',
        'num-suffix': suffix = '',
      } = node.attributes;
      if (level === undefined) return [];
      const position = child(child(node, 'list-level-properties'), 'list-level-label-alignment');
      const indent = twips(position?.attributes['margin-left']);
      const { 'display-levels': shown = '1', 'start-value': start = '1' } = node.attributes;
      const bullet =
        node.name === 'list-level-style-bullet'
          ? (node.attributes['bullet-char'] ?? '•')
          : node.name === 'list-level-style-image'
            ? '•'
            : undefined;
      return [
        [
          Number(level),
          { bullet, format, prefix, suffix, shown: Number(shown), start: Number(start), indent },
        ],
      ];
    }),
  );
}

const TWIPS: Readonly<Record<string, number>> = { cm: 567, mm: 56.7, in: 1440, pt: 20 };

/** A length in twips. */
function twips(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?\d{1,6}(?:\.\d{1,6})?)(cm|mm|in|pt)$/.exec(length ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (TWIPS[unit] ?? 0);
}

function halfPoints(size: string | undefined): number | undefined {
  const length = twips(size);
  return length === undefined ? undefined : length / 10;
}
