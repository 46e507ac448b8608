import { FACTS, type CategoryFacts } from '../../catalog/facts.js';
import type { Localised, TrustCategory } from '../../catalog/types.js';
import type { Soc2Config } from '../../workspace/records.js';
import { say } from './words.js';

export interface CategoryAdvice {
  readonly facts: CategoryFacts;
  readonly inScope: boolean;
  readonly advice: 'obligatory' | 'include' | 'consider' | 'leave out';
  /** What in the workspace speaks for it. */
  readonly signals: readonly Localised[];
}

/** Commitments that by themselves ask for a category: who promises uptime must show it. */
const DECISIVE: Readonly<Partial<Record<TrustCategory, readonly string[]>>> = {
  availability: ['uptime'],
};

/** Advice per category from services, commitments and the words they are described in. */
export function adviseScope(config: Soc2Config | undefined): readonly CategoryAdvice[] {
  return FACTS.categories.map((facts) => {
    const signals = config ? signalsOf(facts, config) : [];
    const inScope = facts.required || (config?.report.categories.includes(facts.id) ?? false);
    return { facts, inScope, advice: adviceOf(facts, signals), signals: signals.map(({ text }) => text) };
  });
}

interface Signal {
  readonly weight: number;
  readonly text: Localised;
}

function adviceOf({ required }: CategoryFacts, signals: readonly Signal[]): CategoryAdvice['advice'] {
  if (required) return 'obligatory';
  const weight = signals.reduce((sum, one) => sum + one.weight, 0);
  return weight >= 3 ? 'include' : weight >= 1 ? 'consider' : 'leave out';
}

function signalsOf(facts: CategoryFacts, { services, commitments, organisation }: Soc2Config): Signal[] {
  const found: Signal[] = [];
  for (const { id, kind, statement } of commitments) {
    const text = statement.replace(/\.$/, '');
    if (kind !== undefined && DECISIVE[facts.id]?.includes(kind))
      found.push({ weight: 3, text: say(`${id}: “${text}”`, `${id}: “${text}”`) });
    else if (
      kind !== undefined &&
      facts.signals.commitments.includes(kind) &&
      (facts.id !== 'privacy' || namesTerm(statement, facts))
    ) {
      found.push({
        weight: facts.id === 'confidentiality' && namesTerm(statement, facts) ? 3 : 1,
        text: say(`${id}: “${text}”`, `${id}: “${text}”`),
      });
    }
  }
  for (const { name, type, description } of services) {
    const term = termIn([name, description].join(' '), facts);
    if (term !== undefined)
      found.push({ weight: 2, text: say(`${name} speaks of “${term}”`, `${name} noemt “${term}”`) });
    // What nearly every service is tells nothing by itself.
    else if (
      type !== undefined &&
      facts.signals.services.length < 3 &&
      facts.signals.services.includes(type) &&
      facts.id !== 'privacy'
    )
      found.push({
        weight: 1,
        text: say(`${name} is a service of kind ${type}`, `${name} is een dienst van soort ${type}`),
      });
  }
  const term = termIn(organisation.description ?? '', facts);
  if (term !== undefined)
    found.push({
      weight: 1,
      text: say(
        `The description of the organisation speaks of “${term}”`,
        `De beschrijving van de organisatie noemt “${term}”`,
      ),
    });
  return found;
}

function namesTerm(text: string, facts: CategoryFacts): boolean {
  return (
    termIn(text, facts) !== undefined ||
    (facts.id === 'confidentiality' &&
      /\b(?:delet\w+|verwijder\w+|vernietig\w+|confidential|vertrouwelijk)\b/i.test(text))
  );
}

function termIn(text: string, { signals: { terms } }: CategoryFacts): string | undefined {
  const lower = text.toLowerCase();
  return [...terms.en, ...terms.nl].find((term) =>
    new RegExp(`(?<![\\p{L}\\d])${term.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu').test(
      lower,
    ),
  );
}
