import type { getDocumentProxy } from 'unpdf';
import { LIMITS } from '../../catalog/limits.js';
import type { OperatorList, Operators } from './drawn-boxes.js';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** What was counted of the pages of a document that were read. */
export interface DrawnSoFar {
  operators: number;
  runs: number;
}

/** Where pdf.js hands over the operators of a page, about a thousand at a time. */
interface InChunks {
  _renderPageChunk?: (chunk: OperatorList, state: unknown) => void;
}

/** So many numbers of a path are as much work as an operator, and a drawing within a drawing is as much as so many. */
const NUMBERS = 6;
const FORM = 6;

/**
 * The operators of a page, counted as they come: a page may use the same drawing again and again, and pages share them.
 * Undefined when those of all pages so far are over the limit; what is still to come is then let go of with the document.
 */
export async function drawingOf(
  page: PdfPage,
  ops: Operators,
  drawn: DrawnSoFar,
): Promise<OperatorList | undefined> {
  const inner = page as unknown as InChunks;
  const take = inner._renderPageChunk?.bind(page);
  if (!take) throw new Error('This version of pdf.js does not tell of operators as they come.');
  return new Promise((resolve, reject) => {
    inner._renderPageChunk = (chunk, state) => {
      drawn.operators += chunk.fnArray.length;
      for (const fn of chunk.fnArray) if (fn === ops.paintFormXObjectBegin) drawn.operators += FORM;
      for (const args of chunk.argsArray) drawn.operators += Math.floor(numbersIn(args) / NUMBERS);
      if (drawn.operators > LIMITS.pdfOperators.most) resolve(undefined);
      else take(chunk, state);
    };
    page.getOperatorList().then(resolve, reject);
  });
}

/** How many numbers a path holds: it stands second of what it is drawn with. */
function numbersIn(args: unknown): number {
  const path = Array.isArray(args) && Array.isArray(args[1]) ? (args[1] as unknown[])[0] : undefined;
  return ArrayBuffer.isView(path) ? (path as Float32Array).length : 0;
}
