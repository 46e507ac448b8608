/**
 * Makes the binary documents beside the sources: Word and OpenDocument files by LibreOffice, PDFs by LibreOffice,
 * Chromium's print-to-PDF, LaTeX and groff. Run it after changing a source; the files it makes are kept in the
 * repository, because the tests run where none of these programs are.
 *   node test/import/make.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, copyFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const HERE = import.meta.dirname;
const SRC = join(HERE, 'pdf/src');
const OUT = join(HERE, 'pdf');
const work = mkdtempSync(join(tmpdir(), 'import-'));
const run = (program, ...args) =>
  execFileSync(program, args, { cwd: work, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 });

function libre(format, file, to) {
  run(
    'soffice',
    '--headless',
    `-env:UserInstallation=file://${work}/profile`,
    '--convert-to',
    format,
    '--outdir',
    work,
    file,
  );
  const made = join(work, `${basename(file).replace(/\.[^.]+$/, '')}.${format.split(':')[0]}`);
  copyFileSync(made, to);
}

for (const name of ['outline.fodt', 'columns.fodt', 'acceptable.fodt', 'backup.fodt']) {
  const stem = name.replace('.fodt', '');
  for (const format of ['docx', 'odt'])
    libre(format, join(HERE, 'libre', name), join(HERE, `libre/${stem}.${format}`));
  libre('pdf', join(HERE, 'libre', name), join(OUT, `libre-${stem}.pdf`));
}
libre('docx:MS Word 2007 XML', join(HERE, 'libre/tables.html'), join(HERE, 'libre/tables.docx'));
libre('pdf:writer_web_pdf_Export', join(HERE, 'libre/tables.html'), join(OUT, 'libre-tables.pdf'));
const PAGE = 'html:HTML (StarWriter)';
for (const name of ['acceptable', 'backup']) {
  libre('rtf', join(HERE, `libre/${name}.fodt`), join(HERE, `libre/${name}.rtf`));
  libre(PAGE, join(HERE, `libre/${name}.fodt`), join(HERE, `other/libre-${name}.html`));
}
/** What LibreOffice makes of the Word documents, by format. */
const MADE_OF_WORD = {
  pdf: 'by-hand chips clauses contents continuity google-tables header-block house-styles library restarts',
  html: 'chips contents continuity footnotes house-styles',
  odt: 'chips continuity house-styles merged',
  rtf: 'chips clauses contents footnotes house-styles library merged restarts',
};
for (const [format, names] of Object.entries(MADE_OF_WORD))
  for (const name of names.split(' ')) {
    const { default: make } = await import(`./docx/${name}.mjs`);
    writeFileSync(join(work, `${name}.docx`), await make());
    const to = format === 'pdf' ? OUT : join(HERE, 'other');
    libre(format === 'html' ? PAGE : format, join(work, `${name}.docx`), join(to, `word-${name}.${format}`));
  }

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const name of readdirSync(SRC).filter((file) => file.endsWith('.html'))) {
  const page = await browser.newPage();
  await page.setContent(readFileSync(join(SRC, name), 'utf8'));
  const running = ['running', 'wiki', 'notes'].some((one) => name.includes(one));
  writeFileSync(
    join(OUT, name.replace('.html', '.pdf')),
    await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      tagged: !name.includes('columns'),
      displayHeaderFooter: running,
      ...(running ? {} : { margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' } }),
      ...(running && !name.includes('running')
        ? { margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' } }
        : {}),
    }),
  );
  await page.close();
}

const picture = await browser.newPage({ viewport: { width: 620, height: 877 } });
await picture.setContent(readFileSync(join(SRC, 'chrome-plain.html'), 'utf8'));
const jpeg = await picture.screenshot({ type: 'jpeg', quality: 30 });
const scan = `<img style="width:100%" src="data:image/jpeg;base64,${jpeg.toString('base64')}">`;
for (const [name, html] of [
  ['scanned', scan],
  [
    'half-scanned',
    readFileSync(join(SRC, 'chrome-plain.html'), 'utf8').replace(
      '</body>',
      `<div style="break-before:page">${scan}</div></body>`,
    ),
  ],
]) {
  await picture.setContent(html);
  writeFileSync(join(OUT, `${name}.pdf`), await picture.pdf({ format: 'A4' }));
}
await browser.close();

for (const name of readdirSync(SRC).filter((file) => file.endsWith('.tex'))) {
  for (let pass = 0; pass < 2; pass++) run('pdflatex', '-interaction=batchmode', join(SRC, name));
  copyFileSync(join(work, name.replace('.tex', '.pdf')), join(OUT, name.replace('.tex', '.pdf')));
}
for (const name of readdirSync(SRC).filter((file) => file.endsWith('.ms'))) {
  writeFileSync(join(OUT, name.replace('.ms', '.pdf')), run('groff', '-k', '-ms', '-Tpdf', join(SRC, name)));
}
