import type { Language } from '../catalog/types.js';
import { isAnaphoric } from './force/anaphora.js';
import { forceOf, hasOwnSubject, isQuestion } from './force/force.js';
import { isReasonQuestion, obligesClearly, startsDenied, weActs } from './force/context-words.js';
import type { HeadingRole } from './heading-role.js';
import { substantiates, type Force, type Statement, type StatementKind } from './statement.js';
import { withoutEnd } from '../workspace/text-ends.js';

/** Where a text stands. */
export interface Place {
  readonly text: string;
  readonly kind: StatementKind;
  readonly lead: string;
  readonly language: Language;
  readonly role: HeadingRole;
}

/** A text's force in the light of the line that introduces it and of its headings. */
export function forceInContext(own: Force, place: Place): Force {
  return underHeading(afterLead(own, place), place);
}

/** What stays itself under any heading and after any lead. */
const SETTLED: ReadonlySet<Force> = new Set<Force>(['placeholder', 'struck', 'question']);

const OF_ROLE: Readonly<Partial<Record<HeadingRole, Force>>> = {
  framing: 'framing',
  definitions: 'definition',
  pointers: 'pointer',
  control: 'metadata',
  planned: 'plan',
  absent: 'denial',
  examples: 'example',
};

/** A clear duty is one wherever it stands; anything else becomes what its heading says. */
function underHeading(force: Force, { role, text, lead, language }: Place): Force {
  const other = OF_ROLE[role];
  if (other === undefined || SETTLED.has(force)) return force;
  if (role === 'examples') return other;
  if ((force === 'obligation' || force === 'prohibition') && obligesClearly(`${lead} ${text}`, language))
    return force;
  if (role === 'planned' || role === 'absent') return force === 'denial' || force === 'plan' ? force : other;
  if (role === 'definitions') return other;
  return substantiates(force) || force === 'metadata' ? other : force;
}

/** Leads come back for each item of a list. */
let lastLead = '';
let lastLanguage: Language | undefined;
let lastForce: Force = 'metadata';

function forceOfLead(lead: string, language: Language): Force {
  if (lead !== lastLead || language !== lastLanguage) {
    lastForce = forceOf(withoutEnd(lead, /[:\s]/), 'prose', language);
    lastLead = lead;
    lastLanguage = language;
  }
  return lastForce;
}

/** A list item does what its lead says: "Employees must:", "The following is not yet in place:". */
function afterLead(own: Force, { text, kind, lead, language }: Place): Force {
  if (kind !== 'list-item' || lead === '' || SETTLED.has(own)) return own;
  const led = forceOfLead(lead, language);
  switch (led) {
    case 'plan':
    case 'denial':
    case 'permission':
    case 'recommendation':
    case 'placeholder':
    case 'struck':
    case 'definition':
    case 'example':
    case 'framing':
    case 'pointer':
      return own === 'denial' || own === 'plan' ? own : led;
    case 'prohibition':
      return led;
    case 'obligation':
      if (own === 'prohibition' || own === 'plan') return own;
      // "Staff must: not share passwords" goes on with the lead; a sentence with a subject of its own does not.
      if (own === 'denial') return startsDenied(text, language) ? 'prohibition' : own;
      return led;
    case 'practice':
      return own === 'metadata' ? led : own;
    case 'unclear':
    case 'condition':
    case 'reason':
    case 'metadata':
    case 'question':
      return own;
  }
}

/** A short statement this long may speak of the one before it. */
const SHORT = 9;
const CURT = 5;

/** Answers to "Why?" give reasons; "It's on the list." puts off what was said before; "Not done." answers a heading. */
export function markNeighbours(statements: Statement[], language: Language): Statement[] {
  let why = false;
  for (let n = 0; n < statements.length; n += 1) {
    const one = statements[n];
    if (!one) continue;
    if (one.kind === 'prose' && isQuestion(one.text)) {
      why = isReasonQuestion(one.text, language);
    } else if (why && one.force === 'practice' && !weActs(one.text, language)) {
      statements[n] = { ...one, force: 'reason' };
    } else if (one.force === 'obligation' && why && !weActs(one.text, language) && tellsBenefit(one.text)) {
      statements[n] = { ...one, force: 'reason' };
    }
    if (one.kind === 'row' || (one.force !== 'denial' && one.force !== 'plan' && one.force !== 'placeholder'))
      continue;
    const words = one.text.split(' ').length;
    const before = statements[n - 1];
    if (before?.force === 'practice' && words <= SHORT && isAnaphoric(one.text, language))
      statements[n - 1] = { ...before, force: one.force };
    if (n === 0 && words <= CURT && !standsAlone(one)) markAll(statements, one.force);
  }
  return statements;
}

/** Says by itself who does what: no answer to its heading. */
function standsAlone({ text, kind, language }: Statement): boolean {
  return hasOwnSubject(text, kind, language) && !isAnaphoric(text, language);
}

function markAll(statements: Statement[], force: Force): void {
  statements.forEach((other, k) => {
    if (other.force === 'practice' || other.force === 'metadata') statements[k] = { ...other, force };
  });
}

/** "Awareness will improve security": no duty. */
function tellsBenefit(text: string): boolean {
  return /\b(?:will|zal|zullen)\b/i.test(text) && !/\b(?:must|shall|moet|moeten)\b/i.test(text);
}
