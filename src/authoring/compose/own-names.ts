import { subjectWords } from '../../reading/lexis/subject-words.js';
import type { Language } from '../../catalog/types.js';
import type { Company } from './company.js';

/** Who hosts the systems. */
export function hostsOf({ config }: Company): readonly string[] {
  return config?.infrastructure.providers ?? [];
}

/** The tools of these areas by name, each once. */
export function toolsOf({ config }: Company, areas: readonly string[]): readonly string[] {
  const found = (config?.tools ?? []).filter(({ area }) => area !== undefined && areas.includes(area));
  return [...new Set(found.map(({ name }) => name))];
}

/** Where secrets of systems are kept: the tool whose purpose says so, not the one for passwords of people. */
export function vaultOf({ config }: Company): string | undefined {
  const language = config?.preferences.language ?? 'en';
  const words = subjectWords(SECRETS[language], language);
  return (config?.tools ?? []).find(
    ({ area, purpose = '' }) =>
      area === 'secrets' && [...subjectWords(purpose, language)].some((word) => words.has(word)),
  )?.name;
}

const SECRETS: Readonly<Record<Language, string>> = { en: 'secrets tokens', nl: 'geheimen tokens' };

/** The one tool of an area that serves a subject: the first whose purpose speaks of it, else the first. */
export function toolFor(
  { config }: Company,
  area: string,
  about: string,
  language: Language,
): string | undefined {
  const found = (config?.tools ?? []).filter((one) => one.area === area);
  const words = subjectWords(about, language);
  const speaks = ({ purpose = '' }: (typeof found)[number]): boolean =>
    [...subjectWords(purpose, language)].some((word) => [...words].some((other) => beginAlike(word, other)));
  return (found.find(speaks) ?? found[0])?.name;
}

/** "Wachtwoordmanager" speaks of "wachtwoordstandaarden". */
function beginAlike(a: string, b: string): boolean {
  return a === b || (a.length >= BEGINNING && a.slice(0, BEGINNING) === b.slice(0, BEGINNING));
}

const BEGINNING = 6;
