import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportToDocx } from '../../src/reporting/office/to-docx.js';
import { deckToPptx } from '../../src/reporting/office/to-pptx.js';
import { renderReport, type ReportKind } from '../../src/reporting/render-report.js';
import { sampleSources } from './sample-sources.js';

const has = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;
const readers = has('soffice') && has('pdftotext');
if (!readers)
  console.warn(
    'LibreOffice or pdftotext is not installed: Word and PowerPoint files are not opened by a real reader.',
  );

/** What LibreOffice shows of a file, as text and as a number of pages. */
function read(folder: string, name: string): { text: string; pages: number } {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, name),
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const pdf = join(folder, name.replace(/\.[a-z]+$/, '.pdf'));
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return { text, pages: (readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g) ?? []).length };
}

describe.skipIf(!readers)('office files, opened by LibreOffice', () => {
  let folder: string;
  const { sources, texts } = sampleSources('en');

  async function write(kind: ReportKind, format: 'docx' | 'pptx'): Promise<string> {
    const rendered = renderReport(kind, format, sources, { version: '1', texts });
    if (rendered.kind === 'text') throw new Error('not an office file');
    if (rendered.kind === 'xlsx' || rendered.kind === 'pdf') throw new Error('not made here');
    const name = `${kind}.${format}`;
    writeFileSync(
      join(folder, name),
      rendered.kind === 'docx' ? await reportToDocx(rendered.report) : await deckToPptx(rendered.deck),
    );
    return name;
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'attest-office-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('the readiness assessment as a Word document', async () => {
    const { text, pages } = read(folder, await write('readiness', 'docx'));
    expect(text).toContain('SOC 2 readiness assessment');
    expect(text).toContain('CC6.1');
    expect(text).toContain('C1.2');
    expect(text).toMatch(/AC-03 has no evidence/);
    expect(pages).toBeGreaterThan(8);
  }, 180_000);

  it('the policy pack as a Word document, with the policies’ tables', async () => {
    const { text } = read(folder, await write('policies', 'docx'));
    expect(text).toContain('Access Control Policy');
    expect(text).toContain('Incident Response Plan');
  }, 180_000);

  it('the kickoff deck as a presentation', async () => {
    const { text, pages } = read(folder, await write('kickoff', 'pptx'));
    expect(text).toContain('Meridian Metrics');
    expect(text).toMatch(/\d+ controls in operation/);
    expect(text).toContain('Our questions');
    expect(pages).toBeGreaterThanOrEqual(9);
  }, 180_000);
});
