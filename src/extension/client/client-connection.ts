import type { RequestKind } from '../../server/protocol.js';

/** What may be registered on a client before it starts. */
export interface ClientConnection {
  answer<P, R>(kind: RequestKind<P, R>, handler: (params: P) => Promise<R>): void;
}
