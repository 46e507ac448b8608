import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '../../catalog/subjects.js';
import type { Language } from '../../catalog/types.js';
import type { SectionContent } from '../../workspace/document.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { unpackWeights } from '../learned/weights-file.js';
import english from './subjects-en.bin';
import dutch from './subjects-nl.bin';
import { readSubjects } from './read-subjects.js';

/** The last section of a text in a language. */
function section(text: string, language: Language): SectionContent {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/policies/a.md', {
    text: `---\nlanguage: ${language}\n---\n# A\n\n${text}\n`,
    version: 1,
  });
  const [document] = index.snapshot().documents.values();
  const last = document?.sections.at(-1)?.content;
  if (!last) throw new Error('There is no section.');
  return { ...last, language };
}

/** The likeliest subject of each statement. */
function likeliest(text: string, language: Language): (string | undefined)[] {
  return readSubjects(section(text, language), []).subjects.map(
    ([first]) => SUBJECTS[first?.subject ?? -1]?.id,
  );
}

describe('the weights', () => {
  it.each([
    ['en', english],
    ['nl', dutch],
  ] as const)('are of every subject and “none” (%s)', (_, file) => {
    const { classes, classOf } = unpackWeights(file());
    expect(classes).toBe(SUBJECTS.length + 1);
    expect(new Set(classOf).size).toBe(classes);
    expect(file().byteLength).toBeLessThan(2_000_000);
  });
});

describe.each([
  [
    'en' as const,
    [
      ['access-reviews', 'System owners review all user access rights every quarter.'],
      ['mfa', 'Multi-factor authentication is required for all employees and administrators.'],
      ['password-standards', 'Passwords have at least 14 characters.'],
      ['firewall-rules', 'The firewall rules deny all inbound traffic by default.'],
      ['visitors', 'Visitors sign in at the reception and are escorted.'],
      ['encryption-at-rest', 'Customer data is encrypted at rest with AES-256.'],
      ['penetration-testing', 'A penetration test is carried out every year by an external party.'],
      ['annual-training', 'Employees follow security awareness training every year.'],
      ['restore-testing', 'Restore tests are carried out every quarter.'],
      ['code-review', 'Pull requests are reviewed and approved by a second engineer.'],
    ],
  ],
  [
    'nl' as const,
    [
      [
        'access-reviews',
        'De systeemeigenaren beoordelen elk kwartaal de toegangsrechten van alle gebruikers.',
      ],
      ['mfa', 'Meervoudige authenticatie is verplicht voor alle medewerkers en beheerders.'],
      ['password-standards', 'Wachtwoorden hebben ten minste 14 tekens.'],
      ['firewall-rules', 'De firewall blokkeert standaard al het inkomende verkeer naar het netwerk.'],
      ['visitors', 'Bezoekers melden zich bij de receptie en worden begeleid.'],
      ['encryption-at-rest', 'De schijven van alle laptops en de database worden versleuteld met AES-256.'],
      ['penetration-testing', 'Een externe partij voert elk jaar een penetratietest uit.'],
      ['annual-training', 'Alle medewerkers volgen elk jaar een training over informatiebeveiliging.'],
      ['restore-testing', 'Het terugzetten van back-ups wordt elk kwartaal getest.'],
      ['code-review', 'Pull requests worden door een tweede ontwikkelaar beoordeeld en goedgekeurd.'],
    ],
  ],
])('what a plain sentence is about (%s)', (language, sentences) => {
  it.each(sentences)('%s', (subject, text) => {
    expect(likeliest(text, language)).toEqual([subject]);
  });

  it('is nothing when it is on no subject, or says nothing', () => {
    const texts = {
      en: ['Lunch is served at noon in the canteen.', 'For access reviews, see the access control policy.'],
      nl: [
        'De lunch staat om twaalf uur klaar in de kantine.',
        'Zie voor toegangsbeoordelingen het toegangsbeleid.',
      ],
    };
    for (const text of texts[language]) {
      const [chances = []] = readSubjects(section(text, language), []).subjects;
      expect(
        chances.filter(({ chance }) => chance >= 0.35),
        text,
      ).toEqual([]);
    }
  });
});

describe('reading subjects', () => {
  const expected = new Set([SUBJECTS.findIndex(({ id }) => id === 'access-reviews')]);
  const text = 'Managers go through the list of accounts and strike out what is no longer needed.';
  const chance = (content: SectionContent, subjects?: ReadonlySet<number>): number =>
    readSubjects(content, [], subjects).subjects[0]?.find(({ subject }) => expected.has(subject))?.chance ??
    0;

  it('is surer of what a document of the kind speaks of, and of what the heading names', () => {
    const bare = chance(section(text, 'en'));
    expect(chance(section(text, 'en'), expected)).toBeGreaterThan(bare);
    expect(chance(section(`## Access reviews\n\n${text}`, 'en'))).toBeGreaterThan(bare);
  });

  it('is the same again, and chances are no more than one', () => {
    const content = section(`${text} Visitors are escorted.`, 'en');
    const first = readSubjects(content, []);
    expect(readSubjects(content, [])).toBe(first);
    expect(readSubjects({ ...content }, [])).toEqual(first);
    for (const chances of first.subjects)
      expect(chances.reduce((sum, one) => sum + one.chance, 0)).toBeLessThanOrEqual(1);
  });
});
