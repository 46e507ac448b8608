import { statementsOf } from '../../reading/read-statements.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { bySection } from '../../workspace/by-section.js';
import { headingsAbove, surroundingsOf } from '../statements/surroundings.js';

/** A label of more characters is a sentence. */
const LONGEST = 60;

/** The roles that have a row of their own in a document's tables: that they exist is said there. */
export const listedRoles = bySection(({ content }, section, document): readonly string[] => {
  if (!content.sentences.some(({ kind }) => kind === 'table-cell')) return NONE;
  return statementsOf(content, headingsAbove(document, section)).flatMap(({ kind, sentences, language }) => {
    const label = kind === 'row' ? content.sentences[sentences[0] ?? 0]?.text : undefined;
    if (label === undefined || label.length > LONGEST) return NONE;
    return rolesIn(label, language).flatMap(({ start, key, specific }) =>
      start < 5 && specific ? [key] : NONE,
    );
  });
}, surroundingsOf);

const NONE: readonly string[] = [];
