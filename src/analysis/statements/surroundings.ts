import { policyType } from '../../catalog/policy-types.js';
import { subjectsOfType } from '../../catalog/subjects.js';
import type { PolicyDocument } from '../../workspace/document.js';

/** Headings of the sections that enclose one, nearest first. */
export function headingsAbove(document: PolicyDocument, section: number): string[] {
  const headings: string[] = [];
  for (let n = document.sections[section]?.parent; n !== undefined; n = document.sections[n]?.parent)
    headings.push(document.sections[n]?.content.heading ?? '');
  return headings;
}

/** The subjects that a document of its kind speaks of; undefined for one of no known kind. */
export function expectedOf({ policyType: type }: PolicyDocument): ReadonlySet<number> | undefined {
  return type !== undefined && policyType(type) ? subjectsOfType(type) : undefined;
}

/** What a section's sentences are read in the light of, as one text: another heading is another reading. */
export function surroundingsOf({ title, policyType: type, sections }: PolicyDocument): string {
  const headings = sections.map(({ content, parent }) => `${parent ?? ''} ${content.heading}`);
  return [title, type ?? '', ...headings].join('\n');
}
