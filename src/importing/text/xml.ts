import { DOMParser } from '@xmldom/xmldom';

/** An element of XML by its local name, as prefixes are the writer's choice; or a piece of text. */
export interface XmlNode {
  /** The name without its prefix; empty for text. */
  readonly name: string;
  /** Values by local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text of a text node. */
  readonly text: string;
}

const TEXT = 3;
const CDATA = 4;
const ELEMENT = 1;
const NONE: XmlNode = { name: '', attributes: {}, children: [], text: '' };

/** Reads XML; no entity is expanded and nothing is fetched. Throws on XML that is none. */
export function parseXml(bytes: Uint8Array): XmlNode {
  const source = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // A document type could define entities; no office program writes one.
  if (/<!DOCTYPE/i.test(source.slice(0, 4096))) throw new Error('document type');
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const parser = new DOMParser({
    errorHandler: { warning: () => undefined, error: () => undefined, fatalError: fail },
  });
  const root = parser.parseFromString(source, 'text/xml').documentElement as unknown as DomNode | null;
  if (!root) throw new Error('no element');
  return toNode(root);
}

interface DomNode {
  readonly nodeType: number;
  readonly localName?: string | null;
  readonly nodeName: string;
  readonly data?: string;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly attributes?: {
    readonly length: number;
    item(at: number): { readonly localName?: string; readonly name: string; readonly value: string } | null;
  };
}

function toNode(dom: DomNode): XmlNode {
  const children: XmlNode[] = [];
  for (let child = dom.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === ELEMENT) children.push(toNode(child));
    else if (child.nodeType === TEXT || child.nodeType === CDATA)
      children.push({ ...NONE, text: child.data ?? '' });
  }
  const attributes: Record<string, string> = {};
  for (let at = 0; at < (dom.attributes?.length ?? 0); at += 1) {
    const attribute = dom.attributes?.item(at);
    if (attribute) attributes[attribute.localName ?? attribute.name] = attribute.value;
  }
  return { name: dom.localName ?? dom.nodeName, attributes, children, text: '' };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The first child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** The value (`w:val`) of the first child of a name. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.val;
}

/** A switch of Word: there and not turned off. Undefined when it is not there. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found ? !/^(?:0|false|off)$/.test(found.attributes.val ?? '') : undefined;
}

/** All elements of a name below a node, at any depth. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((one) =>
    one.name === name ? [one, ...descendants(one, name)] : descendants(one, name),
  );
}

/** The text below a node. */
export function textOf(node: XmlNode): string {
  return node.name === '' ? node.text : node.children.map(textOf).join('');
}
