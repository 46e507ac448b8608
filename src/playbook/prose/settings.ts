import type { Localised } from '../../catalog/types.js';
import data from './settings.yaml';

export type SettingArea = 'access' | 'change' | 'vulnerability' | 'backup' | 'logging';

/** Something to lay down, with the value that is recommended where nobody states one. */
export interface Setting {
  /** `policy type/content`. */
  readonly key: string;
  readonly value: Localised;
  /** Where the value comes from. */
  readonly basis: Localised;
  /** Kinds of evidence: a control that leaves one of these states the matter. */
  readonly evidence?: readonly string[];
  /** Areas of tools whose purpose states the matter; how systems are arranged otherwise then does not. */
  readonly tools?: readonly string[];
}

export const SETTINGS = data as Readonly<Record<SettingArea, readonly Setting[]>>;
