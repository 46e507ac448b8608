/**
 * The server process of the desktop: runs the web's server as it is, with process messages in the place of a worker's.
 * So both hosts run the very same file, and the package carries the catalogue once.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type {} from './data-files.js';
import { withinTimeOnNode } from './within-time.node.js';

const scope = globalThis as unknown as {
  self: unknown;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage: (message: unknown) => void;
  addEventListener: unknown;
};
const noListener = (): void => undefined;

scope.self = scope;
scope.onmessage = null;
scope.addEventListener ??= noListener;
scope.postMessage = (message) => {
  process.send?.(message);
};
process.on('message', (data) => scope.onmessage?.({ data }));
// The editor is gone, or has stopped the server.
process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', (error) => {
  console.error(error);
});

globalThis.attestWithinTime = withinTimeOnNode();
globalThis.attestData = (name) => readFileSync(join(__dirname, '..', 'data', name));
createRequire(__filename)(join(__dirname, '..', 'web', 'server.js'));
