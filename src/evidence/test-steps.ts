import { evidenceKind } from '../catalog/evidence-kinds.js';
import { lowerFirst } from '../catalog/lower-first.js';
import type { Language } from '../catalog/types.js';
import { durationsIn } from '../reading/quantity/durations.js';
import { knownToolsIn } from '../reading/tools/tools.js';
import type { Control } from '../workspace/records.js';

/**
 * How to test a control, made from its own statement: inquire of its owner, inspect what shows each thing it promises,
 * reperform what has a term, observe what a system does.
 */
export function testStepsOf(control: Control, language: Language): readonly string[] {
  const { statement, title, owner, evidence } = control;
  const dutch = language === 'nl';
  const says = (statement ?? title).slice(0, 4000);
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
  for (const { text } of durationsIn(says, language))
    steps.push(
      dutch
        ? `Voer opnieuw uit: bereken per item de verstreken tijd uit de tijdstippen en leg die naast “${text}”.`
        : `Reperform the calculation of the time that passed from the timestamps of each item, against “${text}”.`,
    );
  const tools = [...new Set(knownToolsIn(says, language).map(({ tool }) => tool.name))];
  for (const name of tools)
    steps.push(
      dutch
        ? `Observeer in ${name} dat dit zo is ingesteld of gebeurt.`
        : `Observe in ${name} that this is set up or happens so.`,
    );
  return steps;
}
