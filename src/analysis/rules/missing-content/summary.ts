import { lowerFirst } from '../../../catalog/lower-first.js';
import { policyType } from '../../../catalog/policy-types.js';
import type { Language, RequiredContent } from '../../../catalog/types.js';
import type { Diagnostic } from '../../diagnostic.js';
import { listed, say } from '../support/say.js';

/** One diagnostic for all contents a document lacks: how many it has, which are missing, denied or uncertain. */
export function summaryOf(reports: readonly Diagnostic[]): Diagnostic {
  const [first] = reports;
  if (!first) throw new Error('There is nothing to sum up.');
  const contents = policyType(String(first.data?.policyType))?.contents ?? [];
  const found = Number(first.data?.found);
  const byPeople = Number(first.data?.byPeople ?? 0);
  const exempt = namesOf(contents, first.data?.notApplicable);
  const unsure = namesOf(contents, first.data?.unsure);
  const lacking = namesOf(
    contents,
    reports.map(({ data }) => data?.content),
  );
  const worst = reports.find(({ severity }) => severity !== 'info') ?? first;
  return {
    ...worst,
    message: say(
      `${found} of ${contents.length} expected contents found${ofPeople(byPeople, exempt.en.length, 'en')}; not found: ${listed(lacking.en, 'en')}.`,
      `${found} van ${contents.length} verwachte onderdelen gevonden${ofPeople(byPeople, exempt.nl.length, 'nl')}; niet gevonden: ${listed(lacking.nl, 'nl')}.`,
    ),
    why: say(
      [
        ...reports.map((one) => reasonOf(one, 'en')),
        ...unsureText(unsure.en, 'en'),
        ...exemptText(exempt.en, 'en'),
      ].join('\n'),
      [
        ...reports.map((one) => reasonOf(one, 'nl')),
        ...unsureText(unsure.nl, 'nl'),
        ...exemptText(exempt.nl, 'nl'),
      ].join('\n'),
    ),
    data: {
      fix: 'addSections',
      policyType: first.data?.policyType,
      contents: reports.map(({ data }) => data?.content),
      found,
      byPeople,
      notApplicable: first.data?.notApplicable ?? [],
      unsure: first.data?.unsure ?? [],
      expected: contents.length,
      each: reports,
    },
  };
}

function namesOf(contents: readonly RequiredContent[], ids: unknown): Record<Language, string[]> {
  const known = (Array.isArray(ids) ? ids : []).flatMap((id) => contents.find((one) => one.id === id) ?? []);
  return {
    en: known.map(({ title }) => lowerFirst(title.en)),
    nl: known.map(({ title }) => lowerFirst(title.nl)),
  };
}

function reasonOf({ why, data }: Diagnostic, language: Language): string {
  const { heading } = data ?? {};
  const title = (heading as Record<Language, string> | undefined)?.[language] ?? '';
  return `${title}: ${why[language]}`;
}

/** What may be there: said, so that nobody takes it for found. */
function unsureText(names: readonly string[], language: Language): string[] {
  if (names.length === 0) return [];
  return [
    language === 'nl'
      ? `Of de tekst dit zegt is niet zeker; het telt niet als gevonden en niet als ontbrekend: ${listed(names, 'nl')}.`
      : `Not sure whether the text says it, so neither found nor missing: ${listed(names, 'en')}.`,
  ];
}

/** What people answered, as a remark behind the number found; nothing when they answered nothing. */
function ofPeople(stated: number, exempt: number, language: Language): string {
  const parts =
    language === 'nl'
      ? [stated > 0 && `${stated} door een persoon aangewezen`, exempt > 0 && `${exempt} niet van toepassing`]
      : [stated > 0 && `${stated} pointed out by a person`, exempt > 0 && `${exempt} not applicable`];
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** What a person said does not apply, so that nobody wonders where it went. */
function exemptText(names: readonly string[], language: Language): string[] {
  if (names.length === 0) return [];
  return [
    language === 'nl'
      ? `Niet van toepassing volgens een persoon: ${listed(names, 'nl')}.`
      : `Not applicable, as a person answered: ${listed(names, 'en')}.`,
  ];
}
