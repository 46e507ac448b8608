import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { LIMITS, overLimit, type LimitName } from '../../catalog/limits.js';
import { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import { policyFile } from '../text/policy-file.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
import { withBufferTransfer } from './array-buffer-transfer.js';
import { pdfLimit } from './inflated.js';
import type { PageContent } from './page-content.js';
import { pdfContent } from './pdf-content.js';
import { pdfNotes } from './pdf-notes.js';
import { readPage, type PdfDocument } from './read-page.js';

/**
 * A PDF's text as a Markdown policy with front matter, read by its layout: columns, headers and footers, headings by size
 * and numbering, lists, tables by lines or columns, footnotes; a comment says which page each part is from. Scripts, forms
 * and attachments are not looked at. Throws an ImportProblem on a password, on too many pages, on pages that are all
 * pictures, and on damage.
 */
export async function importPdf(file: SourceFile, options: ImportOptions): Promise<ImportResult> {
  if (file.bytes.length > LIMITS.importBytes.most) throw tooLarge('importBytes');
  const over = pdfLimit(file.bytes);
  if (over) throw tooLarge(over);
  const document = await open(file.bytes);
  try {
    if (document.numPages > LIMITS.pdfPages.most) throw tooLarge('pdfPages');
    const pages = await pagesOf(document);
    if (pages.every(({ runs }) => runs.length === 0)) throw noText();
    const findings = new Findings();
    const { content, edges } = pdfContent(pages, findings);
    const read = { content, edges, title: await titleOf(document), notes: pdfNotes(findings) };
    return await policyFile(file, read, options.today);
  } finally {
    await document.cleanup();
    await document.destroy();
  }
}

async function pagesOf(document: PdfDocument): Promise<PageContent[]> {
  const { OPS } = await getResolvedPDFJS();
  const pages: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(
      document,
      number,
      OPS as unknown as Readonly<Record<string, number>>,
      LIMITS.pdfRuns.most,
    );
    if (page === 'too-many-runs') throw tooLarge('pdfRuns');
    pages.push(page);
  }
  return pages;
}

/** The title in the file's properties, unless it is the name of a file. */
async function titleOf(document: PdfDocument): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const title = (info as { readonly Title?: unknown }).Title;
  // Programs write the name of a file or an address there.
  if (
    typeof title !== 'string' ||
    !/\p{L}{2}/u.test(title) ||
    /\.\w{2,5}$|^untitled|^\w+:\S/i.test(title.trim())
  )
    return undefined;
  return title.trim().slice(0, 200);
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  withBufferTransfer();
  try {
    // pdf.js takes the buffer over; the caller keeps its own.
    return await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      // Pictures are not decoded.
      maxImageSize: 1,
      // What pdf.js would print has nothing to tell a user.
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ImportProblem('encrypted', {
        en: 'This PDF has a password. Save a copy without one and import that.',
        nl: 'Deze pdf heeft een wachtwoord. Sla een kopie zonder wachtwoord op en importeer die.',
      });
    }
    throw new ImportProblem('unreadable', {
      en: 'This file is no PDF, or it is damaged.',
      nl: 'Dit bestand is geen pdf, of het is beschadigd.',
    });
  }
}

function tooLarge(limit: LimitName): ImportProblem {
  return new ImportProblem('too-large', overLimit(limit));
}

function noText(): ImportProblem {
  return new ImportProblem('empty', {
    en: 'There is no text in this PDF: its pages are pictures. Run text recognition (OCR) on it first.',
    nl: 'Er staat geen tekst in deze pdf: de pagina’s zijn afbeeldingen. Gebruik eerst tekstherkenning (OCR).',
  });
}
