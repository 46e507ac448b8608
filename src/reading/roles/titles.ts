import { isRoleOfAnyCompany } from '../generic/roles-of-any-company.js';
import type { FoundRole } from './roles.js';

/** Last words of the titles that a company gives: naming one says that somebody holds it. */
const TITLE =
  /(?:^|[ -])(?:officer|manager|lead|leader|director|engineer|administrator|analyst|architect|coordinator|counsel|committee|council|board|auditor|department|champion|steward|specialist|president|partner|functionaris|coördinator|directeur|adviseur|beheerder|commissie|raad|stuurgroep|ondernemingsraad)s?$|(?:functionaris|manager|coördinator|officer|adviseur|directeur|beheerder|commissie|jurist|raad)$/;

/** What every company has, so that naming it says nothing of this one. */
const ANYWHERE = new Set(
  'team lead|team manager|team leader|line manager|direct manager|hiring manager|people manager|supervisory authority|data protection authority|regulatory authority|toezichthouder|system administrator|system owner|control owner|security team|external auditor|service auditor|externe auditor|auditor|independent auditor'.split(
    '|',
  ),
);

/** "External auditors" too. */
function isAnywhere(key: string): boolean {
  return ANYWHERE.has(key) || ANYWHERE.has(key.replace(/s$/, ''));
}

/** One word that names a body which not every company has. */
const ONE_WORD = new Set(['stuurgroep', 'ondernemingsraad']);

/** Whether a role is a title of its own that not every company has. */
export function isTitle({ kind, key, specific, text }: FoundRole): boolean {
  if (kind === 'people' || isAnywhere(key)) return false;
  const plain = text.toLowerCase();
  if (!specific) return ONE_WORD.has(plain);
  return (
    TITLE.test(plain) ||
    /^(?:head|director|vp|svp|evp|vice president|hoofd) /.test(plain) ||
    isShort(text) ||
    / (?:of directors|van bestuur|van toezicht|van commissarissen)$/.test(plain) ||
    /^functionaris /.test(plain)
  );
}

/** CISO, DPO, CAB, FG. */
function isShort(text: string): boolean {
  return /^(?:C[A-Z]{1,3}O|DPO|VP|CAB|FG)$/i.test(text);
}

/** Words before a role that say which of many is meant in the sentence, not who it is in the company. */
const PASSING = new Set(
  `responsible relevant appropriate concerned involved other another same new former current own next first second third last direct
   designated appointed named assigned chosen competent authorised authorized whole entire affected internal external outside independent
   requesting approving reviewing receiving owning qualified trained experienced senior junior respective particular specific certain
   system systems data asset assets process control risk application service product document policy record account information line
   incident change hiring project vendor supplier customer contract budget task issue finding action request access
   verantwoordelijke betrokken andere zelfde nieuwe vorige huidige eigen volgende eerste tweede derde laatste directe aangewezen
   bevoegde hele interne externe onafhankelijke senior junior`.split(/\s+/),
);

/** Heads that together with what a thing is called name whoever has it: "system owner", "line manager". */
const OF_A_THING =
  /(?:owner|manager|lead|leader|handler|responder|requester|author|reviewer|approver|team|party|partij)s?$/;

/**
 * Whether a role names somebody whom the company must have: a title, or any body or function that more than a passing word
 * tells apart, such as "duty manager" and "IT helpdesk".
 */
export function namesSomebody(role: FoundRole): boolean {
  if (isTitle(role)) return true;
  const { kind, specific, text, key } = role;
  if (kind === 'people' || !specific || isAnywhere(key)) return false;
  const words = text.toLowerCase().split(/[\s-]+/);
  const describing = words.slice(0, -1);
  // "The assessment covers management override": bodies that every company has.
  if (describing.length === 0 || isRoleOfAnyCompany(words.at(-1) ?? '')) return false;
  if (/(?:^| )\p{Lu}{2,5}$/u.test(text) && !isAnywhere(key)) return true;
  if (describing.every((word) => PASSING.has(word)) && OF_A_THING.test(words.at(-1) ?? ''))
    return isNamed(text);
  return !describing.every((word) => PASSING.has(word));
}

/** "Product Owner": with the capitals of a title. */
function isNamed(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}-]* )+\p{Lu}[\p{L}-]*$/u.test(text);
}
