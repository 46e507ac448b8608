import { roleOfHeading } from '../../reading/heading-role.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { analyseDocument } from '../analyse-document.js';

/**
 * How much of a text must say how things are done that criteria ask for. Measured on 52 handbook pages of companies and
 * 260 pages of code repositories: these bounds take in most of the former and one of the latter.
 */
const LEAST_SECTIONS = 2;
const LEAST_SHARE = 0.2;
/** Where it speaks to this many criteria, fewer of its sections need do. */
const MANY_CRITERIA = 3;
const LEAST_SHARE_OF_MANY = 0.09;
const LEAST_PARTS = 2;

/**
 * Whether a document reads like a policy although nothing else says that it is one: enough of its sections say how
 * something is done that a criterion asks for. Where its name is that of a policy, or it has the parts of one (purpose,
 * scope, document control), one section is enough.
 */
export function saysHowThingsAreDone(document: PolicyDocument): boolean {
  const { substantiated, spoken } = analyseDocument(document);
  const speaking = new Set<number>();
  for (const points of substantiated.values())
    for (const { section, match } of points) if (match.generic !== true) speaking.add(section);
  if (speaking.size === 0) return false;
  if (document.policyType !== undefined || formalParts(document) >= LEAST_PARTS) return true;
  const withText = document.sections.filter(({ content }) => content.sentences.length > 0).length;
  const share = speaking.size / withText;
  const criteria = [...spoken.values()].filter(
    (match) => match.substantiated && match.generic !== true,
  ).length;
  return (
    (speaking.size >= LEAST_SECTIONS && share >= LEAST_SHARE) ||
    (criteria >= MANY_CRITERIA && share >= LEAST_SHARE_OF_MANY)
  );
}

function formalParts({ sections, language }: PolicyDocument): number {
  return sections.filter(({ content: { heading } }) => {
    const role = heading === '' ? 'substance' : roleOfHeading(heading, language);
    return role === 'framing' || role === 'control';
  }).length;
}
