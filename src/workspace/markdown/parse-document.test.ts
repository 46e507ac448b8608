import { describe, expect, it } from 'vitest';
import { shift } from '../position.js';
import type { PolicyDocument } from '../document.js';
import { DocumentParser } from './parse-document.js';

function parse(text: string, path = 'policies/access.md'): PolicyDocument {
  return new DocumentParser().parse({ uri: `file:///w/${path}`, path, version: 0, text });
}

const headings = (document: PolicyDocument): string[] =>
  document.sections.map(({ content }) => content.heading);

describe('DocumentParser', () => {
  it('finds headings as people write them', () => {
    const document = parse(
      [
        '# 🔐 Access control policy',
        '',
        '## 1. Purpose ![badge](https://x/b.svg)',
        'Text.',
        '',
        '**2.1 User access reviews**',
        'We review access every quarter.',
        '',
        '**2.2 Removal.** Accounts are removed within one day.',
        '',
        'Setext title',
        '------------',
        'Text.',
        '',
        '<h2>Privileged access</h2>',
        '<p>Admins use &quot;break glass&quot; accounts.</p>',
      ].join('\n'),
    );
    expect(headings(document)).toEqual([
      'Access control policy',
      'Purpose',
      'User access reviews',
      'Removal',
      'Setext title',
      'Privileged access',
    ]);
    expect(document.sections[3]?.content.sentences.map(({ text }) => text)).toEqual([
      'Accounts are removed within one day.',
    ]);
    expect(document.sections[5]?.content.sentences[0]?.text).toBe('Admins use "break glass" accounts.');
    expect(document.policyType).toBe('access-control');
  });

  it('does not take labels for headings', () => {
    expect(headings(parse('# P\n\n**Owner:** Ann\n\n**Required for:**\n\n- all staff'))).toEqual(['P']);
  });

  it('gives exact places, also after front matter, with CRLF and indented continuation lines', () => {
    const text =
      '---\r\ntitle: X\r\n---\r\n# X\r\n\r\n- We use Okta. Access is\r\n  reviewed (CC6.2) by AC-02.\r\n';
    const [section] = parse(text).sections;
    if (!section) throw new Error('no section');
    const reference = section.content.references.map(({ id, range }) => [
      id,
      shift(range, section.startLine),
    ]);
    expect(reference).toEqual([
      ['CC6.2', { start: { line: 6, character: 12 }, end: { line: 6, character: 17 } }],
      ['AC-02', { start: { line: 6, character: 22 }, end: { line: 6, character: 27 } }],
    ]);
  });

  it('gives table cells their column and list items their introduction', () => {
    const document = parse(
      '# R\n\nFor each severity:\n\n- High: 4 hours\n\n| Role | Cadence |\n|---|---|\n| CTO | monthly |\n',
    );
    const sentences = document.sections[0]?.content.sentences.map(({ text, kind, lead }) => [
      text,
      kind,
      lead,
    ]);
    expect(sentences).toContainEqual(['High: 4 hours', 'list-item', 'For each severity:']);
    expect(sentences).toContainEqual(['monthly', 'table-cell', 'Cadence']);
  });

  it('parts what a break in a cell parts', () => {
    const { sections } = parse(
      '# A\n\n| Class | Handling |\n| - | - |\n| Restricted | Encrypted at rest.<br>Access is logged. |\n',
    );
    const texts = sections.flatMap(({ content }) => content.sentences.map(({ text }) => text));
    expect(texts.join('|')).toContain('Encrypted at rest.');
    expect(texts.join('|')).not.toContain('rest.Access');
  });

  it('reads no text from code blocks and comments, and finds ignore comments', () => {
    const document = parse(
      '# R\n\n```\nWe review access (CC6.2).\n```\n\n<!-- CC6.3 -->\n<!-- attest-ignore vague-wording: legal text -->\n\nText.',
    );
    const content = document.sections[0]?.content;
    expect(content?.references).toEqual([]);
    expect(content?.sentences.map(({ text }) => text)).toEqual(['Text.']);
    expect(content?.ignores).toMatchObject([{ scope: 'section', codes: ['vague-wording'] }]);
  });

  it("reads comply's pandoc lists, which look like code", () => {
    const document = parse(
      '# Policy\n\na. During onboarding:\n\n    i. HR informs IT.\n\n    i. IT creates\n    a checklist.\n',
    );
    expect(document.sections[0]?.content.sentences.map(({ text }) => text)).toEqual([
      'a. During onboarding:',
      'HR informs IT.',
      'IT creates a checklist.',
    ]);
  });

  it('keeps the identity of sections that an edit leaves alone', () => {
    const parser = new DocumentParser();
    const source = { uri: 'file:///w/a.md', path: 'a.md', version: 1 };
    const before = parser.parse({ ...source, text: '# A\n\nOne.\n\n## B\n\nTwo.\n' });
    const after = parser.parse({ ...source, text: '# A\n\nOne changed.\nMore.\n\n## B\n\nTwo.\n' });
    expect(after.sections[1]?.content).toBe(before.sections[1]?.content);
    expect(after.sections[0]?.content).not.toBe(before.sections[0]?.content);
    expect(after.sections[1]?.startLine).toBe(5);
  });

  it('gives the same sections whether parsed at once or edit by edit', () => {
    const parser = new DocumentParser();
    const text =
      '# A\n\nOne.\n\n```\n# not a heading\n```\n\n## B\n- x\n\n## B\n[link][ref]\n\n[ref]: b.md\n';
    const source = { uri: 'file:///w/a.md', path: 'a.md', version: 1 };
    let typed: PolicyDocument | undefined;
    for (let end = 1; end <= text.length; end += 1)
      typed = parser.parse({ ...source, text: text.slice(0, end) });
    expect(typed?.sections).toEqual(parse(text, 'a.md').sections);
    expect(typed?.sections.map(({ slug }) => slug)).toEqual(['a', 'b', 'b-1']);
    expect(typed?.sections[2]?.content.links).toMatchObject([{ target: 'b.md' }]);
  });

  it('detects the language of each section', () => {
    const document = parse(
      '# Beleid\n\nWij beoordelen de toegang elk kwartaal en leggen dit vast.\n\n## English part\n\nWe review the access of all users every quarter.\n',
    );
    expect(document.sections.map(({ content }) => content.language)).toEqual(['nl', 'en']);
  });

  it('reads owner and dates from the top of the body', () => {
    const { frontMatter } = parse(
      '# X\n\n**Owner:** Head of Security\n**Version**: 1.2\n\n| Approved by | CEO |\n| --- | --- |\n',
    );
    expect(frontMatter).toMatchObject({
      owner: { value: 'Head of Security' },
      version: { value: '1.2' },
      approver: { value: 'CEO' },
    });
  });
});
