import { isPolicy } from '../analysis/kinds/kind-of.js';
import type { Connection } from 'vscode-languageserver';
import type { Folder } from './folder.js';
import { StateChanged, type FolderState } from './protocol.js';

/** Milliseconds: long enough that a tree of a large workspace is not asked for at every keystroke. */
const PAUSE = 300;

/** Tells the client that something it may show has changed, not more often than it can follow. */
export class StateNotifier {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly folders: () => readonly Folder[],
  ) {}

  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.connection.sendNotification(StateChanged.method, { folders: this.folders().map(stateOf) });
    }, PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function stateOf(folder: Folder): FolderState {
  const snapshot = folder.snapshot();
  return {
    folder: folder.root,
    ready: folder.ready,
    hasConfig: snapshot.config !== undefined,
    documents: [...snapshot.documents.values()].filter(isPolicy).length,
    counts: folder.publisher.counts,
  };
}
