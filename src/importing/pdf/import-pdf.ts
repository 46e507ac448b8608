import { getDocumentProxy } from 'unpdf';
import { fileSlug, sha256, withFrontMatter } from '../front-matter-text.js';
import { ImportProblem, throwIfCancelled } from '../import-problem.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
import { blocksOf } from './blocks.js';
import { blocksToMarkdown } from './blocks-to-markdown.js';
import { dropRepeated, linesOf, type Line, type TextRun } from './lines.js';

const MAX_BYTES = 40 * 1024 * 1024;
const MAX_PAGES = 400;
/** Runs of text on one page; drawings made of text have more. */
const MAX_RUNS = 30_000;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * A PDF's text as a Markdown policy with front matter: headings by font size and numbering, lists, tables by columns;
 * a comment says where each page begins. Scripts, forms and attachments are not looked at. Throws an ImportProblem on a
 * password, on too many pages, on pages that are pictures, and on damage.
 */
export async function importPdf({ name, bytes }: SourceFile, options: ImportOptions): Promise<ImportResult> {
  if (bytes.length > MAX_BYTES) throw tooLarge(`${MAX_BYTES / 1024 / 1024} MB`);
  const hash = await sha256(bytes);
  const document = await open(bytes);
  try {
    if (document.numPages > MAX_PAGES) throw tooLarge(`${MAX_PAGES} pages`);
    const lines: Line[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      throwIfCancelled(options.signal);
      lines.push(...linesOf(await runsOf(document, page), page));
    }
    const blocks = blocksOf(dropRepeated(lines, document.numPages));
    if (blocks.length === 0) throw noText();
    const heading = blocks.find((block) => block.kind === 'heading');
    const title = heading?.kind === 'heading' ? heading.text : name.replace(/\.[^.]+$/, '');
    const provenance = { file: name, sha256: hash, imported: options.today };
    const text = withFrontMatter(title, blocksToMarkdown(blocks, name), provenance, {});
    return { files: [{ path: `policies/${fileSlug(name)}.md`, text }], notes: [checkNote(name)] };
  } finally {
    await document.cleanup();
    await document.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // pdf.js takes the buffer over; the caller keeps its own.
    return await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
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

async function runsOf(document: PdfDocument, number: number): Promise<TextRun[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  if (items.length > MAX_RUNS) throw tooLarge(`${MAX_RUNS} pieces of text on page ${number}`);
  return items.flatMap((item): TextRun[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
    // Rotated text (watermarks, labels along an axis) is no running text.
    if (Math.abs(b) > 0.1 * Math.abs(a)) return [];
    return [{ text: item.str, x, y, width: item.width, size: Math.abs(d) }];
  });
}

function tooLarge(limit: string): ImportProblem {
  return new ImportProblem('too-large', {
    en: `This PDF is larger than Attest imports (${limit}). Split it and import the parts.`,
    nl: `Deze pdf is groter dan Attest importeert (${limit}). Splits hem en importeer de delen.`,
  });
}

function noText(): ImportProblem {
  return new ImportProblem('empty', {
    en: 'There is no text in this PDF: its pages are pictures. Run text recognition (OCR) on it first.',
    nl: 'Er staat geen tekst in deze pdf: de pagina’s zijn afbeeldingen. Gebruik eerst tekstherkenning (OCR).',
  });
}

function checkNote(name: string): { en: string; nl: string } {
  return {
    en: `A PDF does not say what is a heading or a table; check those of ${name}.`,
    nl: `Een pdf zegt niet wat een kop of een tabel is; controleer die van ${name}.`,
  };
}
