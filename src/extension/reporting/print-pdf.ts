import type { Report } from '../../reporting/report/tree.js';
import { t } from '../texts/t.js';

type Print = (
  html: string,
  docx: () => Promise<Uint8Array>,
) => Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }>;

let print: Print | undefined;

/** Tells how a page is printed where programs can be started; without it no PDF is offered. */
export function printPdfWith(printer: Print): void {
  print = printer;
}

export function canPrintPdf(): boolean {
  return print !== undefined;
}

/** The PDF of a page. Throws words for the user when there is nothing to print it with. */
export async function pdfOf(
  { html, report }: { readonly html: string; readonly report: Report },
  toDocx: (report: Report) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const made = await print?.(html, () => toDocx(report));
  if (made && 'bytes' in made) return made.bytes;
  throw new Error(
    t(
      'A PDF takes an installed Chromium, Chrome, Edge or Brave, or LibreOffice. Export HTML and print that, or Word.',
    ),
  );
}
