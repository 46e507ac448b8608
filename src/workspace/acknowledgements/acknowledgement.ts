import type { Range } from '../position.js';

/** That somebody read a version of a document, as it is kept. */
export interface AcknowledgementText {
  /** Name, role or address, as soc2.yaml's people have it. */
  readonly person: string;
  /** Workspace-relative path of the document, or its title. */
  readonly document: string;
  readonly version?: string;
  /** Fingerprint of the text that was read. */
  readonly fingerprint?: string;
  /** ISO date. */
  readonly on: string;
}

/** An acknowledgement with its place in acknowledgements.yaml or a CSV file. */
export interface Acknowledgement extends AcknowledgementText {
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
}

/** Which documents staff acknowledge, as soc2.yaml says under `acknowledgement`. */
export interface AcknowledgementDuty {
  /** Globs from the workspace root. */
  readonly documents: readonly string[];
  /** Days after approval, or after somebody joined, within which it is done. */
  readonly within: number;
}

export const DEFAULT_WITHIN = 30;
