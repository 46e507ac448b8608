import { parseXml, type XmlNode } from '../text/xml.js';

/** The parts of a Word file that text is read from. */
export interface WordPackage {
  readonly document: XmlNode;
  readonly styles: XmlNode | undefined;
  readonly numbering: XmlNode | undefined;
  readonly footnotes: XmlNode | undefined;
  readonly endnotes: XmlNode | undefined;
  readonly comments: XmlNode | undefined;
  readonly headers: readonly XmlNode[];
  readonly footers: readonly XmlNode[];
  /** The title in the file's properties. */
  readonly title: string | undefined;
  /** Targets outside of the file by relation. */
  readonly links: ReadonlyMap<string, string>;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Finds the parts by their relations, as names differ between writers. Throws when there is no document. */
export function wordPackage(parts: Readonly<Record<string, Uint8Array>>): WordPackage {
  const read = (path: string | undefined): XmlNode | undefined => {
    const bytes = path === undefined ? undefined : parts[path];
    return bytes ? parseXml(bytes) : undefined;
  };
  const main =
    relationsOf(read('_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const path = resolved('', main);
  const document = read(path);
  if (!document) throw new Error('no document');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = relationsOf(read(`${folder}_rels/${path.slice(folder.length)}.rels`));
  const all = (type: string): XmlNode[] =>
    relations
      .filter((one) => one.type === type && !one.external)
      .flatMap((one) => read(resolved(folder, one.target)) ?? []);
  const properties = read('docProps/core.xml')?.children.find(({ name }) => name === 'title');
  return {
    document,
    styles: all('styles')[0],
    numbering: all('numbering')[0],
    footnotes: all('footnotes')[0],
    endnotes: all('endnotes')[0],
    comments: all('comments')[0],
    headers: all('header'),
    footers: all('footer'),
    title: properties?.children[0]?.text.trim(),
    links: new Map(relations.filter(({ external }) => external).map(({ id, target }) => [id, target])),
  };
}

function relationsOf(node: XmlNode | undefined): Relation[] {
  return (node?.children ?? []).flatMap(({ name, attributes }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return [];
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target, external: mode === 'External' }];
  });
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return target.startsWith('../') ? target.slice(3) : folder + target;
}
