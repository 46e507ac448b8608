import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Milliseconds that a program may take to make a PDF. */
const PATIENCE = 120_000;

/** Browsers of the Chromium family by the names they are started with, and where installers put them. */
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];
const OFFICES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** A PDF and the program that made it, or why there is none. */
export type Printed = { readonly bytes: Uint8Array; readonly by: string } | { readonly problem: string };

/**
 * Makes a PDF of an HTML page without scripts: an installed browser of the Chromium family prints it; where there is none
 * or it fails, LibreOffice converts the Word file that `docx` makes. ATTEST_BROWSER in `environment` names a browser
 * that is to be used. Nothing is fetched and nothing stays on the disk.
 */
export async function printPdf(
  html: string,
  docx: () => Promise<Uint8Array>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-pdf-'));
  try {
    const named = environment.ATTEST_BROWSER;
    const browser = await firstThere(named === undefined ? BROWSERS : [named], environment);
    if (browser !== undefined) {
      const bytes = await printed(browser, html, folder).catch(() => undefined);
      if (bytes) return { bytes, by: browser };
    }
    const office = await firstThere(OFFICES, environment);
    if (office !== undefined) {
      const bytes = await converted(office, await docx(), folder).catch(() => undefined);
      if (bytes) return { bytes, by: `${office}, from the Word document` };
    }
    return {
      problem:
        'No PDF could be made: that takes an installed Chromium, Chrome, Edge or Brave (or ATTEST_BROWSER=its path), or LibreOffice. Write .html and print that, or .docx.',
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function printed(browser: string, html: string, folder: string): Promise<Uint8Array | undefined> {
  const page = join(folder, 'report.html');
  const target = join(folder, 'report.pdf');
  await writeFile(page, html);
  const root = process.getuid?.() === 0;
  await run(
    browser,
    [
      '--headless',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--no-first-run',
      // Chromium refuses to run as root inside its sandbox; the page is our own and holds no script.
      ...(root ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${target}`,
      pathToFileURL(page).href,
    ],
    { timeout: PATIENCE, cwd: folder },
  );
  return pdfAt(target);
}

async function converted(office: string, docx: Uint8Array, folder: string): Promise<Uint8Array | undefined> {
  const file = join(folder, 'word.docx');
  await writeFile(file, docx);
  const profile = pathToFileURL(join(folder, 'office')).href;
  await run(
    office,
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    { timeout: PATIENCE, cwd: folder },
  );
  return pdfAt(join(folder, 'word.pdf'));
}

async function pdfAt(file: string): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(await readFile(file));
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-' ? bytes : undefined;
}

/** The first program that is there: by its path, or by its name in one of the folders of PATH. */
async function firstThere(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  for (const name of names) {
    const places = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
    for (const place of places) if (await canRun(place)) return place;
  }
  return undefined;
}

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
