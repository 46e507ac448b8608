import { v5 } from 'uuid';

/** Attest's own namespace for name-based UUIDs (RFC 9562, version 5). */
const NAMESPACE = '5b0c7f0e-6a52-4c52-9a35-6f0d7a1f0c11';

/**
 * Makes UUIDs in the namespace of a company: the same name gives the same UUID, so that an export changes only where the
 * workspace did, and no two companies of different names share one.
 */
export function uuidsOf(organisation: string): (...name: readonly string[]) => string {
  const company = v5(`organisation\n${organisation}`, NAMESPACE);
  return (...name) => v5(name.join('\n'), company);
}
