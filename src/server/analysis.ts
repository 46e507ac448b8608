import type { Diagnostic } from '../analysis/diagnostic.js';
import type { WorkspaceFacts } from '../analysis/workspace-facts.js';
import type { FileProblem } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { CreateAnalyser, WorkspaceAnalyser } from './analyser-port.js';

/** Reports what is wrong with the files themselves. */
class FileProblemsAnalyser implements WorkspaceAnalyser {
  #all: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  facts = { analysisOf: () => undefined } as unknown as WorkspaceFacts;

  update(snapshot: Snapshot): ReadonlySet<string> {
    const all = new Map<string, readonly Diagnostic[]>();
    for (const [uri, document] of snapshot.documents) if (document.problems.length > 0) all.set(uri, this.#diagnostics(uri, document.problems));
    for (const [uri, problems] of snapshot.fileProblems) all.set(uri, this.#diagnostics(uri, problems));
    const changed = new Set([...all.keys(), ...this.#all.keys()]);
    this.#all = all;
    return changed;
  }

  checkDocument(uri: string): readonly Diagnostic[] {
    return this.#all.get(uri) ?? [];
  }

  checkWorkspace(): ReadonlyMap<string, readonly Diagnostic[]> {
    return this.#all;
  }

  #diagnostics(uri: string, problems: readonly FileProblem[]): readonly Diagnostic[] {
    return problems.map((problem): Diagnostic => ({ ...problem, uri, why: { en: '', nl: '' } }));
  }
}

/** The analysis of one workspace folder. */
export const createAnalyser: CreateAnalyser = () => new FileProblemsAnalyser();
