import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/importing/import-file.js';
import type { ImportResult } from '../../src/importing/types.js';
import { documents } from './documents.mjs';
import { comparedOf, scoreOf, type Score } from './score.js';

const FACTS = ['title', 'owner', 'approver', 'version', 'approved'] as const;

interface Outcome {
  readonly name: string;
  readonly score: Score;
  readonly result: ImportResult;
  readonly expected: ReturnType<typeof comparedOf>;
  readonly actual: ReturnType<typeof comparedOf>;
}

const outcomes = new Map<string, readonly Outcome[]>();
const refused: string[] = [];
for (const kind of ['docx', 'pdf', 'other']) {
  const list: Outcome[] = [];
  for (const { name, bytes, expected: text } of await documents(kind)) {
    const expected = comparedOf(text);
    const result = await importFile({ name, bytes }, { today: '2026-01-01' }).catch(() => undefined);
    if (!result) {
      refused.push(name);
      continue;
    }
    const actual = comparedOf(result.files[0]?.text ?? '');
    list.push({ name, score: scoreOf(expected, actual), result, expected, actual });
  }
  outcomes.set(kind, list);
}
const all = [...outcomes.values()].flat();

function mean(list: readonly Outcome[], part: 'words' | 'headings' | 'items' | 'cells'): number {
  const shares = list.flatMap(({ score }) => score[part] ?? []);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('policies of many makers', () => {
  it('are at least twenty Word documents and twenty PDFs', () => {
    expect(outcomes.get('docx')?.length).toBeGreaterThanOrEqual(20);
    expect(outcomes.get('pdf')?.length).toBeGreaterThanOrEqual(20);
  });

  it.each(['docx', 'pdf', 'other'])('come in as a person would type them: %s', (kind) => {
    const list = outcomes.get(kind) ?? [];
    expect(mean(list, 'words')).toBeGreaterThanOrEqual(0.99);
    expect(mean(list, 'headings')).toBeGreaterThanOrEqual(0.97);
    expect(mean(list, 'items')).toBeGreaterThanOrEqual(0.95);
    expect(mean(list, 'cells')).toBeGreaterThanOrEqual(0.95);
  });

  it('say what they are: title, owner, approver, version, approval', () => {
    for (const { name, expected, actual } of all)
      for (const fact of FACTS)
        if (expected.meta[fact] !== undefined)
          expect([name, fact, String(actual.meta[fact])]).toEqual([name, fact, String(expected.meta[fact])]);
  });

  it('state no approval that the document does not state, and stay drafts', () => {
    for (const { name, expected, actual } of all) {
      expect([name, actual.meta.status]).toEqual([name, 'draft']);
      if (expected.meta.approved === undefined)
        expect([name, actual.meta.approved]).toEqual([name, undefined]);
    }
  });

  it('tell what was left out', () => {
    for (const { name, expected, result } of all) {
      const told = result.notes.flatMap(({ about }) => about ?? []);
      const said = (expected.meta.said ?? []) as readonly string[];
      expect([name, said.filter((one) => !told.includes(one))]).toEqual([name, []]);
    }
  });

  it('lose no word that is not named', () => {
    for (const { name, score, result } of all) {
      const named = result.notes.map(({ en }) => en.toLowerCase()).join(' ');
      const lost = score.missing.filter((word) => !named.includes(word.toLowerCase().replace('-', '')));
      expect([name, lost]).toEqual([name, []]);
    }
  });

  it('say of each section where it stood', () => {
    for (const { result } of all) {
      const text = result.files[0]?.text ?? '';
      const headings = text.match(/^#{1,6} /gm)?.length ?? 0;
      const places = text.match(/^<!-- source: .+, (?:page|paragraph) \d+ -->\n\n#{1,6} /gm)?.length ?? 0;
      expect(places).toBe(headings);
    }
  });

  it('are refused when all pages are pictures', () => {
    expect(refused).toEqual(['scanned.pdf']);
  });
});
