import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createAnalyser } from './analysis.js';
import { startServer } from './server.js';
import { withinTimeOnNode } from './within-time.node.js';

process.on('unhandledRejection', (error) => {
  console.error(error);
});

globalThis.attestWithinTime = withinTimeOnNode();

startServer(createConnection(ProposedFeatures.all), { createAnalyser });
