import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../../test/support/editing.js';
import { answersText, readDocument } from '../../analysis/testing/answers-text.js';
import { IN_ORDER } from '../../analysis/testing/check-files.js';
import { doesNotApply, passagesAt, statedElsewhere, statedHere } from '../../analysis/answers/make-answer.js';
import { hover } from '../hover/hover.js';
import { linkingFiles, renameFiles } from '../rename-files.js';

const PATH = 'policies/access.md';
const COUNTED = 'Each quarter the desks of the office are counted by the owner of the floor.';
const TEXT = `${IN_ORDER}# Access Control Policy\n\n## Rounds\n\n${COUNTED}\n`;
const GIVER = { by: 'Jane', date: '2026-11-01', why: 'W' };
const POLICY = readDocument(PATH, TEXT);
const [PASSAGE] = passagesAt(POLICY, TEXT.slice(0, TEXT.indexOf(COUNTED)).split('\n').length - 1);
if (!PASSAGE) throw new Error('no passage');
const HERE = statedHere(POLICY, 'access-reviews', PASSAGE, GIVER);

describe('answers in the editor', () => {
  it('are offered for what a document lacks, three whatever is missing', () => {
    const titles = new EditingBench({ [PATH]: TEXT }).fixes(PATH, 'missing-content');
    expect(titles.filter((title) => title.startsWith('One of these'))).toEqual([
      'One of these is stated here…',
      'One of these is stated elsewhere…',
      'One of these does not apply…',
    ]);
    const dutch = new EditingBench({ [PATH]: TEXT }, 'nl').fixes(PATH, 'missing-content');
    expect(dutch).toContain('Een van deze is niet van toepassing…');
  });

  it('are confirmed or removed when they are stale', () => {
    const answers = answersText(HERE, doesNotApply(POLICY, 'mfa', GIVER));
    const bench = new EditingBench({ [PATH]: TEXT.replace('quarter', 'month'), 'answers.yaml': answers });
    expect(bench.fixes('answers.yaml', 'answer-stale')[0]).toMatch(/^Confirm again: “Each month the desks/);
    bench.fix('answers.yaml', 'answer-stale', /^Remove this answer$/);
    expect(bench.codes('answers.yaml')).toEqual([]);
    expect(bench.text('answers.yaml')).toContain('does-not-apply');
    expect(bench.text('answers.yaml')).not.toContain('stated-here');
    // Nothing there is like it: it can only be removed.
    const other = new EditingBench({ [PATH]: TEXT.replace(COUNTED, 'At noon.'), 'answers.yaml': answers });
    expect(other.fixes('answers.yaml', 'answer-stale')[0]).toBe('Remove this answer');
  });

  it('go along when documents are renamed or moved', () => {
    const handbook = '# Handbook\n\n## Rounds\n\nDesks are counted.\n';
    const target = readDocument('policies/handbook.md', handbook);
    const bench = new EditingBench({
      [PATH]: TEXT,
      'policies/handbook.md': handbook,
      'answers.yaml': answersText(HERE, statedElsewhere(POLICY, 'mfa', target, 'rounds', GIVER)),
    });
    const moves = [{ from: 'policies', to: 'rules/policies' }];
    const { snapshot } = bench.context;
    expect(linkingFiles(moves, snapshot)).toContain(bench.uri('answers.yaml'));
    const change = renameFiles(moves, bench.texts, snapshot);
    bench.apply({ ...change, renames: [{ from: bench.uri('policies'), to: bench.uri('rules/policies') }] });
    expect(bench.text('answers.yaml')).toContain('document: rules/policies/access.md');
    expect(bench.text('answers.yaml')).toContain('place: rules/policies/handbook.md#rounds');
    expect(bench.codes('answers.yaml')).toEqual([]);
  });

  it('are asked for in the hover of a linked section', () => {
    const text = `${IN_ORDER}# Access Control Policy\n\n## Signing in\n\nAll employees use multi-factor authentication for every system with customer data.\n`;
    const bench = new EditingBench({ [PATH]: text });
    const shown = hover(bench.file(PATH), bench.at(PATH, 'Signing in'), bench.context)?.markdown ?? '';
    const [, given = ''] = /\(command:attest\.wrongLink\?([^ ]+) "/.exec(shown) ?? [];
    expect(JSON.parse(decodeURIComponent(given))).toMatchObject([{ uri: bench.uri(PATH), section: 1 }]);
  });
});
