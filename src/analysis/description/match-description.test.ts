import { describe, expect, it } from 'vitest';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { DESCRIPTION_CRITERIA } from '../../catalog/system-description.js';
import { matchDescription } from './match-description.js';

const parse = (text: string) =>
  new DocumentParser().parse({
    uri: 'file:///w/system-description.md',
    path: 'system-description.md',
    version: 0,
    text,
  });
const stateOf = (text: string, content: string, type: 'I' | 'II' = 'II') =>
  matchDescription(parse(text), type).find((match) => match.content.id === content)?.state;

describe('matchDescription', () => {
  it.each(['en', 'nl'] as const)(
    'finds the contents in their own example sentences, also under a heading that says nothing (%s)',
    (language) => {
      const all = DESCRIPTION_CRITERIA.flatMap(({ id, contents }) =>
        contents.map((content) => ({ id, content })),
      );
      const lost = all.filter(({ id, content }) => {
        const text = `---\nlanguage: ${language}\n---\n# X\n\n## Y\n\n${content.examples[language].join('\n\n')}\n`;
        return (
          matchDescription(parse(text), undefined).find(
            (one) => one.criterion === id && one.content === content,
          )?.state !== 'described'
        );
      });
      expect(lost.map(({ id, content }) => `${id}/${content.id}`).length).toBeLessThanOrEqual(
        all.length * 0.1,
      );
    },
  );

  it('does not take an empty description, or text left open, for a described one', () => {
    expect(
      matchDescription(parse('# System description\n'), 'II').every(({ state }) => state === 'missing'),
    ).toBe(true);
    expect(stateOf('# S\n\n## Backup\n\nBackups and restore tests: TBD.\n', 'backup-recovery')).toBe(
      'missing',
    );
    expect(stateOf('# S\n\n## Lunch\n\nLunch is served at noon in the canteen.\n', 'boundaries')).toBe(
      'missing',
    );
  });

  it('asks changes in the period of a Type II report only', () => {
    const criteria = (type: 'I' | 'II') =>
      new Set(matchDescription(parse('# S'), type).map(({ criterion }) => criterion));
    expect([criteria('I').has('DC9'), criteria('II').has('DC9')]).toEqual([false, true]);
  });

  it('asks for what a content must state: how often providers are reviewed', () => {
    const text = (words: string) =>
      `# S\n\n## Monitoring of providers\n\nWe monitor subservice organisations through their SOC reports${words}.\n`;
    expect(stateOf(text(''), 'provider-monitoring')).toBe('thin');
    expect(stateOf(text(' every year'), 'provider-monitoring')).toBe('described');
  });
});
