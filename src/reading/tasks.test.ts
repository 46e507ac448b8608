import { expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { statementsOf } from './read-statements.js';
import { substantiates } from './statement.js';

/** The texts that say that something is done, of the last section. */
function stated(text: string): string[] {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/policies/a.md', { text, version: 1 });
  const section = index.snapshot().documentAt('policies/a.md')?.sections.at(-1);
  if (!section) throw new Error('not read');
  return statementsOf(section.content, [])
    .filter(({ force, text: words }) => substantiates(force) && !words.endsWith(':'))
    .map((one) => one.text);
}

const DONE = 'The CISO reviews all access every quarter.';
const OPEN = 'The CTO rotates all keys every year.';

it.each([
  ['a list of tasks', `## Access\n\n- [ ] ${DONE}\n- [ ] ${OPEN}\n`, []],
  ['a list that is half done', `## Steps\n\n- [x] ${DONE}\n- [ ] ${OPEN}\n`, [DONE]],
  ['a checklist to go through', `## Offboarding checklist\n\n- [ ] ${DONE}\n- [ ] ${OPEN}\n`, [DONE, OPEN]],
  ['one with such a line before it', `## Leaving\n\nFor each leaver:\n\n- [ ] ${DONE}\n`, [DONE]],
  ['in Dutch', '## Toegang\n\n- [ ] De CISO beoordeelt elk kwartaal alle toegang tot het systeem.\n', []],
  ['an ordinary list', `## Access\n\n- ${DONE}\n`, [DONE]],
  ['struck out', `## Access\n\n- <del>${DONE}</del>\n- ${OPEN}\n`, [OPEN]],
  ['what nobody accepted', `## Access\n\n{++${DONE}++} ${OPEN}\n`, [OPEN]],
  ['what was not merged', `## Access\n\n<<<<<<< HEAD\n${DONE}\n=======\n${OPEN}\n>>>>>>> b\n`, []],
  [
    'a sentence with a variable',
    `## Access\n\n{{ site.ciso }} reviews all access every quarter. ${OPEN}\n`,
    [OPEN],
  ],
  [
    'formats in code',
    '## Access\n\nThe CISO files each review as `[date]_<name>_XXX.csv` every quarter.\n',
    ['The CISO files each review as [date]_<name>_XXX.csv every quarter.'],
  ],
])('reads %s', (_, text, expected) => {
  expect(stated(text)).toEqual(expected);
});
