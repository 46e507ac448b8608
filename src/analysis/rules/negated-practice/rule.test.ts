import { describe, expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

describe('negated-practice', () => {
  const said = (text: string): string[] => {
    const files = { 'policies/a.md': `---\nsatisfies: { TSC: [A1.1] }\n---\n# A\n\n${text}` };
    return checkFiles(files, 'negated-practice').map((one) => textOf(files, one));
  };

  it('reports what the text admits is not done', () => {
    expect(said('We do not currently forecast capacity. Load is watched.')).toEqual([
      'We do not currently forecast capacity.',
    ]);
    expect(said('Er is nog geen plan voor de capaciteit van onze servers.')).toEqual([
      'Er is nog geen plan voor de capaciteit van onze servers.',
    ]);
  });

  it('leaves prohibitions and conditions alone', () => {
    expect(
      said(
        'Staff must not share accounts. Passwords shall never be written to a log. Requests that have not been approved are refused by the helpdesk.',
      ),
    ).toEqual([]);
  });

  it.each([
    'Nobody checks the alerts unless a client rings.',
    'A scanner for malware will be introduced next year.',
    'We have no procedure for leavers.',
    'Firewall rules are not reviewed.',
    'Wij gebruiken geen versleuteling voor laptops.',
    'Er is geen procedure voor het blokkeren van accounts.',
    'Hersteltests worden niet uitgevoerd.',
    'Wij gaan een wachtwoordkluis met encryptie invoeren.',
  ])('reports, whatever was learned from other sentences: %s', (text) => {
    expect(said(text)).toEqual([text]);
  });

  it.each([
    'There are no standing administrator rights or sessions.',
    'The assessor has no part in running the controls.',
    'The tester does not test controls of which they are the owner.',
    'Audit evidence is never altered.',
    'Findings include, but are not limited to, weak passwords.',
    'Our risk process is not separate from our daily work.',
    'De toetser heeft geen rol in de uitvoering van de maatregelen.',
    'Vastgelegd bewijs wordt nooit gewijzigd.',
  ])('leaves what states a practice alone: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('without a claim takes only whole sentences of today or of what was left undone', () => {
    const found = (text: string): number =>
      checkFiles({ 'policies/a.md': `# A\n\n${text}\n` }, 'negated-practice').length;
    expect(found('We do not currently forecast capacity.')).toBe(1);
    expect(found('The yearly restore test was not performed in 2024.')).toBe(1);
    expect(found('De jaarlijkse hersteltest is in 2024 niet uitgevoerd.')).toBe(1);
    expect(found('We do not read your mail.')).toBe(0);
    expect(found('Outside counsel is at hand (not yet needed).')).toBe(0);
    expect(found('No customer data was lost.')).toBe(0);
  });
});
