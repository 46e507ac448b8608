import { roleOfHeading } from '../../reading/heading-role.js';
import { statementsOf } from '../../reading/read-statements.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { substantiates } from '../../reading/statement.js';
import type { PolicyDocument } from '../../workspace/document.js';

/** What a text is made of, where neither its name nor its folder tells what it is. */
export type MakeUp = 'table' | 'code' | 'glossary';

/** Fewer rows are the table of owner, version and dates that any document may have. */
const LEAST_ROWS = 20;
const MOSTLY = 2 / 3;
const LEAST_WITH_CODE = 3;
const HALF = 0.5;
const LEAST_CODE = 0.4;

/**
 * What most of a text is, when it is no running text that sets rules: a table of suppliers or requirements, samples of code
 * or of markup, a list of terms. Undefined for all others.
 */
export function makeUpOf({ title, sections, language }: PolicyDocument): MakeUp | undefined {
  if (roleOfHeading(title, language) === 'definitions') return 'glossary';
  const withCode = sections.filter(({ content }) => content.holdsCode === true).length;
  const filled = sections.filter(
    ({ content }) => content.holdsCode === true || content.sentences.length > 0,
  ).length;
  if (withCode >= LEAST_WITH_CODE && withCode >= filled * LEAST_CODE) return 'code';
  const { rows, prose } = countsOf(sections);
  return rows >= LEAST_ROWS && rows >= (rows + prose) * MOSTLY ? 'table' : undefined;
}

/** Whether at least half of the sentences of a text say what is done, must be done, or must not. */
export function isMostlyRules({ sections }: PolicyDocument): boolean {
  const { prose, rules } = countsOf(sections);
  return rules > 0 && rules >= prose * HALF;
}

/** Fewer orders and bans may stand in any text. */
const LEAST_ORDERS = 5;
/** Rules on a program name no people, or one in passing. */
const LEAST_ON_PEOPLE = 2;

/** Whether most of a text are rules for people, and several of them say what must be done or must not. */
export function setsRules(document: PolicyDocument): boolean {
  if (!isMostlyRules(document)) return false;
  let orders = 0;
  let onPeople = 0;
  for (const { content } of document.sections)
    for (const { force, kind, text, language } of statementsOf(content)) {
      if (kind === 'row' || kind === 'header') continue;
      if (force === 'obligation' || force === 'prohibition') orders += 1;
      // “Handlers” and “guards” may be people, or parts of a program.
      if (rolesIn(text, language).some((one) => one.kind !== 'function' || one.text.includes(' ')))
        onPeople += 1;
    }
  return orders >= LEAST_ORDERS && onPeople >= LEAST_ON_PEOPLE;
}

function countsOf(sections: PolicyDocument['sections']): {
  readonly rows: number;
  readonly prose: number;
  readonly rules: number;
} {
  let rows = 0;
  let prose = 0;
  let rules = 0;
  for (const { content } of sections)
    for (const { kind, force } of statementsOf(content)) {
      if (kind === 'row' || kind === 'header') rows += 1;
      // A line on the document itself is neither rule nor anything else; an item of a list that says nothing is.
      else if (force !== 'metadata' || kind === 'list-item') {
        prose += 1;
        if (substantiates(force)) rules += 1;
      }
    }
  return { rows, prose, rules };
}
