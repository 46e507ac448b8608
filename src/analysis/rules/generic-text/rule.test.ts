import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const TOP = '---\ntitle: Access\ntype: access-control\nstatus: approved\n---\n\n# Access\n\n## Rules\n\n';
const GENERIC = [
  'Sensitive data must be protected against unauthorized access.',
  'Users must keep their passwords confidential.',
  'Access must be removed upon termination.',
];
const OWN = 'The CTO must approve every change within two days.';
const PRACTICES =
  'Data is encrypted in transit and at rest. Access rights are removed when no longer needed. Access is removed upon termination.';

describe('generic-text', () => {
  const found = (text: string, top = TOP) =>
    checkFiles({ 'policies/a.md': `${top}${text}\n` }, 'generic-text');

  it('says once how many sentences would be true of any company, and which', () => {
    const [one, ...others] = found([...GENERIC, OWN].join(' '));
    expect(others).toEqual([]);
    expect(one?.message.en).toBe('3 of 4 sentences would be true of any company.');
    expect(one?.related?.map(({ message }) => message.en)).toEqual(
      GENERIC.map((text) => `“${text.slice(0, -1)}”. Who, how often, in which system?`),
    );
  });

  it('says it in Dutch', () => {
    const [one] = found(
      'Toegang wordt verleend op basis van noodzaak. Toegangsrechten worden ingetrokken wanneer ze niet meer nodig zijn. Gegevens worden versleuteld tijdens transport en opslag.',
    );
    expect(one?.message.nl).toBe('3 van de 3 zinnen gelden voor elk bedrijf.');
  });

  it('is quiet on a principle or two, and where most is the company’s own', () => {
    expect(found(GENERIC.slice(1).join(' '))).toEqual([]);
    expect(found([...GENERIC, ...Array<string>(10).fill(OWN)].join(' '))).toEqual([]);
  });

  it('is quiet when the next sentence says who or how', () => {
    const who = 'This must be done in Okta within a day.';
    expect(found(GENERIC.map((text) => `${text} ${who}`).join(' '))).toEqual([]);
  });

  it('is quiet on drafts, and on what is said of the purpose', () => {
    expect(found(GENERIC.join(' '), TOP.replace('approved', 'draft'))).toEqual([]);
    expect(found(PRACTICES, TOP.replace('Rules', 'Background'))).toEqual([]);
  });
});
