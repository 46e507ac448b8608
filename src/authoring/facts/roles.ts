import type { FoundFact } from './found-fact.js';

const WORD = String.raw`[A-Z][\w&/-]*`;
const HEADS =
  'Officer|Manager|Lead|Leader|Director|Engineer|Administrator|Analyst|Architect|Coordinator|Counsel|Committee|Council|Board|Auditor|Champion|Steward|Specialist|President|Partner|Functionaris|Coördinator|Directeur|Adviseur|Beheerder|Commissie|Raad|Auditor';
const SUBJECTS =
  'data protection|data privacy|privacy|compliance|information security|cyber ?security|security operations|security|risk|risk management|network|it|it security|internal audit|audit|system|systems|database|devops|hr|human resources|people|facilities|facility|legal|finance|quality|incident|incident response|change|change advisory|release|product|vendor|procurement|governance|steering|crisis|platform|infrastructure|operations|cloud|support|engineering|office|general|managing|technical|service delivery|customer success';
const LOWER_HEADS =
  'officer|manager|lead|director|administrator|analyst|architect|coordinator|counsel|committee|council|board|auditor|department|champion|steward';

/** Roles written with capitals, in small letters, as letters, and in Dutch. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\bChief (?:${WORD} ){1,3}Officer\b`, 'g'),
  new RegExp(
    String.raw`\b(?:Head|VP|Vice President|Director|SVP|EVP) (?:of |for )?(?:the )?${WORD}(?: (?:and|&) (?!Head\b|VP\b|Director\b|C[A-Z]{1,2}O\b)${WORD})?`,
    'g',
  ),
  new RegExp(String.raw`\b(?:${WORD} ){1,3}(?:${HEADS})\b`, 'g'),
  /\b(?:CISO|CTO|CEO|COO|CFO|CIO|CPO|CRO|CSO|CCO|DPO|VP|SOC manager|CAB|FG|ISO-coördinator)\b/g,
  new RegExp(
    String.raw`\b(?:chief [a-z]+(?: [a-z]+)? officer|head of (?:${SUBJECTS})|(?:${SUBJECTS}) (?:${LOWER_HEADS}))s?\b`,
    'gi',
  ),
  /\b(?:board of directors|supervisory board|audit committee|external auditor|in-house counsel|general counsel)\b/gi,
  /\b(?:[Hh]oofd (?:van )?(?:de )?(?:[A-Z][\w-]*|informatiebeveiliging|beveiliging|security|techniek|personeelszaken|personeel|it|ict|ontwikkeling|operatie|operations|financiën|compliance|inkoop)|functionaris (?:voor )?(?:de )?gegevensbescherming|(?:informatie)?beveiligings(?:functionaris|manager|coördinator|officer|adviseur)|privacy ?officer|(?:security|compliance|risk|it|ict|hr|kwaliteits|risico|incident|change|wijzigings|facility|facilitair)[ -]?(?:manager|officer|coördinator|directeur)|(?:algemeen|technisch|financieel|operationeel) directeur|systeembeheerder|netwerkbeheerder|databasebeheerder|applicatiebeheerder|raad van (?:bestuur|commissarissen|toezicht)|auditcommissie|wijzigingscommissie|ondernemingsraad|stuurgroep|bedrijfsjurist|externe? auditor)\b/g,
];

/** What every company has, so that naming it invents nothing. */
const ANYWHERE = new Set(
  'team lead|team manager|team leader|line manager|direct manager|hiring manager|people manager|system administrator|system owner|control owner|security team|engineering manager of the author|external auditor|service auditor|externe auditor|auditor|independent auditor'.split(
    '|',
  ),
);

const SAME: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/^(?:ciso|chief information security officer)$/, 'ciso'],
  [
    /^(?:cto|chief technology officer|chief technical officer|technisch directeur|technical director)$/,
    'cto',
  ],
  [/^(?:ceo|chief executive officer|algemeen directeur|managing director)$/, 'ceo'],
  [/^(?:coo|chief operating officer|operationeel directeur)$/, 'coo'],
  [/^(?:cfo|chief financial officer|financieel directeur)$/, 'cfo'],
  [/^(?:dpo|data protection officer|fg|functionaris (?:voor )?(?:de )?gegevensbescherming)$/, 'dpo'],
  [
    /^(?:head of (?:information )?security|hoofd (?:van )?(?:de )?(?:security|beveiliging|informatiebeveiliging))$/,
    'head of security',
  ],
  [
    /^(?:head of (?:people|hr|human resources)|hoofd (?:van )?(?:de )?(?:people|personeelszaken|personeel|hr))$/,
    'head of people',
  ],
  [/^(?:cab|change advisory board|wijzigingscommissie)$/, 'change advisory board'],
  [/^(?:supervisory board|raad van (?:commissarissen|toezicht))$/, 'supervisory board'],
  [/^(?:board of directors|raad van bestuur|board)$/, 'board of directors'],
  [/^(?:security engineer|beveiligingsengineer)$/, 'security engineer'],
  [/^(?:engineering manager|manager engineering)$/, 'engineering manager'],
  [/^(?:platform lead|hoofd platform|teamleider platform)$/, 'platform lead'],
];

/** Every specific role of a text, in order, without overlaps. Roles every company has are left out. */
export function findRoles(text: string): readonly FoundFact[] {
  const found: FoundFact[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      // "The Security Officer": the article is no part of the role.
      const lead =
        /^(?:The|A|An|De|Het|Een|Our|Onze|Each|Every|If|When|Only|No|Both|Als|Elke|Iedere) (?=\S)/.exec(
          match[0],
        )?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].length;
      const key = roleKey(text.slice(start, end));
      if (ANYWHERE.has(key) || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind: 'role', key, text: text.slice(start, end), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** One key for the ways a role is written, in English and Dutch. */
export function roleKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|de|het|our|onze) /, '')
    .replace(/'s$/, '')
    .trim();
  return (
    SAME.find(([pattern]) => pattern.test(plain))?.[1] ??
    plain.replace(/(?<=officer|manager|lead|engineer|administrator|analyst|owner)s$/, '')
  );
}
