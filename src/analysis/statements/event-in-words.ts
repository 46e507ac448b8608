import type { Localised } from '../../catalog/types.js';
import { say } from '../rules/support/say.js';
import type { Statement } from './types.js';

const FROM = 'from:';

/** The events that `eventKey` tells apart, as they follow a time. */
const EVENTS: Readonly<Record<string, Localised>> = {
  discovery: say('after discovery', 'na ontdekking'),
  confirmation: say('after confirmation', 'na bevestiging'),
  leaving: say('after the last working day', 'na de laatste werkdag'),
  'contract-end': say('after the contract ends', 'na het einde van het contract'),
  hire: say('after joining', 'na indiensttreding'),
  closure: say('after it is closed', 'na afsluiting'),
  request: say('after the request', 'na het verzoek'),
  release: say('after release', 'na het uitkomen'),
  inactivity: say('without activity', 'zonder activiteit'),
  change: say('after the change', 'na de wijziging'),
  creation: say('after creation', 'na het ontstaan'),
  'report-issued': say('after the report', 'na het rapport'),
};

/** The event a statement's time runs from, as `eventKey` writes it; undefined when the text names none, or the usual one. */
export function eventOf({ qualifiers }: Statement): string | undefined {
  return qualifiers.find((one) => one.startsWith(FROM))?.slice(FROM.length);
}

/** That event in words that follow the time: "after discovery"; in the text's own words when it is no known one. */
export function eventInWords(statement: Statement): Localised | undefined {
  const event = eventOf(statement);
  return event === undefined ? undefined : (EVENTS[event] ?? say(`after ${event}`, `na ${event}`));
}
