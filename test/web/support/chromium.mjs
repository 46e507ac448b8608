/** Finds and starts a browser of Chromium's family that is already on this machine. Nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The names of the programs in PATH, the wanted first. */
const PROGRAMS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where installers put the same three when not in PATH. */
const PLACES = [
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Variables in which a person or a CI image names the browser itself. */
const VARIABLES = ['CHROMIUM_PATH', 'CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Playwright itself keeps its Chromium (PLAYWRIGHT_BROWSERS_PATH, else its cache); empty when it cannot say. */
function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/**
 * The browser to use: the one a variable names; else an installed Chrome, Chromium or Edge; else the one that
 * Playwright has downloaded before.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {object} [machine] what is asked of the machine, for tests
 * @param {(path: string) => boolean} [machine.runs]
 * @param {() => string} [machine.playwright]
 * @throws {Error} saying how to get one, when there is none, or which variable names none
 */
export function findChromium(env = process.env, { runs = isExecutable, playwright = playwrightsOwn } = {}) {
  const variable = VARIABLES.find((name) => env[name]);
  if (variable) {
    if (runs(env[variable])) return env[variable];
    throw new Error(`${variable} names "${env[variable]}", which is not a program that can be run.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...inPath, ...PLACES, playwright()].find((path) => path !== '' && runs(path));
  if (found) return found;
  throw new Error(
    [
      'No Chrome, Chromium or Edge was found. Install one:',
      '  Debian, Ubuntu   apt-get install chromium',
      '  macOS            brew install --cask google-chrome',
      '  Windows          winget install Google.Chrome',
      '  anywhere         npx playwright-core install chromium',
      'or name the program in CHROMIUM_PATH.',
    ].join('\n'),
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
