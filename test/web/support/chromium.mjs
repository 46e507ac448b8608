/** Finds and starts a Chromium that is already on this machine. */
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser to use: $CHROMIUM_PATH, else the first of the usual places.
 * @throws {Error} saying how to get one, when there is none
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (isExecutable(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names "${env.CHROMIUM_PATH}", which is not a program that can be run.`);
  }
  const found = PLACES.find(isExecutable);
  if (found) return found;
  throw new Error(
    'No Chromium was found. Install one (Debian: "apt-get install chromium") or set CHROMIUM_PATH to a Chrome or Chromium.',
  );
}

/**
 * Starts it headless with a throw-away profile of its own; names outside this machine don't resolve.
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<import('playwright-core').BrowserContext>} closing it ends the browser
 */
export function launchChromium(options = {}) {
  return chromium.launchPersistentContext('', {
    ...options,
    executablePath: findChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    ],
  });
}
