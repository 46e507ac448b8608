import type { PolicyDocument } from '../../workspace/document.js';

/** A number by which a generator of sites orders pages, and which it leaves out of their addresses: `10-passwords`. */
const ORDER = /^(?!\d{4}-\d\d)\d{1,4}[ ]?[-_.][ ]?(?=\p{L})/u;
const PAGE_END = /(?:\/(?:index|_index|readme))?(?:\.(?:md|mdx|markdown|html?))?\/?$/i;
/** Keys by which a page gets another name than its file's. */
const NAMES = ['slug', 'id'] as const;

/** A path as the address of a page: without the numbers its files and folders are ordered by, and without endings. */
export function pageAddress(path: string): string {
  return path
    .replace(PAGE_END, '')
    .split('/')
    .map((part) => part.replace(ORDER, ''))
    .join('/')
    .toLowerCase();
}

/** The addresses under which a site has a document, where its path alone does not tell. */
export function pageAddresses({ path, frontMatter }: PolicyDocument): string[] {
  const own = pageAddress(path);
  const folder = own.slice(0, own.lastIndexOf('/') + 1);
  const named = NAMES.flatMap((name) => {
    const value = frontMatter?.others?.[name]?.value;
    return typeof value === 'string' && /^(?:\.\/)?[\p{L}\p{N}][\p{L}\p{N}._-]{0,80}\/?$/u.test(value)
      ? [folder + value.replace(/^\.\/|\/$/g, '').toLowerCase()]
      : [];
  });
  return own === path.replace(PAGE_END, '').toLowerCase() ? named : [own, ...named];
}
