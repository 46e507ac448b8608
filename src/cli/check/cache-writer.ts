import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Writes a file piece by piece and puts it in its place at the end. A file that cannot be written is let be. */
export class CacheWriter {
  #handle: number | undefined;
  readonly #draft: string;

  /** `file` is in a folder that is there. */
  constructor(private readonly file: string) {
    this.#draft = `${file}.${randomBytes(12).toString('hex')}.tmp`;
    this.#try(() => {
      // Exclusive: never through something that was put there.
      this.#handle = openSync(this.#draft, 'wx', 0o600);
    });
  }

  write(piece: string | Uint8Array): void {
    const handle = this.#handle;
    if (handle === undefined) return;
    this.#try(() => {
      if (typeof piece === 'string') writeSync(handle, piece);
      else writeSync(handle, piece);
    });
  }

  /** Puts the file in its place. */
  finish(): void {
    const handle = this.#handle;
    if (handle === undefined) return;
    this.#handle = undefined;
    this.#try(() => {
      closeSync(handle);
      renameSync(this.#draft, this.file);
    });
  }

  /** Throws away what was written. */
  drop(): void {
    const handle = this.#handle;
    if (handle === undefined) return;
    this.#handle = undefined;
    try {
      closeSync(handle);
      rmSync(this.#draft, { force: true });
    } catch {
      // A draft that is left over harms nobody.
    }
  }

  #try(work: () => void): void {
    try {
      work();
    } catch {
      // Without a cache the next run is only slower.
      this.drop();
    }
  }
}
