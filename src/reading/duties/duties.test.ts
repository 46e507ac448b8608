import { describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { dutiesIn, holdersIn } from './duties.js';

const duties = (text: string, language: Language = 'en'): string[] =>
  dutiesIn(text, language).map(({ kind, object, role }) => `${kind} ${object} ${role.key}`);

describe('who owns and approves', () => {
  it.each([
    ['The Head of Finance owns the risk register.', 'owner risk-register head of finance'],
    ['Emergency changes are approved by the CTO.', 'approver emergency-changes cto'],
    ['Emergency changes require the approval of the CTO.', 'approver emergency-changes cto'],
    ['Owner of the incident response plan is the CISO.', 'owner incident-response-plan ciso'],
    ['The COO owns this policy.', 'owner itself coo'],
  ])('%s', (text, expected) => {
    expect(duties(text)).toEqual([expected]);
  });

  it.each([
    ['De CISO is eigenaar van het risicoregister.', 'owner risk-register ciso'],
    ['Spoedwijzigingen worden door de CTO goedgekeurd.', 'approver emergency-changes cto'],
    ['De CEO stelt alle beleidsstukken vast.', 'approver policies ceo'],
  ])('%s', (text, expected) => {
    expect(duties(text, 'nl')).toEqual([expected]);
  });

  it('leaves out what several share', () => {
    expect(duties('The CTO and the CISO own the risk register.')).toEqual([]);
  });

  it('tells who holds a role, and a list from a name', () => {
    expect(holdersIn('The data protection officer is Marta Lind.', 'en').map(({ name }) => name)).toEqual([
      'Marta Lind',
    ]);
    expect(holdersIn('Distribution: CEO, Insurance Company, Legal Counsel', 'en')).toEqual([]);
  });
});
