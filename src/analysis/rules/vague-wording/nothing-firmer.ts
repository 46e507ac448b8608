import { saysHowOften } from '../../../reading/vagueness/vagueness.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { DocumentAnalysis } from '../../document-analysis.js';
import type { Diagnostic } from '../../diagnostic.js';

/** Where a vague word stands, as the rule keeps it in a report's `data`. */
interface Place {
  /** Those of the sentences of its statement. */
  readonly keys: readonly string[];
  /** Whether it stands for how often, rather than for a limit or a condition. */
  readonly frequency: boolean;
}

/**
 * The reports on what an auditor would test: the sentence speaks to a topic that criteria or this kind of document ask
 * for, and no other sentence of the document makes it firmer. For how often that is one that gives a rhythm or a term; for
 * a limit one that is not vague. Wording that carries nothing, or that another sentence makes precise, is left alone.
 */
export function thoseWithNothingFirmer(
  reports: readonly Diagnostic[],
  document: PolicyDocument,
  analysis: DocumentAnalysis,
): readonly Diagnostic[] {
  if (reports.length === 0) return [];
  const vague = new Set(reports.flatMap((one) => placeOf(one).keys));
  const carried = restingOn(vague, analysis).map((sentences) => weigh(sentences, document, vague));
  return reports.filter((one) => {
    const { keys, frequency } = placeOf(one);
    return carried.some(
      (topic) => !(frequency ? topic.rhythm : topic.firm) && keys.some((key) => topic.keys.has(key)),
    );
  });
}

/** A sentence that a topic rests on. */
interface Carrier {
  readonly section: number;
  readonly sentence: number;
  readonly text: string;
}

/** The sentences of each topic that rests on a vague one, among others. */
function restingOn(
  vague: ReadonlySet<string>,
  { sections }: DocumentAnalysis,
): readonly (readonly Carrier[])[] {
  const found = new Map<number, Carrier[]>();
  sections.forEach(({ topics }, section) => {
    for (const [topic, { substantiated, because }] of topics) {
      if (!substantiated) continue;
      let carriers = found.get(topic);
      if (!carriers) found.set(topic, (carriers = []));
      for (const { sentence, text } of because) carriers.push({ section, sentence, text });
    }
  });
  return [...found.values()].filter((all) => all.some((one) => vague.has(keyOf(one.section, one.sentence))));
}

interface Carried {
  readonly keys: ReadonlySet<string>;
  /** One of the sentences says how often, or within what time. */
  readonly rhythm: boolean;
  /** One of them is not vague. */
  readonly firm: boolean;
}

function weigh(
  carriers: readonly Carrier[],
  { sections }: PolicyDocument,
  vague: ReadonlySet<string>,
): Carried {
  const keys = new Set(carriers.map(({ section, sentence }) => keyOf(section, sentence)));
  return {
    keys,
    rhythm: carriers.some(({ section, text }) => {
      const language = sections[section]?.content.language;
      return language !== undefined && saysHowOften(text, language);
    }),
    firm: [...keys].some((key) => !vague.has(key)),
  };
}

function placeOf({ data }: Diagnostic): Place {
  const sentences = Array.isArray(data?.sentences) ? data.sentences.map(Number) : [];
  return {
    keys: sentences.map((sentence) => keyOf(Number(data?.section), sentence)),
    frequency: data?.frequency === true,
  };
}

function keyOf(section: number, sentence: number): string {
  return `${section}:${sentence}`;
}
