import type { Language } from '../../catalog/types.js';
import type { Soc2Answers } from './soc2-yaml.js';

/** What is proposed before anything is answered: a Type II over the six months that begin with the next. */
export function defaultAnswers(
  name: string,
  today: Date,
  language: Language,
  timezone: string | undefined,
): Soc2Answers {
  const start = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1));
  const end = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 7, 0));
  const iso = (date: Date): string => date.toISOString().slice(0, 10);
  return {
    name,
    people: [],
    services: [],
    providers: [],
    infrastructure: {},
    tools: [],
    type: 'II',
    categories: ['security'],
    period: { start: iso(start), end: iso(end) },
    timezone,
    compliance: [],
    documentation: 'some-policies',
    gaps: [],
    language,
    instructions: [],
    commitments: [],
    subservice: [],
  };
}
