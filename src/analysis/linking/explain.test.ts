import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../workspace/document.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { explainLine } from './explain.js';

function parse(text: string): PolicyDocument {
  return new DocumentParser().parse({ uri: 'file:///w/p.md', path: 'policies/p.md', version: 0, text });
}

describe('explaining a line', () => {
  const document = parse(
    [
      '# Access policy',
      '',
      '## Reviews',
      '',
      'System owners review user access rights every quarter.',
      'Passwords are not yet checked against breach lists.',
      '',
      '## Definitions',
      '',
      'Multi-factor authentication means that two factors are asked.',
    ].join('\n'),
  );

  it('names the section, its links and what the statement on the line speaks to', () => {
    const explanation = explainLine(document, 4);
    expect(explanation?.heading).toBe('Reviews');
    expect(explanation?.links.length).toBeGreaterThan(0);
    const [statement] = explanation?.statements ?? [];
    expect(statement?.stance).toBe('practice');
    expect(statement?.speaksTo[0]?.because.terms.length).toBeGreaterThan(0);
  });

  it('tells the stance of a statement that does not count', () => {
    expect(explainLine(document, 5)?.statements[0]?.stance).toBe('planned');
  });

  it('tells why a definition is not linked', () => {
    const explanation = explainLine(document, 9);
    expect(explanation?.links).toEqual([]);
    expect(explanation?.nearMisses[0]?.why.en).toMatch(/definitions/);
  });

  it('has no statement on a heading and knows lines beyond the end', () => {
    expect(explainLine(document, 2)?.statements).toEqual([]);
    expect(explainLine(document, 900)?.heading).toBe('Definitions');
    expect(explainLine(parse(''), 0)).toBeUndefined();
  });
});
