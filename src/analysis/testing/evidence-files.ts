import { checkFiles } from './check-files.js';

/** A report of a whole year. */
export const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';

/** Two controls with a kind of evidence each, and one that asks for none in particular. */
export const CONTROLS =
  'controls:\n  - { id: AC-1, frequency: quarterly, evidence: [user-access-review] }\n  - { id: AC-2, frequency: quarterly, evidence: [privileged-access-list] }\n  - { id: AC_3, frequency: quarterly }\n';

/** What a rule says of these files, each with the name of its file, next to the controls and the report above. */
export const foundEvidence = (code: string, files: Readonly<Record<string, string>>): string[] =>
  checkFiles({ 'controls.yaml': CONTROLS, 'soc2.yaml': SOC2, ...files }, code).map(
    ({ message, uri }) => `${uri.slice(uri.lastIndexOf('/') + 1)}: ${message.en}`,
  );
