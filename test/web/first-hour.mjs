/**
 * The first hour of a user, in a real VS Code for the web: from an empty folder, from a folder of thirty plain policies, and
 * on the sample company. Prints what each takes (clicks, keys, minutes) and how many problems are listed on the way, and
 * keeps pictures of each stage in test-results/first-hour, in a light, a dark and a high contrast theme.
 *   node test/web/first-hour.mjs [empty] [plain] [sample] [--pictures FOLDER] [--folder POLICIES]
 * --pictures also writes the pictures of the README there; --folder takes your own plain policies. Needs the build.
 */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { requireBuiltExtension } from '../../scripts/build-state.mjs';
import { repositoryRoot } from '../../scripts/vscode-web.mjs';
import { random, sampleSections } from '../bench/synthetic-workspace.mjs';
import { Workbench } from './ui/driver.mjs';
import { openPanel, SETTINGS } from './ui/readiness-panel.mjs';
import { SetUp } from './ui/set-up.mjs';
import { eventually, settled } from './ui/waiting.mjs';

const { values: options, positionals } = parseArgs({
  options: { pictures: { type: 'string' }, folder: { type: 'string' } },
  allowPositionals: true,
});
const wanted = (name) => positionals.length === 0 || positionals.includes(name);
const results = join(repositoryRoot, 'test-results', 'first-hour');
const VIEWPORT = { width: 1280, height: 720 };
const SUBJECTS =
  'Access control,Asset management,Backup,Business continuity,Change management,Code of conduct,Confidentiality,Cryptography,Data classification,Data retention,Disaster recovery,Encryption,Endpoint security,Human resources security,Incident response,Information security,Logging,Mobile devices,Network security,Passwords,Patch management,Physical security,Privacy,Remote work,Risk management,Secure development,Software installation,Training,Vendor management,Vulnerability management'.split(
    ',',
  );

/** Thirty policies as companies have them before they hear of SOC 2: prose, no front matter, and a few slips. */
async function plainPolicies() {
  const home = await mkdtemp(join(tmpdir(), 'attest-plain-'));
  const policies = join(home, 'policies');
  await mkdir(policies);
  if (options.folder) {
    await cp(resolve(options.folder), policies, { recursive: true });
    return home;
  }
  const next = random(11);
  // Links lead to files that are not here, and tags claim criteria that nobody has heard of yet.
  const plain = (text) =>
    text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/ ?\((?:[A-Z]{1,2}\d\.\d(?:, )?)+\)/g, '');
  const sections = (await sampleSections()).map(plain);
  for (const [n, subject] of SUBJECTS.entries()) {
    const body = Array.from({ length: 4 }, () => sections[Math.floor(next() * sections.length)].trimEnd());
    const slips = [
      n % 10 === 3 ? '## Contact\n\nQuestions go to [name of the owner].' : '',
      n % 10 === 7 ? '## See also\n\nSee [the annex](annex-b.md).' : '',
    ];
    const text = [`# ${subject} policy`, ...body, ...slips.filter(Boolean)].join('\n\n');
    await writeFile(join(policies, `${subject.toLowerCase().replace(/ /g, '-')}.md`), `${text}\n`);
  }
  return home;
}

/** What a user does in a window, counted. */
class Hour {
  constructor(name, workbench) {
    this.name = name;
    this.workbench = workbench;
    this.page = workbench.page;
    this.started = Date.now();
    this.clicks = 0;
    this.keys = 0;
    this.stages = [];
  }

  async click(locator) {
    this.clicks += 1;
    await locator.click({ force: true });
  }

  async press(key) {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Notes where the user is, with a picture in each theme. */
  async stage(what, { themes = true } = {}) {
    const minutes = (Date.now() - this.started) / 60_000;
    const found = await this.problems();
    this.stages.push({ what, clicks: this.clicks, keys: this.keys, ...found, minutes });
    const slug = `${this.name} ${what}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const paused = Date.now();
    if (themes) await this.workbench.appearance.screenshotsInThemes(join('first-hour', slug));
    else await this.workbench.appearance.screenshot(join('first-hour', slug));
    // Taking pictures is not what the user does.
    this.started += Date.now() - paused;
  }

  /** How many problems VS Code counts of each severity, once their number stands still. */
  async problems() {
    const paused = Date.now();
    const label = this.page.locator('#status\\.problems a');
    const said = await settled(this.page, async () => (await label.getAttribute('aria-label')) ?? '', 2500);
    this.started += Date.now() - paused;
    const of = (word) => Number(new RegExp(`${word}: (\\d+)`).exec(said)?.[1] ?? 0);
    return { errors: of('Errors'), warnings: of('Warnings'), notes: of('Infos') };
  }

  print() {
    console.log(`\n${this.name}`);
    for (const { what, clicks, keys, errors, warnings, notes, minutes } of this.stages)
      console.log(
        `  ${what.padEnd(46)} ${String(clicks).padStart(2)} clicks ${String(keys).padStart(3)} keys  ${String(errors + warnings + notes).padStart(3)} problems (${errors} errors, ${warnings} warnings)  ${minutes.toFixed(1)} min`,
      );
  }
}

const button = (hour, text) =>
  hour.page.locator('.sidebar .welcome-view-content .monaco-button:visible').filter({ hasText: text });

async function openAttest(hour) {
  hour.clicks += 1;
  await hour.workbench.views.openContainer('Attest');
  await button(hour, 'Set Up SOC 2').waitFor();
}

async function fromEmpty() {
  const home = await mkdtemp(join(tmpdir(), 'attest-empty-'));
  await writeFile(join(home, 'README.md'), '# Northwind\n');
  const workbench = await Workbench.launch({ folder: home, viewport: VIEWPORT, theme: 'light' });
  try {
    const hour = new Hour('empty folder', workbench);
    await openAttest(hour);
    await hour.stage('four ways to begin');
    await hour.click(button(hour, 'Set Up SOC 2'));
    const setUp = new SetUp(workbench);
    await setUp.at(1);
    for (let asked = await setUp.title(); !asked.startsWith('What Next'); asked = await setUp.title()) {
      hour.keys += 1;
      await setUp.enter();
    }
    await workbench.appearance.screenshot(join('first-hour', 'empty-next-steps'));
    await hour.click(workbench.palette.rows.first());
    await eventually(
      hour.page,
      async () => (await workbench.editor.visibleText()).includes('information-security'),
      {
        what: 'the first policy',
        timeout: 30_000,
      },
    );
    await hour.stage('set up, first policy made');
    hour.print();
  } finally {
    await workbench.dispose();
    await rm(home, { recursive: true, force: true });
  }
}

async function fromPlain() {
  const home = await plainPolicies();
  const count = (await readdir(join(home, 'policies'))).length;
  const workbench = await Workbench.launch({ folder: home, viewport: VIEWPORT, theme: 'light' });
  try {
    const hour = new Hour(`${count} plain policies`, workbench);
    await openAttest(hour);
    await hour.stage('opened');
    await hour.click(button(hour, 'Adopt Existing Policies'));
    await workbench.palette.rows.first().waitFor({ timeout: 60_000 });
    await workbench.appearance.screenshot(join('first-hour', 'plain-adopt'));
    await hour.press('Enter');
    await workbench.messages.waitFor('documents have front matter');
    await hour.stage('adopted');
    hour.print();
  } finally {
    await workbench.dispose();
    await rm(home, { recursive: true, force: true });
  }
}

async function onSample() {
  const home = await mkdtemp(join(tmpdir(), 'attest-empty-'));
  await writeFile(join(home, 'README.md'), '# Northwind\n');
  const workbench = await Workbench.launch({
    folder: home,
    viewport: VIEWPORT,
    theme: 'light',
    settings: SETTINGS,
  });
  try {
    const hour = new Hour('sample company', workbench);
    await openAttest(hour);
    await hour.click(button(hour, 'Open the Sample Company'));
    await eventually(
      hour.page,
      async () => (await workbench.views.explorerRows().catch(() => [])).includes('soc2.yaml'),
      {
        what: 'the sample in the Explorer',
        timeout: 90_000,
      },
    );
    hour.clicks += 1;
    await workbench.views.openContainer('Attest');
    await workbench.views.treeRows('Criteria');
    await hour.stage('opened');
    await workbench.openFile('policies/access-control.md');
    hour.clicks += 3;
    await hour.stage('a policy open');
    hour.clicks += 1;
    await openPanel(workbench);
    await hour.stage('readiness open');
    hour.print();
  } finally {
    await workbench.dispose();
    await rm(home, { recursive: true, force: true });
  }
}

/** The pictures of the README: what a visitor should see in a minute. */
async function readmePictures(folder) {
  await mkdir(folder, { recursive: true });
  const workbench = await Workbench.launch({
    viewport: { width: 1280, height: 800 },
    theme: 'light',
    settings: { ...SETTINGS, 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'default' },
  });
  try {
    const { page, views, palette, editor, appearance } = workbench;
    await views.openContainer('Attest');
    await views.treeRows('Criteria');
    await workbench.openFile('policies/data-classification.md');
    await views.openContainer('Attest');
    await views.waitForProblems((all) => all.length > 3);
    await page.mouse.move(700, 250);
    await appearance.screenshot(join(folder, 'editor.png'));
    await palette.run('View: Hide Panel');
    await editor.click('data-classification');
    await page.keyboard.press('Control+.');
    await page.waitForTimeout(1500);
    await appearance.screenshot(join(folder, 'light-bulb.png'));
    await page.keyboard.press('Escape');
    await openPanel(workbench);
    await page.waitForTimeout(1000);
    await appearance.screenshot(join(folder, 'readiness.png'));
  } finally {
    await workbench.dispose();
  }
}

await requireBuiltExtension(repositoryRoot);
await mkdir(results, { recursive: true });
if (wanted('empty')) await fromEmpty();
if (wanted('plain')) await fromPlain();
if (wanted('sample')) await onSample();
if (options.pictures) await readmePictures(resolve(options.pictures));
