// The list of expressions known to be linear: a hash of source and flags each, so that only changed ones are audited.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('known-linear.txt', import.meta.url);

export const keyOf = ({ key }) => createHash('sha256').update(key).digest('hex').slice(0, 16);

export function readKnown() {
  try {
    return new Set(readFileSync(FILE, 'utf8').split('\n').filter(Boolean));
  } catch {
    return new Set();
  }
}

export function writeKnown(regexes) {
  writeFileSync(FILE, [...new Set(regexes.map(keyOf))].sort().join('\n') + '\n');
}
