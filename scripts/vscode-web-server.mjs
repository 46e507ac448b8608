/**
 * Serves one VS Code for the web. Runs as a worker thread of vscode-web.mjs, so that the server's
 * own console chatter and its open sockets end with it.
 *
 * test-web's public `open()` can neither listen on "any free port" nor report that a port is taken
 * (the process dies), so this uses the application that `open()` itself serves.
 */
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const { default: createApp } = require('@vscode/test-web/out/server/app.js');

const CONFIGURATION = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/** Adds default settings to the page's workbench configuration (test-web has no option for it). */
function withSettings(html, settings) {
  return html.replace(CONFIGURATION, (_, before, json, after) => {
    const configuration = JSON.parse(json.replaceAll('&quot;', '"'));
    configuration.configurationDefaults = { ...configuration.configurationDefaults, ...settings };
    return before + JSON.stringify(configuration).replaceAll('"', '&quot;') + after;
  });
}

const { host, port, settings, config } = workerData;
const app = await createApp(config);
app.silent = true; // a browser that closes a connection half-way is not an error worth a stack trace
app.middleware.unshift(async (ctx, next) => {
  await next();
  if (ctx.path === '/' && typeof ctx.body === 'string') ctx.body = withSettings(ctx.body, settings);
});
const server = createServer(app.callback());
server.once('error', (error) =>
  parentPort.postMessage({ error: { code: error.code, message: error.message } }),
);
server.listen(port, host, () => parentPort.postMessage({ port: server.address().port }));
