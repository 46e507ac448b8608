import type { EvidenceEntry } from '../../../workspace/records.js';
import type { Localised } from '../../../catalog/types.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import type { ListedFile } from '../../../evidence/items.js';
import { readLabel } from '../../../evidence/period-label.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A manifest (`evidence.yaml`) that lists what is not there, or says what cannot be read. */
export const evidenceManifest: WorkspaceRule = {
  meta: {
    code: 'evidence-manifest',
    title: say(
      'A manifest of evidence does not fit its files',
      'Een bewijsmanifest past niet bij de bestanden',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'disorder',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { listed, entries } = evidenceOf(snapshot, facts.today);
    for (const entry of entries)
      yield* ofEntry(
        entry,
        snapshot.controls.length > 0 &&
          entry.files.length === 0 &&
          !snapshot.controlsById.has(entry.control ?? ''),
      );
    for (const file of listed) {
      const found = ofFile(file, (path) => snapshot.has(path));
      if (found)
        yield {
          uri: file.entry.uri,
          range: file.entry.range,
          message: found.message,
          why: found.why,
          data: { path: file.written },
        };
    }
  },
};

function* ofEntry(entry: EvidenceEntry, unknown: boolean): Iterable<Report> {
  const place = { uri: entry.uri, range: entry.range };
  if (entry.control === undefined) {
    yield {
      ...place,
      message: say('This entry names no control.', 'Dit onderdeel noemt geen maatregel.'),
      why: say(
        'Without “control” its files are judged by their names alone.',
        'Zonder “control” worden de bestanden alleen op hun naam beoordeeld.',
      ),
    };
  } else if (unknown) {
    yield {
      ...place,
      message: say(`Control ${entry.control} does not exist.`, `Maatregel ${entry.control} bestaat niet.`),
      why: say(
        'An entry counts for a control of controls.yaml.',
        'Een onderdeel telt voor een maatregel uit controls.yaml.',
      ),
    };
  }
  if (entry.period !== undefined && readLabel(entry.period) === undefined) {
    yield {
      ...place,
      message: say(`“${entry.period}” is no period.`, `“${entry.period}” is geen periode.`),
      why: say(
        'Write 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-14, between quotation marks.',
        'Schrijf 2026, 2026-H1, 2026-Q1, 2026-03 of 2026-03-14, tussen aanhalingstekens.',
      ),
    };
  }
}

function ofFile(
  { written, path, sha256 }: ListedFile,
  exists: (path: string) => boolean,
): { readonly message: Localised; readonly why: Localised } | undefined {
  if (path === undefined) {
    return {
      message: say(`${written} lies outside the workspace.`, `${written} ligt buiten de werkruimte.`),
      why: say(
        'Paths are relative to the manifest’s folder, and lead to a file of the workspace.',
        'Paden zijn ten opzichte van de map van het manifest, en leiden naar een bestand in de werkruimte.',
      ),
    };
  }
  if (!exists(path)) {
    return {
      message: say(
        `${written} is listed here and does not exist.`,
        `${written} staat hier vermeld en bestaat niet.`,
      ),
      why: say(
        'Evidence that was there and is gone is the first thing an auditor asks about. Put the file back, or correct its path.',
        'Bewijs dat er was en weg is, is het eerste waar een auditor naar vraagt. Zet het bestand terug, of verbeter het pad.',
      ),
    };
  }
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
    return {
      message: say(`The hash of ${written} is no SHA-256.`, `De hash van ${written} is geen SHA-256.`),
      why: say(
        'A SHA-256 is 64 hexadecimal digits; “Hash Evidence” writes it.',
        'Een SHA-256 bestaat uit 64 hexadecimale cijfers; “Bewijs hashen” schrijft die.',
      ),
    };
  }
  return undefined;
}
