import { describe, expect, it } from 'vitest';
import { DocumentParser } from '../workspace/markdown/parse-document.js';
import { statementsOf } from './read-statements.js';
import { substantiates, type Force, type Statement } from './statement.js';

function statementsIn(markdown: string, headings: readonly string[] = []): Statement[] {
  const document = new DocumentParser().parse({
    uri: 'file:///w/p.md',
    path: 'policies/p.md',
    version: 0,
    text: markdown,
  });
  return document.sections.flatMap(({ content }) => [...statementsOf(content, headings)]);
}

const forces = (markdown: string, headings?: readonly string[]): Force[] =>
  statementsIn(markdown, headings).map(({ force }) => force);

describe('statements of a section', () => {
  it('reads a table row as one statement, with its headers as lead', () => {
    const found = statementsIn(
      '| Control | Status |\n|---|---|\n| Access review | planned |\n| Offboarding | done by IT within a day |\n',
    );
    expect(found.map(({ kind, force }) => [kind, force])).toEqual([
      ['header', 'metadata'],
      ['header', 'metadata'],
      ['row', 'plan'],
      ['row', 'practice'],
    ]);
    expect(found.at(-1)).toMatchObject({
      text: 'Offboarding | done by IT within a day',
      lead: 'Control | Status',
    });
  });

  it('says where a part of a sentence starts', () => {
    const text = 'Backups run every night, but restores are not tested.';
    const found = statementsIn(`${text}\n`);
    expect(found.map(({ offset }) => text.slice(offset, offset + 4))).toEqual(['Back', 'but ']);
  });

  it('gives the items of a list the force of the line that introduces them', () => {
    expect(
      forces('We plan to introduce:\n\n- Quarterly access reviews\n- Central logging\n').slice(1),
    ).toEqual(['plan', 'plan']);
    expect(forces('Employees must not:\n\n- Share their passwords\n- Install software\n').slice(1)).toEqual([
      'prohibition',
      'prohibition',
    ]);
    expect(forces('Control owner:\n\n- Engineering\n- All engineering teams\n').some(substantiates)).toBe(
      false,
    );
  });

  it('inherits the role of headings, its own and those around it', () => {
    expect(forces('## Known gaps\n\n- Manual worksheets without double entry\n')).toEqual(['denial']);
    expect(forces('## To do\n\n- Retire the shared login\n')).toEqual(['plan']);
    expect(forces('## Recovery\n\n- Restores are tested twice a year\n', ['Related Documents'])).toEqual([
      'pointer',
    ]);
    expect(forces('## To do\n\nThe DPO must report a breach within 72 hours.\n')).toEqual(['obligation']);
  });

  it('remembers what it read, for each role of the headings', () => {
    const document = new DocumentParser().parse({
      uri: 'file:///w/p.md',
      path: 'policies/p.md',
      version: 0,
      text: '## Reviews\n\nAccess is reviewed every quarter.\n',
    });
    const content = document.sections[0]!.content;
    expect(statementsOf(content)).toBe(statementsOf(content, ['Access control']));
    expect(statementsOf(content, ['Roadmap'])[0]?.force).toBe('plan');
  });

  it('lets a short statement speak of the one before it, and a curt one answer the heading', () => {
    expect(forces("Every laptop gets a passkey.\nIt's on the list for later this year.\n")[0]).not.toBe(
      'practice',
    );
    expect(
      forces('## Chaos engineering\n\nNot done.\n\nGame days for the database cluster run weekly.\n'),
    ).toEqual(['denial', 'denial']);
  });

  it('takes the answer to "Why?" for reasons, unless it obliges or somebody acts', () => {
    expect(
      forces(
        '## Backups\n\n**Why?** Backups keep data safe. We test a restore each month. Staff must report failures.\n',
      ),
    ).toEqual(['question', 'reason', 'practice', 'obligation']);
  });
});
