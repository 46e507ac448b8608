import { MATTER } from '../../../reading/matters/matters.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Report, RuleMeta, StatementFacts, StatementRule } from '../../rule.js';
import { named } from '../../settle.js';
import { excludes } from '../../statements/compare.js';
import type { Statement } from '../../statements/types.js';
import type { PlacedStatement } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';
import { nameOfStatement } from './subject-names.js';
import { describePair } from './describe-pair.js';
import { whereIs } from './where-is.js';

export const CONTRADICTION: RuleMeta = {
  code: 'contradiction',
  title: say('Two texts contradict each other', 'Twee teksten spreken elkaar tegen'),
  severity: 'warning',
  stage: 'text',
  effort: 'small',
};

/**
 * A number, cadence or role that differs from the one in force: that of a promise, record or control, else of the policy
 * that governs the subject, else the one most documents state. Reported where it deviates, with both places.
 */
export const contradiction: StatementRule = {
  meta: CONTRADICTION,
  scope: 'statements',
  *check({ uri, statements }, facts) {
    const seen = new Set<string>();
    for (const statement of statements) {
      // What stands in a record is what sentences are measured against.
      if (statement.record) continue;
      const reference = facts.reference(statement);
      if (!reference || !excludes(statement, reference.statement)) continue;
      if (areOnTwoThings(uri, statement, reference, facts)) continue;
      // In one document an exception belongs to the rule it stands with; elsewhere the rule seems to have none.
      if (
        statement.subject === RELEASE &&
        reference.document.uri === uri &&
        !isAbsolute(statement, reference)
      )
        continue;
      // A sentence that names a control and its matter is told once: the matter comes first.
      const { start } = statement.range;
      const key = `${start.line} ${statement.unit} ${statement.value}`;
      if (statement.subject.startsWith('control:') && seen.has(key)) continue;
      seen.add(key);
      let known = REPORTED.get(statement);
      if (known?.reference !== reference || known.diagnostic.uri !== uri) {
        known = { reference, diagnostic: named(CONTRADICTION, report(uri, statement, reference)) };
        REPORTED.set(statement, known);
      }
      yield known.diagnostic;
    }
  },
};

/**
 * Below this likeness two statements on one matter are surely on different cases of it, which no word that is known tells apart: leavers
 * and a change of role, our notice and what a client's contract may ask. Of pairs told in made companies the lowest lay at 0.06.
 */
const ON_ONE_THING = 0.05;

function areOnTwoThings(
  uri: string,
  { range }: Statement,
  { document, statement }: PlacedStatement,
  facts: StatementFacts,
): boolean {
  if (statement.record || !MATTER.has(statement.subject)) return false;
  const likeness = facts.likenessOf({ uri, range }, { uri: document.uri, range: statement.range });
  return likeness !== undefined && likeness < ON_ONE_THING;
}

/** The rule itself says that it has no exceptions. */
function isAbsolute({ absolute }: Statement, reference: PlacedStatement): boolean {
  return absolute === true || reference.statement.absolute === true;
}

const RELEASE = 'for-all:review-before-release';

/** What was last reported on a statement. */
const REPORTED = new WeakMap<
  Statement,
  { readonly reference: PlacedStatement; readonly diagnostic: Diagnostic }
>();

function report(uri: string, statement: Statement, placed: PlacedStatement): Report {
  const { document, statement: other } = placed;
  const name = nameOfStatement(statement);
  const [here, there] = describePair(statement, other);
  const where = whereIs(uri, placed);
  return {
    uri,
    range: statement.range,
    message: say(
      `${name.en}: ${here.en} here, ${there.en} ${where.en}.`,
      `${name.nl}: hier ${here.nl}, ${where.nl} ${there.nl}.`,
    ),
    why: say(
      `This text says ${quoted(statement.text)}; the other says ${quoted(other.text)}. Staff cannot follow both, and an auditor tests the one that is not met.`,
      `Deze tekst zegt ${quoted(statement.text)}; de andere zegt ${quoted(other.text)}. Medewerkers kunnen niet beide volgen, en een auditor toetst de tekst waaraan niet wordt voldaan.`,
    ),
    related: [
      { uri, range: statement.range, message: say(`Here: ${here.en}`, `Hier: ${here.nl}`) },
      {
        uri: document.uri,
        range: other.range,
        message: say(`${document.title}: ${there.en}`, `${document.title}: ${there.nl}`),
      },
    ],
    data: {
      fix: 'align',
      subject: statement.subject,
      value: statement.value,
      other: other.value,
      path: document.path,
      ...(other.record && { against: other.record }),
    },
  };
}
