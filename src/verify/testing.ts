import { Analyser } from '../analysis/check.js';
import type { Language } from '../catalog/types.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { factsOf } from './facts/workspace-facts.js';
import { isFault } from './verdict.js';
import { verify, type ChangeKind } from './verify.js';

/** A made company for tests: its files by path, and the policy that is changed. */
export class TestCompany {
  readonly #snapshot;
  readonly #analyser = new Analyser({ today: '2026-11-24' });

  constructor(
    files: Readonly<Record<string, string>>,
    private readonly path: string,
    private readonly language: Language,
  ) {
    const index = new WorkspaceIndex('file:///w');
    for (const [name, text] of Object.entries(files)) index.set(`file:///w/${name}`, { text, version: 1 });
    this.#snapshot = index.snapshot();
    this.#analyser.update(this.#snapshot);
    this.text = files[path] ?? '';
  }

  readonly text: string;

  /** What is wrong with text added at the end of the policy: kind, what and the words. */
  adding(text: string): string[] {
    return this.#faults(this.text, `${this.text}\n${text}\n`, 'fill');
  }

  /** What is wrong when a sentence of a policy that holds it becomes another. */
  changing(from: string, to: string, kind: ChangeKind = 'refine', told: readonly string[] = []): string[] {
    const before = `${this.text}\n${from}\n`;
    return this.#faults(before, `${this.text}\n${to}\n`, kind, told);
  }

  #faults(before: string, after: string, kind: ChangeKind, told: readonly string[] = []): string[] {
    const facts = factsOf(this.#snapshot, { workspace: this.#analyser.facts, told });
    const { verdicts } = verify(before, after, facts, { path: this.path, kind, language: this.language });
    return verdicts.filter(isFault).map((one) => `${one.kind} ${one.what ?? ''}: ${one.quote}`);
  }
}
