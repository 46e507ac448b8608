import type { PolicyDocument, Section } from './document.js';

/** The index of the section that an anchor leads to, by its heading or an anchor written out in it; -1 when there is none. */
export function sectionOfAnchor({ sections }: Pick<PolicyDocument, 'sections'>, anchor: string): number {
  const name = anchor.toLowerCase().replace(/^user-content-/, '');
  const at = sections.findIndex((section) => hasOwnAnchor(section) && section.slug === name);
  if (at >= 0) return at;
  const named = sections.findIndex(({ content }) =>
    content.anchors.some((one) => one.name.toLowerCase() === name),
  );
  return named >= 0 ? named : sections.findIndex(({ slug }) => slug === name);
}

/** Whether GitHub makes an anchor of the section's heading: not of a bold line. */
export function hasOwnAnchor({ content }: Section): boolean {
  return content.level > 0 && content.level < 7;
}

/** The anchor that leads to a section on GitHub, or to the nearest heading above it; undefined when there is none. */
export function linkableAnchor(
  { sections }: Pick<PolicyDocument, 'sections'>,
  section: Section | undefined,
): string | undefined {
  for (let at = section; at; at = sections[at.parent ?? -1]) if (hasOwnAnchor(at)) return at.slug;
  return undefined;
}
