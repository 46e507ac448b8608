import type { Localised } from '../../catalog/types.js';
import { say } from '../rules/support/say.js';
import type { Statement } from './types.js';

const FROM = 'from:';

/** The events that `eventKey` tells apart, as they follow a time. */
const EVENTS: Readonly<Record<string, Localised>> = {
  discovery: say('after discovery', 'na ontdekking'),
  confirmation: say('after confirmation', 'na bevestiging'),
  'authority-notice': say('after the report to the authority', 'na de melding aan de toezichthouder'),
  suspicion: say('after the first suspicion', 'na het eerste vermoeden'),
  return: say('after things are handed in', 'na inlevering'),
  leaving: say('after the last working day', 'na de laatste werkdag'),
  'contract-end': say('after the contract ends', 'na het einde van het contract'),
  hire: say('after joining', 'na indiensttreding'),
  closure: say('after it is closed', 'na afsluiting'),
  request: say('after the request', 'na het verzoek'),
  release: say('after release', 'na het uitkomen'),
  inactivity: say('without activity', 'zonder activiteit'),
  change: say('after the change', 'na de wijziging'),
  delivery: say('after delivery', 'na levering'),
  creation: say('after creation', 'na het ontstaan'),
  'report-issued': say('after the report', 'na het rapport'),
};

/** The event a statement's time runs from, as `eventKey` writes it; undefined when the text names none, or the usual one. */
export function eventOf({ qualifiers }: Statement): string | undefined {
  return qualifiers.find((one) => one.startsWith(FROM))?.slice(FROM.length);
}

/** The event that a statement's text names, the usual one as well. */
export function eventNamed(statement: Statement): string | undefined {
  return statement.event ?? eventOf(statement);
}

/** That event in words that follow the time: "after discovery"; in the text's own words when it is no known one. */
export function eventInWords(statement: Statement): Localised | undefined {
  const event = eventNamed(statement);
  // A moment named by its day says its event itself.
  if (statement.amount?.amount === 0) return undefined;
  return event === undefined ? undefined : (EVENTS[event] ?? say(`after ${event}`, `na ${event}`));
}
