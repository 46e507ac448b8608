import type { Language } from '../../catalog/types.js';
import { TextMemo } from '../lexis/text-memo.js';
import { words } from '../quantity/vocabulary.js';
import { knownToolsIn } from '../tools/tools.js';
import { rolesIn, type FoundRole } from './roles.js';

/** Fields that a company has somebody lead or hold an office for. */
const FIELDS = words(
  `security privacy compliance risk engineering platform infrastructure operations people hr it finance product data legal devops
   support quality technology information cyber cybersecurity facilities procurement vendor internal audit beveiliging
   informatiebeveiliging techniek personeelszaken inkoop financiën kwaliteit ict operationeel`,
);

/** Offices that exist for the time of an event, or in every company. */
const PASSING =
  /\b(?:incident|technical|communications?|recovery|crisis|response|change|release|product owner|account|line|hiring|new|duty|shift|on-call|project|test|case|problem|scrum|acting|interim|deputy|direct|people manager|team)\b|incidentmanager/;

const OFFICE =
  /^(?:head of|director of|vp of|vp|hoofd|manager|teamleider) (.{2,40})$|^(?:chief )?(.{2,40}?) (officer|director|manager|lead|captain)$/;
const SHORT = /^(?:ciso|cto|ceo|coo|cfo|cio|cpo|cro|cco|cdo|dpo|fg)$/;

/** Whether a role is an office that one person of a company holds, so that somebody must be known to hold it. */
export function isOffice({ key, kind, text }: FoundRole): boolean {
  if (kind !== 'function') return false;
  if (SHORT.test(key)) return true;
  // "Product managers" are many.
  if (PASSING.test(key) || /[^s]s$/.test(text)) return false;
  const match = OFFICE.exec(key);
  if (!match) return key.startsWith('functionaris ') || isCompoundOffice(key, text);
  const [, over, field = '', noun = ''] = match;
  if (over !== undefined) return key.startsWith('manager ') ? FIELDS.has(over.split(' ')[0] ?? '') : true;
  const all = field.split(' ');
  // A title in capitals throughout is an office in whatever field: "Trust Lead".
  if (/^(?:\p{Lu}[\p{L}&]+ )+(?:Officer|Director|Manager|Lead|Captain)$/u.test(text)) return true;
  // "Compliance Manager" with the capitals of a title; "the security manager of the supplier" is anyone's.
  return (
    all.every((word) => FIELDS.has(word) || word === 'protection' || word === 'and') &&
    (noun === 'officer' || /^\p{Lu}/u.test(text))
  );
}

/** "Kwaliteitsmanager", "Privacycoördinator", with the capital of a title. */
function isCompoundOffice(key: string, text: string): boolean {
  const field = /^(.{2,24}?)s?-?(?:manager|coördinator|functionaris|officer)$/.exec(key)?.[1];
  return field !== undefined && FIELDS.has(field) && /^\p{Lu}/u.test(text);
}

/** The offices that act in a sentence: they begin it, or something is done by them. Names of products are none. */
export function actingOfficesIn(text: string, language: Language): readonly FoundRole[] {
  return ACTING.of(language, text, (own) => read(own, language));
}

const ACTING = new TextMemo<readonly FoundRole[]>();

function read(text: string, language: Language): readonly FoundRole[] {
  const offices = rolesIn(text, language).filter(
    (role) =>
      isOffice(role) &&
      (isActor(withoutNumber(text.slice(0, role.start))) ||
        isReached(text, role) ||
        isSubject(text.slice(0, role.start), text.slice(role.end, role.end + 24), language)),
  );
  if (offices.length === 0) return offices;
  const tools = knownToolsIn(text, language);
  return offices.filter((role) => !tools.some(({ start, end }) => start < role.end && role.start < end));
}

/** "3.3 The CFO", "B.4 De CISO": what numbers a clause is no part of it. */
function withoutNumber(before: string): string {
  return before.replace(/^\s*(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+/, '');
}

/** "Goes to the Compliance Manager", "is put before the Chief Risk Officer": with a title's capitals, and nobody else's. */
function isReached(text: string, { start, end, text: title }: FoundRole): boolean {
  return (
    /^(?:\p{Lu}\p{L}+ )+\p{Lu}\p{L}+$/u.test(title) &&
    /(?:^|\s)(?:to|before|with|from|naar|aan|bij|met|van|voor) (?:(?:the|our|de|het|onze) )?$/.test(
      text.slice(Math.max(0, start - 16), start),
    ) &&
    !/^(?:['’]s?\b| (?:of|at|van|bij|from) )/.test(text.slice(end, end + 8))
  );
}

const ACTS: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:shall|must|will|then|has|\p{Ll}{3,}s)(?= )/u,
  nl: /^ (?:moet|zal|dient|\p{Ll}{2,}t)(?= )/u,
};

/** Within a sentence, with its article before it and its verb behind it: "in that case the Trust Lead takes over". */
function isSubject(before: string, behind: string, language: Language): boolean {
  return /(?:^|[\s,])(?:the|our|de|het|onze) $/i.test(before) && ACTS[language].test(behind);
}

/** By what stands before it: nothing, "by the", or in Dutch the verb. */
function isActor(before: string): boolean {
  const plain = before.trim().toLowerCase();
  return (
    /^(?:the|our|a|de|het|onze|een)?$/.test(plain) ||
    /(?:^| )(?:by|by the|by our|door|door de|door het|door onze)$/.test(plain) ||
    /(?:^| )(?:moet|zal|dient|\p{L}{2,}(?:t|dt)) (?:de|het)$/u.test(plain)
  );
}
