import { toString } from 'mdast-util-to-string';
import { hiddenCharacters } from './characters.js';
import { eachNode, parseMarkup } from './parse-markup.js';

/** What a text holds that a draft may keep but not add. */
export interface StoodBefore {
  /** Targets of links, images and definitions. */
  readonly targets: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
  readonly html: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  /** Types of nodes: code, blockquote, … */
  readonly kinds: ReadonlySet<string>;
}

/** Reads what stood in a text. */
export function stoodIn(text: string): StoodBefore {
  const [targets, images, html] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [footnotes, definitions, kinds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { node } of eachNode(parseMarkup(text))) {
    kinds.add(node.type);
    if (node.type === 'link' || node.type === 'definition') targets.add(node.url);
    if (node.type === 'image') images.add(node.url);
    if (node.type === 'html') html.add(node.value.trim());
    if (node.type === 'definition') definitions.add(node.identifier);
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
      footnotes.add(node.identifier);
  }
  const characters = new Set(hiddenCharacters(text).map((one) => one.text));
  return { targets, images, html, footnotes, definitions, characters, kinds };
}

/** The addresses a text names, as they would be linked. */
export function addressesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node } of eachNode(parseMarkup(text))) if (node.type === 'link') found.add(node.url);
  return found;
}

/** Whether a link shows its own address, as a mail address or a literal link does. */
export function showsItself(node: Parameters<typeof toString>[0], url: string): boolean {
  const shown = toString(node);
  return url === shown || url === `mailto:${shown}`;
}
