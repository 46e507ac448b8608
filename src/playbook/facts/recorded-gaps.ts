import { SUBJECTS } from '../../catalog/subjects.js';
import { subjectModel } from '../../reading/subjects/load-model.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import type { Language } from '../../catalog/types.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Control } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';

/** So many words of a title in a gap tell that it is about the same; of a title of one word that word does. */
const ENOUGH = 2;

/** A word of so many letters, such as “toegangsbeoordeling”, is a compound that tells by itself. */
const COMPOUND = 12;

/** Recorded gaps whose words are likely on subjects of these criteria, whether or not a control is on them. */
export function gapsOnCriteria(
  { snapshot: { config } }: PlaybookInput,
  criteria: readonly string[],
): readonly string[] {
  return (config?.current.gaps ?? []).filter((gap) => {
    const language = detectLanguage(gap, config?.preferences.language ?? 'en');
    return subjectModel(language)
      .read([{ text: gap, weight: 1 }])
      .some(
        ({ subject, chance }) =>
          chance >= LIKELY &&
          (SUBJECTS[subject]?.of ?? []).some((key) => criteria.includes(key.split('/')[0] ?? '')),
      );
  });
}

/** From this chance on a gap is likely on a subject. */
const LIKELY = 0.2;

/**
 * What soc2.yaml records as a gap (`current.gaps`) and is about a control: exceptions in the last report, a test that was
 * never done. Told by the words of the control's title and of the evidence it leaves. Pure.
 */
export function gapsOn({ snapshot: { config } }: PlaybookInput, control: Control): readonly string[] {
  const fallback = config?.preferences.language ?? 'en';
  return (config?.current.gaps ?? []).filter((gap) => {
    const language = detectLanguage(gap, fallback);
    const said = stems(gap, language);
    return [control.title, ...control.evidence.map(({ value }) => evidenceKind(value)?.title[language] ?? '')]
      .map((title) => stems(title, language))
      .some((title) => {
        const shared = [...title].filter((stem) => said.has(stem)).length;
        const compound = [...title].some((stem) => said.has(stem) && stem.length >= COMPOUND);
        return shared >= ENOUGH || compound || (title.size === 1 && shared === 1);
      });
  });
}

function stems(text: string, language: Language): ReadonlySet<string> {
  return new Set(contentWords(text, language).map(({ stem }) => stem));
}
