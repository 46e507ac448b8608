import { SUBJECTS } from '../../catalog/subjects.js';
import type { SubjectReading } from '../../reading/subjects/read-subjects.js';
import { substantiates, type Force, type Statement } from '../../reading/statement.js';
import { TOPICS_OF_SUBJECT } from './topics.js';

/** A statement that is on a topic. */
export interface SpokenStatement {
  /** Index into the reading's statements. */
  readonly statement: number;
  /** How sure that is, 0 to 1. */
  readonly chance: number;
}

/** What a section says on a topic. */
export interface SpokenTopic {
  /** Statements that say how, surest first. */
  readonly stating: readonly SpokenStatement[];
  /** Statements that deny, plan, allow or merely name it, surest first. */
  readonly weak: readonly SpokenStatement[];
}

/** From this chance on a statement is on a topic: what it says counts. */
export const ON_TOPIC = 0.25;
/** From this chance on a statement may be on a topic: it does not count, nor is the topic called missing. */
export const MAYBE_ON_TOPIC = 0.12;

/** By topic (index into `TOPICS`): the statements of a section that may be on it. */
export function spokenTopics({ statements, subjects }: SubjectReading): ReadonlyMap<number, SpokenTopic> {
  const found = new Map<number, { stating: SpokenStatement[]; weak: SpokenStatement[] }>();
  statements.forEach((one, statement) => {
    const chances = new Map<number, number>();
    const says = new Set<number>();
    for (const { subject, chance } of subjects[statement] ?? []) {
      const states = statesHow(one, subject);
      for (const topic of TOPICS_OF_SUBJECT[subject] ?? []) {
        chances.set(topic, (chances.get(topic) ?? 0) + chance);
        if (states) says.add(topic);
      }
    }
    for (const [topic, sum] of chances) {
      if (sum < MAYBE_ON_TOPIC) continue;
      let there = found.get(topic);
      if (!there) found.set(topic, (there = { stating: [], weak: [] }));
      (says.has(topic) ? there.stating : there.weak).push({ statement, chance: Math.min(1, sum) });
    }
  });
  for (const { stating, weak } of found.values()) {
    stating.sort(bySureness);
    weak.sort(bySureness);
  }
  return found;
}

/** Whether a statement says how its subject is arranged. */
function statesHow({ force }: Statement, subject: number): boolean {
  return (
    substantiates(force) ||
    (SUBJECTS[subject]?.also as readonly Force[] | undefined)?.includes(force) === true
  );
}

function bySureness(a: SpokenStatement, b: SpokenStatement): number {
  return b.chance - a.chance || a.statement - b.statement;
}
