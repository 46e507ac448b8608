import { GitError, runGit } from './run-git.js';

const MAX_BYTES = 256 * 1024 * 1024;

/** The contents of git's objects by the names they were asked by; those that are not there are left out. */
export async function readObjects(
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  // A name of several lines would be several questions.
  const asked = [...new Set(names)].filter((name) => name !== '' && !name.includes('\n'));
  if (asked.length === 0) return found;
  const output = await runGit(folder, 'cat-file', ['--batch'], {
    input: `${asked.join('\n')}\n`,
    maxBytes: MAX_BYTES,
  });
  let at = 0;
  for (const name of asked) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const head = output.toString('utf8', at, end);
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(head)?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

interface Ask {
  readonly names: readonly string[];
  readonly done: (objects: ReadonlyMap<string, Buffer>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Reads the objects of one repository. What many ask for at the same moment is read by one run of git, since starting git
 * takes longer than reading a few texts.
 */
export class ObjectReader {
  #asks: Ask[] = [];

  constructor(private readonly folder: string) {}

  /** As `readObjects`; gives each asker its own names only. Throws a GitError. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    return new Promise((done, fail) => {
      if (this.#asks.length === 0) setImmediate(() => void this.#answer());
      this.#asks.push({ names, done, fail });
    });
  }

  async #answer(): Promise<void> {
    const asks = this.#asks;
    this.#asks = [];
    try {
      const found = await readObjects(
        this.folder,
        asks.flatMap(({ names }) => names),
      );
      for (const { names, done } of asks)
        done(new Map(names.flatMap((name) => entry(name, found.get(name)))));
    } catch (error) {
      // What is too much for all of them together may not be for each.
      const tooMuch = error instanceof GitError && error.reason === 'too-much' && asks.length > 1;
      for (const { names, done, fail } of asks)
        if (tooMuch) await readObjects(this.folder, names).then(done, fail);
        else fail(error);
    }
  }
}

function entry(name: string, bytes: Buffer | undefined): readonly (readonly [string, Buffer])[] {
  return bytes ? [[name, bytes]] : [];
}
