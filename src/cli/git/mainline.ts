/** How commits hang together, each with its parents, as `git rev-list --parents` lists them from HEAD. */
export class CommitGraph {
  readonly #parents = new Map<string, readonly string[]>();
  readonly #head: string | undefined;
  #broughtBy: Map<string, string> | undefined;

  constructor(list: string) {
    for (const line of list.split('\n')) {
      const [id = '', ...parents] = line.split(' ');
      if (id !== '') this.#parents.set(id, parents);
    }
    this.#head = this.#parents.keys().next().value;
  }

  /** The commits nothing is known to stand before. */
  get ends(): readonly string[] {
    return [...this.#parents].flatMap(([id, parents]) => (parents.length === 0 ? [id] : []));
  }

  /** The merge on the line of first parents by which a commit came in; undefined when it stands on that line. */
  mergeOf(commit: string): string | undefined {
    return (this.#broughtBy ??= this.#findMerges()).get(commit);
  }

  /** Each commit belongs to the first merge, oldest first, from which it can be reached. */
  #findMerges(): Map<string, string> {
    const line: string[] = [];
    for (let id = this.#head; id !== undefined && this.#parents.has(id); id = this.#parents.get(id)?.[0])
      line.push(id);
    const seen = new Set(line);
    const found = new Map<string, string>();
    for (const merge of line.reverse()) {
      const open = [...(this.#parents.get(merge) ?? [])];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (seen.has(id)) continue;
        seen.add(id);
        found.set(id, merge);
        open.push(...(this.#parents.get(id) ?? []));
      }
    }
    return found;
  }
}
