import type { Localised } from '../../../catalog/types.js';
import { MATTER } from '../../../reading/matters/matters.js';
import { eventInWords, eventNamed } from '../../statements/event-in-words.js';
import type { Statement } from '../../statements/types.js';
import { describeValue } from '../../statements/values-in-words.js';
import { say } from '../support/say.js';

/** Two values as a message says them; with the events that their times run from where those are others. */
export function describePair(one: Statement, other: Statement): readonly [Localised, Localised] {
  if (eventOf(one) === eventOf(other)) return [describeValue(one), describeValue(other)];
  return [timed(one), timed(other)];
}

function eventOf(statement: Statement): string | undefined {
  return eventNamed(statement) ?? MATTER.get(statement.subject)?.since?.[0];
}

function timed(statement: Statement): Localised {
  const [value, event] = [describeValue(statement), eventInWords(statement)];
  return event === undefined ? value : say(`${value.en} ${event.en}`, `${value.nl} ${event.nl}`);
}
