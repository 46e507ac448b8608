/**
 * Parts of an organisation's systems that documents are written for alone, told by the title. What such a document says
 * of these subjects holds for its part, so that another part may have another value.
 */
const PARTS: readonly (readonly [name: string, title: RegExp])[] = [
  ['ai', /\bAI\b|\b(?:artificial intelligence|kunstmatige intelligentie|llms?|machine learning)\b/i],
  ['network', /\b(?:routers?|switch(?:es)?|firewalls?|wireless|wi-?fi|network\w*|netwerk\w*)\b/i],
  ['servers', /\bservers?\b|\bserver\w*beleid\b/i],
  ['cloud', /\bcloud\w*\b/i],
  ['databases', /\bdatabases?\b/i],
  ['e-mail', /\be-?mail\b/i],
  ['remote', /\b(?:remote|vpn|byod|telework\w*|thuiswerk\w*|op afstand)\b/i],
  ['endpoints', /\b(?:endpoints?|laptops?|workstations?|mobile devices?|mobiele apparaten|werkplek\w*)\b/i],
  ['vendors', /\b(?:vendors?|suppliers?|third[- ]part\w+|leverancier\w*|derde partij\w*)\b/i],
  ['premises', /\b(?:physical|office|premises|data ?cent(?:re|er)s?|fysieke?|kantoor\w*|datacent\w*)\b/i],
];

/** Subjects on which parts of the systems are commonly under rules of their own. */
const BY_PART: ReadonlySet<string> = new Set([
  'log-retention',
  'log-review-cadence',
  'access-review-cadence',
  'session-timeout',
  'key-rotation',
  'backup-frequency',
  'backup-retention',
  'restore-test-cadence',
  'incident-notification',
]);

/** The part of the systems that a document with this title is written for alone. */
export function partOf(title: string): string | undefined {
  const named = PARTS.filter(([, pattern]) => pattern.test(title));
  return named.length === 0 ? undefined : named.map(([name]) => name).join('+');
}

/** Whether a statement on the subject holds only for the part its document is written for. */
export function holdsForPart(subject: string): boolean {
  return BY_PART.has(subject);
}
