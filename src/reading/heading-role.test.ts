import { describe, expect, it } from 'vitest';
import { roleOfHeading, type HeadingRole } from './heading-role.js';

const CASES: readonly (readonly ['en' | 'nl', string, HeadingRole])[] = [
  ['en', 'Purpose and scope', 'framing'],
  ['en', '1.2 Definitions', 'definitions'],
  ['en', 'Related Documents', 'pointers'],
  ['en', 'Revision history', 'control'],
  ['en', 'Changes since 1.1', 'control'],
  ['nl', 'Geschiedenis', 'control'],
  ['nl', 'Wijzigingen', 'substance'],
  ['en', 'Roadmap', 'planned'],
  ['en', 'Known gaps', 'absent'],
  ['en', 'Examples', 'examples'],
  ['en', 'Access reviews', 'substance'],
  ['en', 'Change management', 'substance'],
  ['en', 'Version history', 'control'],
  ['en', 'Planned maintenance', 'substance'],
  ['en', 'Change control', 'substance'],
  ['en', 'Purpose limitation of personal data', 'substance'],
  ['nl', 'Doel en reikwijdte', 'framing'],
  ['nl', 'Begrippen', 'definitions'],
  ['nl', 'Gerelateerde documenten', 'pointers'],
  ['nl', 'Versiebeheer', 'control'],
  ['nl', 'Verbeterpunten', 'planned'],
  ['nl', 'Bekende tekortkomingen', 'absent'],
  ['nl', 'Toegangsbeoordeling', 'substance'],
  ['nl', 'Related documents', 'pointers'],
];

describe('role of a heading', () => {
  it.each(CASES)('%s: %s is %s', (language, heading, role) => {
    expect(roleOfHeading(heading, language)).toBe(role);
  });
});
