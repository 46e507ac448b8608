import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const found = (text: string, language = 'en'): number =>
  checkFiles({ 'policies/a.md': `---\nlanguage: ${language}\n---\n# Changes\n\n${text}` }, 'self-approval')
    .length;

describe('self-approval', () => {
  it.each([
    'Engineers approve their own changes outside office hours.',
    'A change is approved by the developer who wrote it.',
    'The system owner requests and approves access to production.',
    'Access to the vault is approved by the requester.',
    'Whoever is on duty can self-approve.',
  ])('reports: %s', (text) => {
    expect(found(text)).toBe(1);
  });

  it.each([
    'De ontwikkelaar beoordeelt zijn eigen wijzigingen en zet ze in productie.',
    'Toegang wordt door de aanvrager goedgekeurd.',
  ])('reports in Dutch: %s', (text) => {
    expect(found(text, 'nl')).toBe(1);
  });

  it('reports who may skip the review and also checks how often it is skipped', () => {
    const skip = 'The Head of Platform may bypass the review of a change in an emergency.';
    expect(found(`${skip} The Head of Platform reviews all emergency changes every month.`)).toBe(1);
    expect(found(`${skip} The CISO reviews all emergency changes every month.`)).toBe(0);
    expect(found('The Head of Platform reviews all emergency changes every month.')).toBe(0);
  });

  it('reports a row with one name as requester and approver', () => {
    const table = '| Change | Requester | Approver |\n| --- | --- | --- |\n';
    expect(found(`${table}| Firewall | CTO | CTO |`)).toBe(1);
    expect(found(`${table}| Firewall | Platform Lead | CTO |`)).toBe(0);
  });

  it.each([
    'Nobody approves their own changes.',
    'Access could be self-approved, which is a risk.',
    'All access requests must be approved by the requestor’s manager.',
    'Engineers may not approve their own changes.',
    'The requester and the approver are different people.',
    'System owners approve access to their own systems.',
    'Each department reviews its own procedures once a year.',
    'The developer requests a review and a second engineer approves the change.',
  ])('is quiet: %s', (text) => {
    expect(found(text)).toBe(0);
  });
});
