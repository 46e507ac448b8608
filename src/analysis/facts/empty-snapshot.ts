import type { Snapshot } from '../../workspace/snapshot.js';

/** A workspace without files. */
export function emptySnapshot(root: string): Snapshot {
  return {
    root,
    documents: new Map(),
    config: undefined,
    controls: [],
    controlsById: new Map(),
    evidenceFiles: [],
    evidenceEntries: [],
    findings: [],
    answers: [],
    overruled: [],
    acknowledgements: [],
    events: [],
    fileProblems: new Map(),
    leftOut: [],
    has: () => false,
    documentAt: () => undefined,
    register: () => undefined,
  };
}
