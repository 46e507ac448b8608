import { describe, expect, it } from 'vitest';
import { readControls } from '../../workspace/controls.js';
import { importOscal } from './oscal.js';

const part = (name: string, prose: string, more: object = {}): object => ({ name, prose, ...more });

const CATALOG = {
  catalog: {
    groups: [
      {
        title: 'Access',
        controls: [
          {
            id: 'ac-1',
            title: 'Accounts',
            params: [
              { id: 'ac-1_p1', select: { choice: ['weekly', '{{ insert: param, ac-1_p2 }}'] } },
              { id: 'ac-1_p2', label: 'time period' },
            ],
            parts: [
              part('statement', 'The organisation:', {
                parts: [
                  part('item', 'keeps a list of accounts; and', { props: [{ name: 'label', value: 'a.' }] }),
                  part('item', 'reviews it every {{ insert: param, ac-1_p1 }}.', {
                    props: [{ name: 'label', value: 'b.' }],
                  }),
                ],
              }),
              part('guidance', 'Not a part of the statement.'),
            ],
            controls: [
              { id: 'ac-1.1', title: 'By machine', parts: [part('statement', 'A tool keeps the list.')] },
            ],
          },
          { id: 'ac-2', title: 'Gone', props: [{ name: 'status', value: 'withdrawn' }] },
          { id: 'cc6.1', title: 'A criterion' },
        ],
      },
    ],
  },
};

describe('an OSCAL catalog', () => {
  it('gives planned controls with their statements, and says what it left out', () => {
    const { files, notes } = importOscal(CATALOG, 'c.json');
    const { controls, problems } = readControls('file:///c', 'c.yaml', files[0]?.text ?? '');
    expect(problems).toEqual([]);
    expect(controls).toMatchObject([
      {
        id: 'AC-1',
        status: 'planned',
        statement:
          'The organisation:\na. keeps a list of accounts; and\nb. reviews it every [weekly / [time period]].',
      },
      { id: 'AC-1.1', statement: 'A tool keeps the list.' },
    ]);
    expect(notes.map(({ about }) => about)).toEqual(['planned', 'withdrawn', 'criteria', 'fields']);
    expect(notes.at(-1)?.en).toContain('guidance/prose (1)');
  });
});

describe('an OSCAL profile', () => {
  it('says which categories it selects, which criteria of those it does not, and where other controls are', () => {
    const profile = {
      imports: [
        { href: 'tsc.json', 'include-controls': [{ 'with-ids': ['a1.1', 'A1.2'] }] },
        {
          href: 'nist.json',
          'include-controls': [{ 'with-ids': ['ac-1', 'ac-2'] }],
          'exclude-controls': [{ 'with-ids': ['ac-2'] }],
        },
      ],
    };
    const { files, notes } = importOscal({ profile }, 'p.json');
    expect(files).toEqual([]);
    expect(notes.map(({ en }) => en)).toEqual([
      'The profile selects 2 criteria. In soc2.yaml that is `report: categories: [availability]`.',
      'A report takes whole categories; the profile does not select: A1.3.',
      'The profile selects 1 controls of nist.json, which it does not hold. Import that catalog to have them.',
    ]);
  });
});

it('a profile is followed by patterns where they name criteria, and its changes are told', () => {
  const profile = {
    imports: [
      { href: '#r', 'include-controls': [{ matching: [{ pattern: 'cc6.*' }, { pattern: 'a1.?' }] }] },
      { href: '#r', 'include-controls': [{ matching: [{ pattern: 'au-*' }] }] },
    ],
    modify: { 'set-parameters': [{ 'param-id': 'x', values: ['y'] }] },
    'back-matter': { resources: [{ uuid: 'r', rlinks: [{ href: 'nist.json' }] }] },
  };
  const { notes } = importOscal({ profile }, 'p.json');
  expect(notes.map(({ about }) => about)).toEqual(['scope', 'scope-besides', 'patterns', 'changes']);
  expect(notes[0]?.en).toContain('selects 11 criteria');
  expect(notes[2]?.en).toContain('nist.json by patterns');
});

describe('an OSCAL mapping of another tool', () => {
  it('is counted, as it says of no text what it states', () => {
    const map = {
      relationship: 'equal-to',
      sources: [{ 'id-ref': 'a.5.15' }],
      targets: [{ 'id-ref': 'cc6.1' }],
    };
    const { files, notes } = importOscal({ 'mapping-collection': { mappings: [{ maps: [map] }] } }, 'm.json');
    expect(files).toEqual([]);
    expect(notes.map(({ about }) => about)).toEqual(['others']);
  });
});
