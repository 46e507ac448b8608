import type { Element, RootContent } from 'hast';

/** What a rule may say that a reader of text goes by; whether something is shown is not taken from a sheet. */
const TOLD =
  /^(?:font-weight|font-style|font-size|font|text-decoration|margin-left|text-indent|list-style(?:-type)?|mso-list)$/;
/** Values of `display` that set an element on lines of its own. */
const BLOCK = /^(?:block|flex|grid|table|list-item)\b/;
const SIMPLE = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i;
/** A label a sheet prints before the items of a list: `.name>li:before{content:...}`, as Google Docs writes it. */
const BEFORE_ITEM = /^\.([\w-]+)\s*>\s*li:{1,2}before$/i;
const MOST_RULES = 5000;
/** Rules for one tag or class. */
const MOST_OF_A_KEY = 60;
const LONGEST_SHEET = 400_000;
const DEEPEST = 6;

/** A rule: what stands around the element, the outermost first, and what it says. */
interface Rule {
  readonly around: readonly string[];
  readonly text: string;
}

/** The rules of the sheets of a page that are simple: for a tag, a class, or a tag with a class, also inside of others. */
export class StyleSheet {
  readonly #rules = new Map<string, Rule[]>();
  readonly #labels = new Map<string, string>();

  constructor(roots: readonly RootContent[]) {
    let left = MOST_RULES;
    for (const sheet of sheetsOf(roots))
      for (const [selectors, declarations] of rulesOf(sheet)) {
        left -= 1;
        if (left < 0) return;
        for (const selector of selectors.split(',')) this.#add(selector.trim(), declarations);
      }
  }

  /** What the sheets and the element itself say of its look; the element has the last word. */
  styleOf(element: Element, around: readonly Element[]): string {
    const { style } = element.properties;
    const said = keysOf(element)
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter((rule) => standsIn(rule, around))
      .map(({ text }) => text);
    return [...said, typeof style === 'string' ? style : ''].filter((one) => one !== '').join(';');
  }

  /** What is printed before the items of a list: the value of `content`. */
  labelOf({ properties }: Element): string | undefined {
    const names = Array.isArray(properties.className) ? properties.className.map(String) : [];
    return names.map((name) => this.#labels.get(name)).find((label) => label !== undefined);
  }

  #add(selector: string, declarations: readonly (readonly [string, string])[]): void {
    const labelled = BEFORE_ITEM.exec(selector)?.[1];
    const content = declarations.find(([name]) => name === 'content')?.[1];
    if (labelled !== undefined && content !== undefined) this.#labels.set(labelled, content);
    const parts = selector.split(/[\s>]+/).map(keyOf);
    const key = parts.at(-1);
    const told = declarations.filter(
      ([property, value]) => TOLD.test(property) || (property === 'display' && BLOCK.test(value)),
    );
    if (key === undefined || told.length === 0 || parts.length > DEEPEST || parts.includes(undefined)) return;
    const text = told.map(([property, value]) => `${property}:${value}`).join(';');
    const around = parts.slice(0, -1).flatMap((part) => part ?? []);
    const list = this.#rules.get(key);
    // The later ones have the last word.
    if (list && list.length >= MOST_OF_A_KEY) list.shift();
    if (list) list.push({ around, text });
    else this.#rules.set(key, [{ around, text }]);
  }
}

/** A selector of a tag, a class or both as the key of a rule. */
function keyOf(selector: string): string | undefined {
  const [, tag = '', name] = SIMPLE.exec(selector) ?? [];
  const key = name === undefined ? tag.toLowerCase() : `${tag.toLowerCase()}.${name}`;
  return key === '' ? undefined : key;
}

/** The keys of the rules for an element, the more special ones last. */
function keysOf({ tagName, properties }: Element): string[] {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : [];
  return [tagName, ...names.map((name) => `.${name}`), ...names.map((name) => `${tagName}.${name}`)];
}

/** Whether the elements a rule asks for stand around an element, in that order. */
function standsIn(rule: Rule, around: readonly Element[]): boolean {
  let at = 0;
  for (const element of around) {
    const asked = rule.around[at];
    if (asked === undefined) return true;
    if (keysOf(element).includes(asked)) at += 1;
  }
  return at === rule.around.length;
}

/** Writes what the sheets of a page say of each element onto that element. */
export function withSheet(roots: readonly RootContent[], sheet: StyleSheet): void {
  const visit = (node: Element, around: readonly Element[]): void => {
    const style = sheet.styleOf(node, around);
    if (style !== '') node.properties.style = style;
    const inside = [...around, node];
    for (const child of node.children) if (child.type === 'element') visit(child, inside);
  };
  for (const node of roots) if (node.type === 'element') visit(node, []);
}

function sheetsOf(roots: readonly RootContent[]): string[] {
  return roots.flatMap((node): string[] => {
    if (node.type !== 'element' || !/^(?:html|head|body|style)$/.test(node.tagName)) return [];
    if (node.tagName !== 'style') return sheetsOf(node.children);
    return node.children.map((child) => (child.type === 'text' ? child.value.slice(0, LONGEST_SHEET) : ''));
  });
}

/** Selectors and declarations of the rules of a sheet; those inside of others, as for print, are left out. */
function* rulesOf(sheet: string): Generator<[string, [string, string][]]> {
  const text = withoutComments(sheet);
  let [from, depth, opened] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === ';' && depth === 0) from = at + 1;
    if (character === '{') {
      if (depth === 0) opened = at;
      depth += 1;
    }
    if (character !== '}' || depth === 0) continue;
    depth -= 1;
    if (depth > 0) continue;
    const selectors = text.slice(from, opened).trim();
    from = at + 1;
    if (!selectors.startsWith('@')) yield [selectors, declarationsIn(text.slice(opened + 1, at))];
  }
}

function declarationsIn(text: string): [string, string][] {
  return text.split(';').flatMap((one): [string, string][] => {
    const colon = one.indexOf(':');
    return colon < 0 ? [] : [[one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim()]];
  });
}

/** Without comments, and without the marks that hid sheets from old browsers. */
function withoutComments(text: string): string {
  const pieces = text.split('/*').map((piece, at) => {
    if (at === 0) return piece;
    const end = piece.indexOf('*/');
    return end < 0 ? '' : piece.slice(end + 2);
  });
  return pieces.join(' ').replaceAll('<!--', '').replaceAll('-->', '');
}
