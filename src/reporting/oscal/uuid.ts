import { v5 } from 'uuid';

/** Attest's own namespace for name-based UUIDs (RFC 9562, version 5). */
const NAMESPACE = '5b0c7f0e-6a52-4c52-9a35-6f0d7a1f0c11';

/** The same name gives the same UUID, so that an export changes only where the workspace did. */
export function uuidOf(...name: readonly string[]): string {
  return v5(name.join('\n'), NAMESPACE);
}
