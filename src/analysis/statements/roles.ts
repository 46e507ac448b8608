import type { Clause } from './clauses.js';
import type { Statement } from './types.js';

const ROLE = String.raw`((?:Chief [A-Z]\w+(?: [A-Z]\w+)? Officer|Head of [A-Z]\w+(?: [A-Z]\w+)?|Director of [A-Z]\w+(?: [A-Z]\w+)?|VP (?:of )?[A-Z]\w+|[A-Z]\w+(?: [A-Z]\w+){0,2} (?:Officer|Manager|Lead|Director|Committee|Board|Team)|C[A-Z]{1,2}O|DPO|Hoofd [A-Z]\w+|[Ss]ecurity [Oo]fficer))`;
const ARTICLE = String.raw`(?:^|[.;:] )(?:The |De |Het |Our |Onze )?`;
const APPROVES = new RegExp(String.raw`${ARTICLE}${ROLE} (?:approves?|must approve|shall approve|keurt|stelt) (?:the |all |our |de |het |alle )?(.{4,60})`, 'u');
const OWNS = new RegExp(String.raw`${ARTICLE}${ROLE} (?:owns|maintains|is responsible for|is accountable for|is the owner of|is verantwoordelijk voor|is eigenaar van|onderhoudt|beheert) (?:maintaining |the |our |all |de |het |onze )*(.{4,60})`, 'u');

/** Things of which a company has one, so that two owners or approvers contradict each other. */
const OBJECTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['risk-register', /^(?:risk register|risicoregister)\b/i],
  ['risk-assessment', /^(?:annual )?(?:risk assessment|risicobeoordeling|risicoanalyse)\b/i],
  ['incident-response-plan', /^(?:incident response plan|incidentresponsplan)\b/i],
  ['continuity-plan', /^(?:business continuity plan|continuïteitsplan)\b/i],
  ['asset-inventory', /^(?:asset inventory|inventory of assets|asset register|activaregister)\b/i],
  ['vendor-inventory', /^(?:vendor (?:inventory|register|list)|leveranciersregister)\b/i],
  ['security-programme', /^(?:information )?(?:security program(?:me)?|informatiebeveiligingsprogramma)\b/i],
  ['information-security-policy', /^(?:information security policy|informatiebeveiligingsbeleid)\b/i],
];

/** One role, however it is written. */
const SAME_ROLE: Readonly<Record<string, string>> = {
  'chief information security officer': 'ciso', 'chief technology officer': 'cto', 'chief executive officer': 'ceo', 'chief operating officer': 'coo',
  'chief financial officer': 'cfo', 'chief information officer': 'cio', 'data protection officer': 'dpo', 'information security officer': 'security officer',
};

/** Who approves or owns one of the things a company has one of. Nothing when several roles share it. */
export function rolesIn(clause: Clause): Omit<Statement, 'section'>[] {
  if (clause.label !== '') return [];
  return ([['approver', APPROVES], ['owner', OWNS]] as const).flatMap(([relation, pattern]) => {
    const match = pattern.exec(clause.text);
    const [, role = '', rest = ''] = match ?? [];
    const object = OBJECTS.find(([, one]) => one.test(rest))?.[0];
    if (object === undefined || /\b(?:and|or|en|of) (?:the |de )?[A-Z]/.test(clause.text.slice(0, match?.[0].length))) return [];
    const plain = role.toLowerCase();
    return [{
      subject: `${relation}:${object}`, value: SAME_ROLE[plain] ?? plain, bound: 'exact' as const, unit: 'role' as const, qualifiers: [],
      text: clause.text, range: clause.range,
    }];
  });
}
