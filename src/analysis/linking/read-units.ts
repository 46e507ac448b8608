import type { SectionContent } from '../../workspace/document.js';
import { stancesOf, type Stance } from './stance.js';
import { unitsOf, type Unit } from './units.js';

/** A section's statements with what they do. */
export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly stances: readonly Stance[];
}

/** Linking and the second opinion read the same section soon after each other; a long document has this many. */
const KEPT = 256;
const RECENT = new Map<SectionContent, ReadUnits>();

/** The statements of a section and their stances; those read last are remembered. */
export function readUnits(content: SectionContent): ReadUnits {
  const known = RECENT.get(content);
  if (known) return known;
  const units = unitsOf(content);
  const read = { units, stances: stancesOf(units, content) };
  if (RECENT.size >= KEPT) RECENT.clear();
  RECENT.set(content, read);
  return read;
}
