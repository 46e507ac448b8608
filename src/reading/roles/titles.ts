import type { FoundRole } from './roles.js';

/** Last words of the titles that a company gives: naming one says that somebody holds it. */
const TITLE =
  /(?:^|[ -])(?:officer|manager|lead|leader|director|engineer|administrator|analyst|architect|coordinator|counsel|committee|council|board|auditor|department|champion|steward|specialist|president|partner|functionaris|coördinator|directeur|adviseur|beheerder|commissie|raad|stuurgroep|ondernemingsraad)s?$|(?:functionaris|manager|coördinator|officer|adviseur|directeur|beheerder|commissie|jurist|raad)$/;

/** What every company has, so that naming it says nothing of this one. */
const ANYWHERE = new Set(
  'team lead|team manager|team leader|line manager|direct manager|hiring manager|people manager|system administrator|system owner|control owner|security team|external auditor|service auditor|externe auditor|auditor|independent auditor'.split(
    '|',
  ),
);

/** One word that names a body which not every company has. */
const ONE_WORD = new Set(['stuurgroep', 'ondernemingsraad']);

/** Whether a role is a title of its own that not every company has. */
export function isTitle({ kind, key, specific, text }: FoundRole): boolean {
  if (kind === 'people' || ANYWHERE.has(key)) return false;
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
