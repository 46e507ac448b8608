import type { Language } from '../../catalog/types.js';
import { datesIn } from '../dates/dates.js';
import { frequenciesIn } from '../frequency/frequencies.js';
import { TextMemo } from '../lexis/text-memo.js';
import { countsIn } from '../quantity/counts.js';
import { durationsIn } from '../quantity/durations.js';
import { criteriaIn } from '../references/criteria.js';
import { rolesIn, type FoundRole } from '../roles/roles.js';
import { toolsIn } from '../tools/tools.js';
import { isOfGeneralWords } from './general-words.js';
import { namesDocument } from './named-documents.js';
import { isRoleOfAnyCompany } from './roles-of-any-company.js';

/**
 * Whether a text would be true of any company: it names no role, system, tool, frequency, number, term, date, control,
 * document or record, and every telling word is one that all policies use. Made to miss some rather than to call a
 * company's own words general: one word that is not known as general is enough to doubt it.
 */
export function isGeneric(text: string, language: Language): boolean {
  return GENERIC.of(language, text, (own) => read(own, language));
}

const GENERIC = new TextMemo<boolean>();

function read(text: string, language: Language): boolean {
  // The cheap test first: most sentences of a company fail it at once.
  if (!isOfGeneralWords(text, language)) return false;
  return factless(text, language);
}

/** A tag such as (CC6.1) is the auditor's word, not the company's. */
function withoutCriteria(text: string): string {
  let rest = '';
  let past = 0;
  for (const { start, end } of criteriaIn(text)) {
    rest += text.slice(past, start);
    past = end;
  }
  return past === 0 ? text : rest + text.slice(past);
}

/** Whether a text holds nothing that somebody could check. */
export function factless(text: string, language: Language): boolean {
  const said = withoutCriteria(text);
  return !/\d/.test(said) && !holdsValue(said, language);
}

/** Whether a text holds anything that somebody could check. */
function holdsValue(text: string, language: Language): boolean {
  return (
    namesDocument(text, language) ||
    frequenciesIn(text, language).some(({ perYear }) => typeof perYear === 'number') ||
    durationsIn(text, language).length > 0 ||
    countsIn(text, language).length > 0 ||
    datesIn(text).length > 0 ||
    toolsIn(text, language).length > 0 ||
    rolesIn(text, language).some(isOwnRole)
  );
}

/** A role that tells who it is, and that not every company has. */
function isOwnRole(role: FoundRole): boolean {
  return role.kind !== 'people' && role.specific && !isRoleOfAnyCompany(role.key);
}
