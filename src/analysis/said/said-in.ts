import { statementsOf } from '../../reading/read-statements.js';
import { arrangesNothing } from '../../reading/pairs/pair-values.js';
import { readSubjects } from '../../reading/subjects/read-subjects.js';
import { inSections } from '../../workspace/by-section.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { shift } from '../../workspace/position.js';
import { isActive, isDraft } from '../governed.js';
import { isBeside } from '../statements/compared.js';
import { expectedOf, headingsAbove, surroundingsOf } from '../statements/surroundings.js';
import type { Said } from './said.js';

/** So many subjects of a statement are compared. */
const SUBJECTS = 4;
/** Longer ones say many things. */
const LONGEST = 400;
const NONE: readonly Said[] = [];

const said = inSections(({ content, startLine }, section, document): readonly Said[] => {
  const above = headingsAbove(document, section);
  const headings = [content.heading, ...above].filter((one) => one !== '');
  const { subjects } = readSubjects(content, above, expectedOf(document));
  return statementsOf(content, above).flatMap(({ text, lead, kind, force, language, sentences }, n) => {
    if (arrangesNothing(force) || force === 'reason') return [];
    if (kind === 'header' || kind === 'quote' || text.length > LONGEST) return [];
    const [first, last] = [content.sentences[sentences[0] ?? 0], content.sentences[sentences.at(-1) ?? 0]];
    if (!first || !last) return [];
    return [
      {
        spoken: {
          text,
          lead,
          headings,
          kind,
          language,
          force,
          subjects: (subjects[n] ?? []).slice(0, SUBJECTS),
        },
        range: shift({ start: first.range.start, end: last.range.end }, startLine),
        section,
      },
    ];
  });
}, surroundingsOf);

/** What a document in force says, and a register, index or runbook beside the policies; nothing of others. */
export function saidIn(document: PolicyDocument): readonly Said[] {
  if (isDraft(document)) return NONE;
  if (isActive(document)) return said(document);
  return isBeside(document) ? said(document).map((one): Said => ({ ...one, beside: true })) : NONE;
}
