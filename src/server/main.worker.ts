import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createAnalyser } from './analysis.js';
import { dataOverHttp } from './data-files.js';
import { startServer } from './server.js';

// The connection listens before this script gives way, so no message that arrives while it loads is lost.
const scope = self as unknown as MessagePort;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  createAnalyser,
  useDataFolder: (folder, onFailure) => {
    globalThis.attestData = dataOverHttp(folder, onFailure);
  },
});
