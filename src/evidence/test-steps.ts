import { evidenceKind } from '../catalog/evidence-kinds.js';
import { lowerFirst } from '../catalog/lower-first.js';
import type { Language, Localised } from '../catalog/types.js';
import { durationsIn } from '../reading/quantity/durations.js';
import { recalculationsIn, type Recalculation } from '../reading/recalculations/recalculations.js';
import { knownToolsIn } from '../reading/tools/tools.js';
import { detectLanguage } from '../workspace/markdown/language.js';
import type { Control } from '../workspace/records.js';

/**
 * How to test a control, made from its own statement: inquire of its owner, inspect what shows each thing it promises,
 * reperform what has a term, what is calculated and what is compared, observe what a system does.
 */
export function testStepsOf(control: Control, language: Language): readonly string[] {
  const { statement, title, owner, evidence } = control;
  const dutch = language === 'nl';
  const says = (statement ?? title).slice(0, 4000);
  // A workbook in one language may be of controls written in the other.
  const written = detectLanguage(says, language);
  const kinds = evidence
    .map(({ value }) => lowerFirst(evidenceKind(value)?.title[language] ?? value))
    .join(', ');
  const who = owner ?? (dutch ? 'wie de maatregel uitvoert' : 'who performs the control');
  // Sentences, and parts that a semicolon divides, promise something each.
  const promises = says
    .split(/(?<=[.!?])\s+(?=\p{Lu})|;\s+/u)
    .map((one) => one.trim().replace(/[.;]$/, ''))
    .filter((one) => one !== '');
  const shows = kinds || (dutch ? 'de vastlegging' : 'the record');
  const steps = [
    dutch
      ? `Vraag na bij ${who} hoe dit gaat, wie het doet en wat het achterlaat: “${title}”.`
      : `Inquire of ${who} how this is done, by whom, and what it leaves behind: “${title}”.`,
    ...promises.map((one) =>
      dutch
        ? `Inspecteer voor elk item van de steekproef ${shows}: “${one}”.`
        : `Inspect ${shows} for each item of the sample: “${one}”.`,
    ),
  ];
  for (const { text } of durationsIn(says, written))
    steps.push(
      dutch
        ? `Voer opnieuw uit: bereken per item de verstreken tijd uit de tijdstippen en leg die naast “${text}”.`
        : `Reperform the calculation of the time that passed from the timestamps of each item, against “${text}”.`,
    );
  for (const one of promises)
    for (const what of recalculationsIn(one, written)) steps.push(`${AGAIN[what][language]}: “${one}”.`);
  const tools = [...new Set(knownToolsIn(says, written).map(({ tool }) => tool.name))];
  for (const name of tools)
    steps.push(
      dutch
        ? `Observeer in ${name} dat dit zo is ingesteld of gebeurt.`
        : `Observe in ${name} that this is set up or happens so.`,
    );
  return steps;
}

const AGAIN: Readonly<Record<Recalculation, Localised>> = {
  calculation: {
    en: 'Reperform the calculation for each item of the sample from the records it was made from, and compare the outcome',
    nl: 'Voer opnieuw uit: maak de berekening voor elk item van de steekproef uit de gegevens waarop zij berust en vergelijk de uitkomst',
  },
  comparison: {
    en: 'Reperform the comparison for each item of the sample with both records taken from their source, and compare the differences found',
    nl: 'Voer opnieuw uit: leg voor elk item van de steekproef beide gegevens, uit hun bron gehaald, naast elkaar en vergelijk de gevonden verschillen',
  },
};
