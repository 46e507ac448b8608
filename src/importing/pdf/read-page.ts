import type { getDocumentProxy } from 'unpdf';
import { apply, drawnBoxes, times, type Matrix, type Operators } from './drawn-boxes.js';
import { lettersOf } from './font-letters.js';
import { DrawnText, isLetterSpaced } from './letter-spaced.js';
import { TagReader, tagsOf, type StructNode, type Tag } from './tags.js';
import { sortDrawn, type Box, type PageContent, type Run } from './page-content.js';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const BOLD = /bold|black|heavy|semibd|demi|cmbx|cmssbx|-bd|-b$/i;
const ITALIC = /ital|obli|slant|cmti|cmsl|-i$|-bi$/i;
/** Text that leans more is rotated: a watermark, a label along an axis. */
const LEAN = 0.1;

interface Link {
  readonly box: Box;
  readonly url: string;
}

/** Reads a page as it is shown: its text, its lines and small shapes, its web links. `most` bounds the pieces of text. */
export async function readPage(
  document: PdfDocument,
  number: number,
  ops: Operators,
  most: number,
): Promise<PageContent | 'too-many-runs'> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  // Upwards, as text and lines are compared by height.
  const upwards: Matrix = [1, 0, 0, -1, 0, viewport.height];
  const shown = times(upwards, viewport.transform as unknown as Matrix);
  const drawing = await page.getOperatorList();
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tags = new TagReader(tagsOf((await page.getStructTree()) as StructNode | null));
  if (items.filter((item) => 'str' in item).length > most) return 'too-many-runs';
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  const links = linksOf(annotations, shown);
  const boxes = drawnBoxes(drawing, ops, shown);
  const runs = withWords(
    items.flatMap((item) => {
      if ('str' in item) return runOf(page, item, shown, links, tags.tag);
      tags.mark(item.type, item.id);
      return [];
    }),
    () => new DrawnText(drawing, ops),
  );
  const turned = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' && isTurned(times(shown, item.transform as unknown as Matrix))
      ? [item.str]
      : [],
  );
  page.cleanup();
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    runs,
    turned,
    filledIn: filledIn(annotations),
    ...sortDrawn(boxes),
  };
}

function withWords(runs: readonly Run[], drawnText: () => DrawnText): readonly Run[] {
  if (!runs.some(({ text }) => isLetterSpaced(text))) return runs;
  const drawn = drawnText();
  return runs.map((run) => (isLetterSpaced(run.text) ? { ...run, text: drawn.words(run.text) } : run));
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly fontName: string;
}

function runOf(
  page: PdfPage,
  item: TextItem,
  shown: Matrix,
  links: readonly Link[],
  tag: Tag | undefined,
): Run[] {
  if (item.str.trim() === '') return [];
  const matrix = times(shown, item.transform as unknown as Matrix);
  if (isTurned(matrix)) return [];
  const [, , c, d, x, y] = matrix;
  const size = Math.hypot(c, d);
  if (!(size > 0)) return [];
  const font = fontName(page, item.fontName);
  const middle = x + item.width / 2;
  const link = links.find(
    ({ box }) =>
      middle > box.left && middle < box.right && y + 0.3 * size > box.bottom && y + 0.3 * size < box.top,
  );
  const run = {
    text: lettersOf(item.str),
    x,
    y,
    width: item.width,
    size,
    font,
    bold: BOLD.test(font),
    italic: ITALIC.test(font),
    ...(tag ? { tag } : {}),
  };
  return [link ? { ...run, link: link.url } : run];
}

function isTurned([a, b]: Matrix): boolean {
  return Math.abs(b) > LEAN * Math.abs(a) || a <= 0;
}

/** The name the file gives a font, such as `ABCDEF+Arial-BoldMT`; pdf.js knows it once the page was looked through. */
function fontName(page: PdfPage, id: string): string {
  try {
    const font = page.commonObjs.get(id) as { readonly name?: unknown } | null;
    return typeof font?.name === 'string' ? font.name : id;
  } catch {
    return id;
  }
}

interface Annotation {
  readonly subtype?: string;
  readonly url?: string;
  readonly rect?: readonly number[];
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
}

/** More links than any page has would only make it slow. */
const MOST_LINKS = 1000;

function linksOf(annotations: readonly Annotation[], shown: Matrix): Link[] {
  return annotations.slice(0, MOST_LINKS).flatMap(({ subtype, url, rect }) => {
    if (subtype !== 'Link' || url === undefined || rect?.length !== 4) return [];
    const [ax, ay] = apply(shown, rect[0] ?? 0, rect[1] ?? 0);
    const [bx, by] = apply(shown, rect[2] ?? 0, rect[3] ?? 0);
    const box = {
      left: Math.min(ax, bx),
      right: Math.max(ax, bx),
      bottom: Math.min(ay, by),
      top: Math.max(ay, by),
    };
    return [{ box, url }];
  });
}

/** What people typed into fields and remarks. */
function filledIn(annotations: readonly Annotation[]): string[] {
  return annotations.flatMap(({ subtype, fieldValue, contentsObj }) => {
    const text = subtype === 'Widget' ? fieldValue : subtype === 'Link' ? '' : contentsObj?.str;
    return typeof text === 'string' && text.trim() !== '' && text !== 'Off' ? [text] : [];
  });
}
