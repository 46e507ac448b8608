import type { Language } from '../../catalog/types.js';
import { rolesIn as rolesNamed } from '../../reading/roles/roles.js';
import type { Clause } from './clauses.js';
import type { Statement } from './types.js';

const ROLE = String.raw`((?:[Cc]hief \w+(?: \w+)? [Oo]fficer|[Hh]ead of [\w&]+(?: [A-Z]\w+)?|[Dd]irector of \w+(?: [A-Z]\w+)?|VP (?:of )?\w+|(?:[A-Za-z]\w+ ){1,3}(?:[Oo]fficer|[Mm]anager|[Ll]ead|[Dd]irector|[Cc]ommittee|[Bb]oard|[Tt]eam)|C[A-Z]{1,2}O|DPO|[Hh]oofd [A-Z]\w+|[Bb]oard of directors|directie|management team))`;
const ARTICLE = String.raw`(?:The |the |De |de |Het |het |Our |our |Onze |onze )?`;
/** "The CEO approves …", "The CISO owns …". */
const ACTIVE = new RegExp(
  String.raw`(?:^|[.;:] )${ARTICLE}${ROLE} (approves?|must approve|shall approve|keurt|stelt|owns|maintains|is responsible for|is accountable for|is (?:the )?owner of|is verantwoordelijk voor|is eigenaar van|onderhoudt|beheert) (?:maintaining )?(.{4,60})`,
  'u',
);
/** "Policies are approved by the CEO." */
const PASSIVE = new RegExp(
  String.raw`^(.{4,60}?) (?:is|are|must be|shall be|wordt|worden) (approved|owned|maintained|goedgekeurd|vastgesteld|beheerd|onderhouden) (?:by|door) ${ARTICLE}${ROLE}(?=[.,;]|$)`,
  'u',
);
/** "Owner of the plan is the CFO." */
const COPULA = new RegExp(
  String.raw`^${ARTICLE}([Oo]wner|[Ee]igenaar|[Aa]pprover) (?:of|van) (.{4,60}?) is ${ARTICLE}${ROLE}(?=[.,;]|$)`,
  'u',
);
/** "The data protection officer is Marta Lind." */
const PERSON =
  /\b(data protection officer|DPO|CISO|chief information security officer|security officer|privacy officer|functionaris gegevensbescherming|CEO|CTO)(?: is|,) ([A-Z][a-z]+ (?:(?:van|de|den|der|von) )*[A-Z][a-z]+)\b/;

/** Things of which a company has one, so that two owners or approvers contradict each other. */
const OBJECTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['risk-register', /^(?:risk register|risicoregister)\b/i],
  ['risk-assessment', /^(?:annual )?(?:risk assessment|risicobeoordeling|risicoanalyse)\b/i],
  ['incident-response-plan', /^(?:incident response plan|incidentresponsplan)\b/i],
  ['continuity-plan', /^(?:business continuity plan|(?:bedrijfs)?continuïteitsplan)\b/i],
  ['asset-inventory', /^(?:asset inventory|inventory of assets|asset register|activaregister)\b/i],
  ['vendor-inventory', /^(?:vendor (?:inventory|register|list)|leveranciersregister)\b/i],
  ['security-programme', /^(?:information )?(?:security program(?:me)?|informatiebeveiligingsprogramma)\b/i],
  ['information-security-policy', /^(?:information security policy|informatiebeveiligingsbeleid)\b/i],
  ['policies', /^(?:security )?(?:policies|beleidsstukken|beleidsdocumenten)\b/i],
];

/** One role, however it is written. */
const SAME_ROLE: Readonly<Record<string, string>> = {
  'chief information security officer': 'ciso',
  'chief technology officer': 'cto',
  'chief executive officer': 'ceo',
  'chief operating officer': 'coo',
  'chief financial officer': 'cfo',
  'chief information officer': 'cio',
  'data protection officer': 'dpo',
  'functionaris gegevensbescherming': 'dpo',
  'information security officer': 'security officer',
};

type Found = Omit<Statement, 'section'>;

/** Who owns or approves one of the things a company has one of, and who holds a role. Nothing when several share it. */
export function rolesIn(clause: Clause): Found[] {
  if (clause.label !== '') return [];
  const { text } = clause;
  const active = ACTIVE.exec(text);
  const passive = PASSIVE.exec(text);
  const copula = COPULA.exec(text);
  const person = PERSON.exec(text);
  const found: (Found | undefined)[] = [
    active ? relation(clause, active[1], active[2], active[3], active.index + active[0].length) : undefined,
    passive ? relation(clause, passive[3], passive[2], passive[1], text.length) : undefined,
    copula ? relation(clause, copula[3], copula[1], copula[2], text.length) : undefined,
    person ? statement(clause, `person:${canonical(person[1] ?? '')}`, person[2] ?? '') : undefined,
  ];
  return found.filter((one) => one !== undefined);
}

function relation(
  clause: Clause,
  role: string | undefined,
  verb: string | undefined,
  object: string | undefined,
  end: number,
): Found | undefined {
  const plain = (object ?? '').replace(/^(?:the|our|all|each|every|these|de|het|onze|alle|elk)\s+/i, '');
  const name = OBJECTS.find(([, pattern]) => pattern.test(plain))?.[0];
  const shared = isShared(clause.text.slice(0, end).replace(plain, ''), clause.language);
  if (role === undefined || name === undefined || shared) return undefined;
  const kind = /approv|keurt|stelt|goedgekeurd|vastgesteld/i.test(verb ?? '') ? 'approver' : 'owner';
  return statement(clause, `${kind}:${name}`, canonical(role));
}

/** Shared by several: "the CTO and the CISO", "de CTO of de CISO"; the "of" in an English title is another. */
function isShared(text: string, language: Language): boolean {
  const roles = rolesNamed(text, language);
  return roles.some(({ start }, n) => {
    const before = roles[n - 1];
    return (
      before !== undefined && /^(?:,|,? (?:and|or|en|of))(?: the| de)? $/.test(text.slice(before.end, start))
    );
  });
}

function statement({ text, range }: Clause, subject: string, value: string): Found {
  return { subject, value, bound: 'exact', unit: 'role', qualifiers: [], text, range };
}

function canonical(role: string): string {
  const plain = role.toLowerCase();
  return SAME_ROLE[plain] ?? plain;
}
