import type { Diagnostic } from '../../diagnostic.js';
import type { Report, RuleMeta, StatementRule } from '../../rule.js';
import { named } from '../../settle.js';
import { contradicts } from '../../statements/compare.js';
import type { Statement } from '../../statements/types.js';
import type { PlacedStatement } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';
import { SUBJECT_NAMES } from './subject-names.js';
import { describeValue } from './values-in-words.js';

const meta: RuleMeta = {
  code: 'contradiction',
  title: say('Two texts contradict each other', 'Twee teksten spreken elkaar tegen'),
  severity: 'warning',
};

/**
 * A number, cadence or role that differs from the one in force: that of the policy that governs the subject, else the
 * one most documents state. Reported where it deviates, with both places.
 */
export const contradiction: StatementRule = {
  meta,
  scope: 'statements',
  *check({ uri, statements }, facts) {
    for (const statement of statements) {
      const reference = facts.reference(statement);
      if (!reference || !contradicts(statement, reference.statement)) continue;
      let known = REPORTED.get(statement);
      if (known?.reference !== reference || known.diagnostic.uri !== uri) {
        known = { reference, diagnostic: named(meta, report(uri, statement, reference)) };
        REPORTED.set(statement, known);
      }
      yield known.diagnostic;
    }
  },
};

/** What was last reported on a statement. */
const REPORTED = new WeakMap<
  Statement,
  { readonly reference: PlacedStatement; readonly diagnostic: Diagnostic }
>();

function report(uri: string, statement: Statement, { document, statement: other }: PlacedStatement): Report {
  const [subject = ''] = statement.subject.split(':');
  const name = SUBJECT_NAMES[subject] ?? say(subject, subject);
  const here = describeValue(statement);
  const there = describeValue(other);
  const where =
    document.uri === uri
      ? say('elsewhere in this document', 'elders in dit document')
      : say(`in “${document.title}”`, `in “${document.title}”`);
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
    },
  };
}
