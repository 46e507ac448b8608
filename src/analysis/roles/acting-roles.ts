import { SUBJECTS } from '../../catalog/subjects.js';
import { statementsOf } from '../../reading/read-statements.js';
import { actingOfficesIn } from '../../reading/roles/offices.js';
import { substantiates } from '../../reading/statement.js';
import { readSubjects } from '../../reading/subjects/read-subjects.js';
import { bySection } from '../../workspace/by-section.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { shift, type Range } from '../../workspace/position.js';
import { expectedOf, headingsAbove, surroundingsOf } from '../statements/surroundings.js';
import { rangeWithin } from '../rules/support/range-within.js';

/** An office that does something, where the text says so. */
export interface ActingRole {
  readonly key: string;
  readonly text: string;
  readonly range: Range;
  /** What it acts on, when the classifier is sure. */
  readonly subject: string | undefined;
}

const SURE = 0.5;

const inSections = bySection(({ content, startLine }, section, document): readonly ActingRole[] => {
  const headings = headingsAbove(document, section);
  return statementsOf(content, headings).flatMap(({ text, kind, force, language, sentences }, n) => {
    if (!substantiates(force) || kind === 'header' || kind === 'quote') return [];
    const roles = actingOfficesIn(text, language);
    if (roles.length === 0) return [];
    const [best] = readSubjects(content, headings, expectedOf(document)).subjects[n] ?? [];
    const subject = best && best.chance >= SURE ? SUBJECTS[best.subject]?.id : undefined;
    return roles.flatMap((role): ActingRole[] => {
      const sentence = sentences
        .map((index) => content.sentences[index])
        .find((one) => one?.text.includes(role.text) === true);
      const at = sentence?.text.indexOf(role.text) ?? -1;
      if (!sentence || at < 0) return [];
      const range = shift(rangeWithin(sentence, at, at + role.text.length), startLine);
      return [{ key: role.key, text: role.text, range, subject }];
    });
  });
}, surroundingsOf);

/** The offices that act in a document's obligations and practices, in the order of the text. */
export function actingRoles(document: PolicyDocument): readonly ActingRole[] {
  return inSections(document).flat();
}
