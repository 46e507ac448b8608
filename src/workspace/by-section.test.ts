import { describe, expect, it } from 'vitest';
import { bySection, inSections } from './by-section.js';
import type { PolicyDocument } from './document.js';
import { DocumentParser } from './markdown/parse-document.js';

/** The versions of a document as somebody types. */
function versions(...texts: readonly string[]): PolicyDocument[] {
  const parser = new DocumentParser();
  return texts.map((text, n) => parser.parse({ uri: 'file:///w/a.md', path: 'a.md', version: n + 1, text }));
}

const TEXT = '# A\n\nOne.\n\n## B\n\nTwo (CC6.1).\n\n## C\n\nThree.\n';

describe('bySection', () => {
  it('makes only what an edit changed', () => {
    const made: string[] = [];
    const headings = bySection(({ content }) => {
      made.push(content.heading);
      return content.heading;
    });
    const [first, second, third] = versions(
      TEXT,
      TEXT.replace('One', 'Uno'),
      TEXT.replace('One.', 'One.\n\n# N'),
    );
    expect(headings(first!)).toEqual(['A', 'B', 'C']);
    expect(headings(second!)).toEqual(['A', 'B', 'C']);
    expect(made).toEqual(['A', 'B', 'C', 'A']);
    expect(headings(third!)).toEqual(['A', 'N', 'B', 'C']);
    // An older version can still be asked for.
    expect(headings(first!)).toEqual(['A', 'B', 'C']);
  });

  it('makes all anew when what it depends on changes', () => {
    const titled = bySection(
      ({ content }, _, document) => `${document.title}/${content.heading}`,
      ({ title }) => title,
    );
    const [first, second] = versions(TEXT, TEXT.replace('# A', '# Z'));
    expect(titled(first!)).toEqual(['A/A', 'A/B', 'A/C']);
    expect(titled(second!)).toEqual(['Z/Z', 'Z/B', 'Z/C']);
  });
});

describe('inSections', () => {
  const ids = inSections(({ content, startLine }) =>
    content.references.map(({ id, range }) => `${id}@${startLine + range.start.line}`),
  );

  it('gives the same list while nothing is found in what changes, and another when something is', () => {
    const [first, second, third, fourth] = versions(
      TEXT,
      TEXT.replace('One', 'Uno'),
      TEXT.replace('One', 'Uno (CC7.1)'),
      TEXT.replace('One', '\nUno'),
    );
    const list = ids(first!);
    expect(list).toEqual(['CC6.1@6']);
    expect(ids(second!)).toBe(list);
    expect(ids(third!)).toEqual(['CC7.1@2', 'CC6.1@6']);
    expect(ids(fourth!)).toEqual(['CC6.1@7']);
    expect(ids(first!)).toEqual(['CC6.1@6']);
  });

  it('does not keep a list made for another context', () => {
    const titles = inSections(
      ({ content }, _, { title }) => (content.references.length > 0 ? [title] : []),
      ({ title }) => title,
    );
    const [first, second] = versions(TEXT, TEXT.replace('# A', '# Z'));
    expect(titles(first!)).toEqual(['A']);
    expect(titles(second!)).toEqual(['Z']);
  });
});
