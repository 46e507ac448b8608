import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Rows of the glossary: the word, and what is in the last column. */
const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|word)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

describe('the glossary', () => {
  it('explains each word once', () => {
    const words = rows.map(([word]) => word);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word, n) => words.indexOf(word) !== n)).toEqual([]);
  });

  it('names owners that are there', () => {
    const owners = rows
      .filter((row) => row.length === 3)
      .flatMap(([, , owner]) => [...(owner ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''));
    expect(owners.length).toBeGreaterThan(30);
    expect(owners.filter((path) => !existsSync(`src/${path}`))).toEqual([]);
  });
});
