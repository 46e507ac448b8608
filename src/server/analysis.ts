import type { Diagnostic } from '../analysis/diagnostic.js';
import type { WorkspaceFacts } from '../analysis/workspace-facts.js';
import type { FileProblem } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { WorkspaceAnalyser } from './analyser-port.js';

/** Reports what is wrong with the files themselves. */
export class FileProblemsAnalyser implements WorkspaceAnalyser {
  readonly #of = new WeakMap<readonly FileProblem[], readonly Diagnostic[]>();
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  facts = { analysisOf: () => undefined } as unknown as WorkspaceFacts;

  update(snapshot: Snapshot): void {
    const all = new Map<string, readonly Diagnostic[]>();
    for (const [uri, document] of snapshot.documents) if (document.problems.length > 0) all.set(uri, this.#diagnostics(uri, document.problems));
    for (const [uri, problems] of snapshot.fileProblems) all.set(uri, this.#diagnostics(uri, problems));
    this.diagnostics = all;
  }

  #diagnostics(uri: string, problems: readonly FileProblem[]): readonly Diagnostic[] {
    const known = this.#of.get(problems);
    if (known) return known;
    const made = problems.map((problem): Diagnostic => ({ ...problem, uri, why: { en: '', nl: '' } }));
    this.#of.set(problems, made);
    return made;
  }
}

/** The analysis of one workspace folder. */
export function createAnalyser(): WorkspaceAnalyser {
  return new FileProblemsAnalyser();
}
