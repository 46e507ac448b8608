import type { Connection } from 'vscode-languageserver';
import { WorkingOn } from './protocol.js';

/**
 * Tells the client what file the server is at, before it begins: a server that gets stuck can no longer say on what. No
 * file stands for work that is about none in particular.
 */
export class WorkNotice {
  #last: string | undefined;

  constructor(private readonly connection: Pick<Connection, 'sendNotification'>) {}

  begins(uri?: string): void {
    if (uri === this.#last) return;
    this.#last = uri;
    void this.#tell(uri);
  }

  async #tell(uri: string | undefined): Promise<void> {
    try {
      await this.connection.sendNotification(WorkingOn.method, { uri });
    } catch {
      // The client is gone.
    }
  }
}
