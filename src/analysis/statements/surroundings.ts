import { subjectsOfType } from '../../catalog/subjects.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { typeIdOf, typeOf } from '../kinds/type-of.js';

/** Headings of the sections that enclose one, nearest first. */
export function headingsAbove(document: PolicyDocument, section: number): string[] {
  const headings: string[] = [];
  for (let n = document.sections[section]?.parent; n !== undefined; n = document.sections[n]?.parent)
    headings.push(document.sections[n]?.content.heading ?? '');
  return headings;
}

/** The subjects that a document of its kind speaks of; undefined for one of no known kind. */
export function expectedOf(document: PolicyDocument): ReadonlySet<number> | undefined {
  const type = typeOf(document);
  return type && subjectsOfType(type.id);
}

/** What a section's sentences are read in the light of, as one text: another heading is another reading. */
export function surroundingsOf(document: PolicyDocument): string {
  const { title, sections } = document;
  const type = typeIdOf(document);
  const headings = sections.map(({ content, parent }) => `${parent ?? ''} ${content.heading}`);
  return [title, type ?? '', ...headings].join('\n');
}
