import { describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { stanceOf, stancesOf, substantiates, type Stance } from './stance.js';
import { TOPICS } from './topics.js';
import { unitsOf } from './units.js';

const stance = (text: string, language: Language = 'en'): Stance =>
  stanceOf({ text, kind: 'prose' }, language);

function stancesIn(markdown: string): [string, Stance][] {
  const document = new DocumentParser().parse({
    uri: 'file:///w/p.md',
    path: 'policies/p.md',
    version: 0,
    text: markdown,
  });
  return document.sections.flatMap(({ content }) => {
    const units = unitsOf(content);
    return stancesOf(units, content).map((one, n): [string, Stance] => [units[n]?.text ?? '', one]);
  });
}

const cases = (language: Language, list: Readonly<Record<string, readonly string[]>>): void => {
  for (const [expected, texts] of Object.entries(list)) {
    it.each(texts)(`${expected}: %s`, (text) => {
      expect(stance(text, language)).toBe(expected);
    });
  }
};

describe('stance of an English statement', () => {
  cases('en', {
    negated: [
      'Penetration tests are not part of our programme at the moment.',
      'The founders used to have a supervisory board.',
      'Until 2022 department heads went through the lists of users each quarter.',
      'Rights are granted at the start and no periodic check takes place after that.',
      'Badges | not arranged',
      'We do not review access rights.',
      'The company does not currently perform penetration tests.',
      'There is no formal process for offboarding.',
      'No access reviews are performed.',
      'Restores have never been tested.',
      'Backups are not encrypted.',
      "We don't have a disaster recovery plan.",
      'Vendor reviews are not formally documented.',
      'Nobody checks the logs.',
      'Mobile devices | none',
      'Not applicable.',
      'Free-text comments: not checked at all',
      'At the date of issue no quantitative threshold for errors has been adopted.',
      'The Group does not operate honeypots.',
    ],
    planned: [
      'Multi-factor authentication is not yet enforced.',
      'A SIEM will be implemented in Q3 2026.',
      'We plan to introduce quarterly access reviews.',
      'Penetration testing is on the roadmap.',
      'Single sign-on | planned',
      'A review of access will be introduced next year.',
      'A new consent banner is being looked at.',
      'We need to set up a proper process for requests.',
      'We will introduce quarterly reviews early next year.',
      'Access reviews will be performed by the managers from next quarter.',
      'A scanner is going to be rolled out.',
      'We are in the process of implementing single sign-on.',
      'Hardware keys are on their way.',
      'Restore tests: coming soon.',
      "We'd love to get rid of passwords entirely.",
      'The process is under development.',
      'The Group has yet to determine its approach.',
      'We are currently evaluating endpoint protection products.',
      'Acme expects to begin the audit in the coming year.',
    ],
    placeholder: [
      'Backups are kept for TBD days.',
      'TODO: describe the review',
      '[Describe how access is reviewed]',
      '12.1 Reserved.',
      'The review frequency is to be determined.',
    ],
    prohibition: [
      'Users must not share passwords.',
      'No single person may approve and deploy a change.',
      'Customer data shall not be stored on laptops.',
      'Secrets are never committed to source code.',
      'Nobody gets an account without an approved ticket.',
      'Do not plug in USB sticks.',
      'Shared accounts are prohibited.',
      'A change is not deployed until a second engineer approves it.',
      'We do not sell personal data.',
    ],
    mention: [
      'The purpose of this policy is to protect customer data.',
      'This policy applies to all employees.',
      'Encryption means a method of making data unreadable.',
      'See the access control policy.',
      'Security is important to us.',
      'Article 33 of the GDPR reads that a controller shall notify a breach within 72 hours.',
      'ISO 27001 requires a register of assets.',
      'Suppose we had a data centre, then doors would have readers.',
      'It would be wise to try a restore as well.',
      'A drill could show whether the plan holds.',
      'Incidents are described in a separate plan.',
      'Standards define the technical requirements behind the statements above.',
      'NIST CSF Functions: Identify (ID), Protect (PR)',
      'Log Management Policy',
      '+-----------+--------+ | Name | Phone | +===========+========+ | | |',
      'What is multi-factor authentication?',
      'We take access reviews very seriously.',
    ],
    obligation: [
      'Access must be reviewed every quarter.',
      'The CISO is responsible for the review.',
      'Managers shall approve access requests.',
    ],
    practice: [
      'We review access every quarter.',
      'Backups run every night.',
      'The GDPR gives us 72 hours, and the privacy officer files the report inside that time.',
      'The scanner used to review code runs at every merge.',
      'Until the review is done the account is blocked.',
      'Findings are discussed with the owner the next week.',
      'Maintenance is planned, authorised and logged.',
      'Accounts are removed within one day of leaving.',
      'Access logs | weekly | security lead',
    ],
  });
});

describe('stance of a Dutch statement', () => {
  cases('nl', {
    negated: [
      'Toegangsrechten worden niet periodiek beoordeeld.',
      'Er is geen procedure voor uitdiensttreding.',
      'Wij testen de back-ups niet.',
      'Hebben we niet.',
      'Destijds verscheen er elke maand een nieuwsbrief.',
      'De nieuwsbrief is in 2021 gestopt.',
      'Aan de risico’s in de lijst is niemand gekoppeld.',
      'Wij hebben geen statuspagina.',
      'De herstelprocedure is nooit getest.',
      'Mobiele apparaten | n.v.t.',
    ],
    planned: [
      'Multifactorauthenticatie is nog niet verplicht.',
      'Een SIEM staat gepland voor het derde kwartaal.',
      'Wij zijn voornemens een jaarlijkse penetratietest te laten uitvoeren.',
      'Een beleid wordt in 2027 opgesteld.',
      'Toegangsbeoordeling | gepland',
      'Wij zijn bezig met het invoeren van eenmalige aanmelding.',
      'Kwartaalbeoordelingen worden volgende maand ingericht.',
      'Hardwaresleutels komen eraan.',
      'Dat staat op de wensenlijst.',
    ],
    placeholder: ['De bewaartermijn is nader te bepalen.', 'TODO: invullen', 'Te bepalen.'],
    prohibition: [
      'Medewerkers mogen wachtwoorden niet delen.',
      'Klantgegevens worden nooit op een laptop bewaard.',
      'Het is niet toegestaan om USB-sticks te gebruiken.',
      'Niemand krijgt toegang zonder goedgekeurd verzoek.',
      'Persoonsgegevens worden niet langer bewaard dan nodig.',
    ],
    mention: [
      'De Cyberbeveiligingswet schrijft voor dat entiteiten maatregelen nemen.',
      'Stel dat er alarmen binnenkomen, dan zou iemand die moeten beoordelen.',
      'Hiervoor geldt het document Cryptografie op het intranet.',
      'Dit beleid geldt voor alle medewerkers.',
      'Het doel van dit beleid is gegevens te beschermen.',
      'Zie het toegangsbeleid.',
      'Informatiebeveiliging is van groot belang.',
    ],
    obligation: [
      'Toegang moet elk kwartaal worden beoordeeld.',
      'De CISO is verantwoordelijk voor de beoordeling.',
    ],
    practice: [
      'Wij beoordelen elk kwartaal alle toegangsrechten.',
      'Gepland onderhoud wordt vijf dagen vooraf aangekondigd.',
      'Iedere melding wordt onderzocht.',
    ],
  });
});

describe('stance in context', () => {
  it('parts a sentence that turns from what is done to what is not', () => {
    expect(stancesIn('Backups run every night, but restores are not yet tested.\n')).toEqual([
      ['Backups run every night', 'practice'],
      ['but restores are not yet tested.', 'planned'],
    ]);
  });

  it('carries a lead to the items it introduces', () => {
    const found = stancesIn(
      'The following is not yet in place:\n\n- Quarterly access reviews\n- Central logging\n',
    );
    expect(found.map(([, one]) => one)).toEqual(['planned', 'planned', 'planned']);
  });

  it('keeps the items of a prohibition substantiating', () => {
    const found = stancesIn(
      'Employees must not:\n\n- Share their passwords with anyone\n- Install software from unknown sources\n',
    );
    expect(found.every(([, one]) => substantiates(one))).toBe(true);
  });

  it('lets a short statement speak of the one before it', () => {
    expect(
      stancesIn("Every laptop gets a passkey.\nIt's on the list for later this year.\n").map(
        ([, one]) => one,
      ),
    ).toEqual(['planned', 'planned']);
  });

  it('takes a curt first statement as the answer for the section', () => {
    expect(
      stancesIn('## Chaos engineering\n\nNot done.\n\nGame days for the database cluster.\n').map(
        ([, one]) => one,
      ),
    ).toEqual(['negated', 'negated']);
  });

  it('reads a table row as one statement', () => {
    const found = stancesIn(
      '| Control | Status |\n|---|---|\n| Access review | planned |\n| Offboarding | done by IT within a day |\n',
    );
    expect(found.at(-2)?.[1]).toBe('planned');
    expect(found.at(-1)?.[1]).toBe('practice');
  });

  it('takes a benefit for no obligation after "Why?"', () => {
    const found = stancesIn(
      '## Training\n\n**Why?** Awareness of your employees will improve security. Staff must pass a test.\n',
    );
    expect(found.map(([, stance]) => stance)).toEqual(['mention', 'mention', 'obligation']);
  });

  it('takes the answer to "Why?" for reasons, unless somebody acts in it', () => {
    const found = stancesIn(
      '## Backups\n\n**Why?** Backups keep data safe. We test a restore each month.\n\n**What?** A job runs every night.\n',
    );
    expect(found.map(([, stance]) => stance)).toEqual([
      'mention',
      'mention',
      'practice',
      'mention',
      'practice',
    ]);
  });

  it('believes the heading that says nothing is in place', () => {
    expect(stancesIn('## To do\n\n- Retire the shared login\n')[0]?.[1]).toBe('planned');
    expect(stancesIn('## Known gaps\n\n- Manual worksheets without double entry\n')[0]?.[1]).toBe('negated');
  });
});

describe('stance of the catalogue', () => {
  it.each(['en', 'nl'] as const)('finds that example sentences say how (%s)', (language) => {
    const examples = TOPICS.flatMap(({ topic }) => topic.examples[language]);
    const missing = examples.filter((text) =>
      ['negated', 'planned', 'placeholder'].includes(stance(text, language)),
    );
    expect(missing.length / examples.length).toBeLessThan(0.002);
  });
});
