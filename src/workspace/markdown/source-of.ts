import type { SectionContent } from '../document.js';

/** The source of a chunk, kept with the first of its sections. */
const SOURCES = new WeakMap<SectionContent, string>();

/** Remembers what a chunk's sections were read from. */
export function keepSource(sections: readonly SectionContent[], text: string): void {
  const [first] = sections;
  if (first) SOURCES.set(first, text);
}

/** The Markdown a section starts, with that of the sections cut from the same run of lines; empty for those. */
export function sourceOf(content: SectionContent): string {
  return SOURCES.get(content) ?? '';
}
