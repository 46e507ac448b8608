import data from './data/system-description.yaml';
import type { Localised, LocalisedList, RequiredContent } from './types.js';

/** The ID of one of the nine description criteria (DC 200). */
export type DescriptionCriterionId = 'DC1' | 'DC2' | 'DC3' | 'DC4' | 'DC5' | 'DC6' | 'DC7' | 'DC8' | 'DC9';

/** What the description of the system must tell its reader, in our words. */
export interface DescriptionCriterion {
  readonly id: DescriptionCriterionId;
  readonly title: Localised;
  readonly intent: Localised;
  /** The reports it counts for. */
  readonly reportTypes: readonly ('I' | 'II')[];
  /** Headings under which a description tells it: what stands there is on this criterion and no other. */
  readonly headings: LocalisedList;
  readonly contents: readonly RequiredContent[];
}

/** The nine, in order. */
export const DESCRIPTION_CRITERIA = data as readonly DescriptionCriterion[];
