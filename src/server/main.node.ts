import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createAnalyser } from './analysis.js';
import { startServer } from './server.js';

process.on('unhandledRejection', (error) => {
  console.error(error);
});

startServer(createConnection(ProposedFeatures.all), { createAnalyser });
