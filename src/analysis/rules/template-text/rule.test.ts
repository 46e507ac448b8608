import { describe, expect, it } from 'vitest';
import type { Language } from '../../../catalog/types.js';
import { policyType } from '../../../catalog/policy-types.js';
import { checkFiles } from '../../testing/check-files.js';

/** What Attest's template of a policy says: the catalogue's sentences, here as they are. */
function sentencesOf(type: string, language: Language): string[] {
  return (policyType(type)?.contents ?? [])
    .flatMap(({ examples }) => examples[language].slice(0, 2))
    .filter((text) => /^\p{Lu}.*\.$/u.test(text));
}

/** `said`: what the front matter says of its status. */
function documentOf(sentences: readonly string[], said: string): string {
  return `---\ntitle: Access control policy\ntype: access-control\n${said}\n---\n\n# Access control policy\n\n${sentences.join(' ')}\n`;
}

describe('template-text', () => {
  const found = (text: string) => checkFiles({ 'policies/a.md': text }, 'template-text');

  it.each(['en', 'nl'] as const)('knows Attest’s own template in an approved document (%s)', (language) => {
    const [one, ...others] = found(documentOf(sentencesOf('access-control', language), 'status: approved'));
    expect(others).toEqual([]);
    expect(one?.data?.template).toBe('own-template');
    expect(one?.message[language]).toMatch(
      language === 'en'
        ? /^\d+ of \d+ sentences are those of Attest’s own template, unchanged\.$/
        : /^\d+ van de \d+ zinnen zijn die van het eigen sjabloon van Attest, ongewijzigd\.$/,
    );
    expect(one?.related?.length).toBeGreaterThan(4);
  });

  it('knows it with values filled in, placeholders left, and other punctuation', () => {
    const changed = sentencesOf('access-control', 'en').map(
      (text) =>
        `\n- ${text
          .replace(/\bquarter\b/, '[CONFIRM: period]')
          .toLowerCase()
          .replace(/\.$/, ';')}`,
    );
    expect(found(documentOf(changed, 'status: approved'))).toHaveLength(1);
  });

  it('is quiet on drafts, and on Attest’s own before approval is claimed', () => {
    const sentences = sentencesOf('access-control', 'en');
    expect(found(documentOf(sentences, 'status: draft'))).toEqual([]);
    expect(found(documentOf(sentences, 'owner: CTO'))).toEqual([]);
    expect(found(documentOf(sentences, 'approved: 2026-05-01'))).toHaveLength(1);
  });

  it('is quiet where most is the company’s own', () => {
    const own = Array.from(
      { length: 40 },
      (_, n) => `Rack ${n} at the Utrecht depot is opened by the night porter with a red key and a witness.`,
    );
    expect(
      found(documentOf([...sentencesOf('access-control', 'en').slice(0, 12), ...own], 'status: approved')),
    ).toEqual([]);
  });
});
