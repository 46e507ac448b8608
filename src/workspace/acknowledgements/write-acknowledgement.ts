import { appendEntry, type RecordEdit } from '../append-entry.js';
import type { AcknowledgementText } from './acknowledgement.js';

/** The file that acknowledgements are kept in, below the root of the workspace. */
export const ACKNOWLEDGEMENTS_FILE = 'acknowledgements.yaml';

const HEAD = `# Who read which version of which document, and when.
# An acknowledgement is of the text with this fingerprint; of a later version it says nothing.
`;

/** Puts one at the end of the file; undefined when the file holds something other than a list of them. */
export function addAcknowledgement(text: string, entry: AcknowledgementText): RecordEdit | undefined {
  const { person, document, version, fingerprint, on } = entry;
  return appendEntry(text, 'acknowledgements', HEAD, { person, document, version, fingerprint, on });
}
