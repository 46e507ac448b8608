import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options as RemarkOptions } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { fileSlug, sha256, withFrontMatter } from '../front-matter-text.js';
import { ImportProblem, throwIfCancelled } from '../import-problem.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
import { firstHeading, firstRowsAsHeaders, markParagraphs, safeLinks } from './html-tree.js';
import { safeOfficeZip } from './safe-zip.js';

/** Word's own titles as headings; mammoth knows `Heading 1-6` by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5].map((n) => `p[style-name='Kop ${n}'] => h${n}:fresh`),
];

/** Comments of the HTML stay comments. */
const HANDLERS: RemarkOptions['nodeHandlers'] = {
  comment: (_state: unknown, node: { value: string }) => ({
    type: 'html' as const,
    value: `<!--${node.value}-->`,
  }),
};

/**
 * A Word document as a Markdown policy with front matter: headings, lists, tables, emphasis and links are kept, and a
 * comment at each heading says which paragraph of the source it was. Pictures, macros and embedded files are left out;
 * nothing is run. Throws an ImportProblem when the file cannot be read.
 */
export async function importDocx({ name, bytes }: SourceFile, options: ImportOptions): Promise<ImportResult> {
  const safe = safeOfficeZip(bytes);
  throwIfCancelled(options.signal);
  const html = await toHtml(safe);
  throwIfCancelled(options.signal);
  const markdown = String(
    await unified()
      .use(rehypeParse, { fragment: true })
      .use(() => safeLinks)
      .use(() => (tree) => {
        markParagraphs(tree, name);
        firstRowsAsHeaders(tree);
      })
      .use(rehypeRemark, { nodeHandlers: HANDLERS })
      .use(remarkGfm)
      .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
      .process(html.value),
  );
  if (!/\p{L}{2}/u.test(markdown.replace(/<!--.*?-->/g, ''))) {
    throw new ImportProblem('empty', {
      en: 'There is no text in this document. If it holds pictures of text, run text recognition first.',
      nl: 'Er staat geen tekst in dit document. Bevat het afbeeldingen van tekst, gebruik dan eerst tekstherkenning.',
    });
  }
  const title = firstHeading(html.value) ?? name.replace(/\.[^.]+$/, '');
  const provenance = { file: name, sha256: await sha256(bytes), imported: options.today };
  return {
    files: [{ path: `policies/${fileSlug(name)}.md`, text: withFrontMatter(title, markdown, provenance) }],
    notes: html.images > 0 ? [pictureNote(html.images)] : [],
  };
}

async function toHtml(bytes: Uint8Array): Promise<{ value: string; images: number }> {
  let images = 0;
  const arrayBuffer = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  const convertImage = mammoth.images.imgElement(() => {
    images += 1;
    return Promise.resolve({ src: '' });
  });
  try {
    // The browser build reads `arrayBuffer`, Node's reads `buffer`; each leaves the other alone.
    const input = { arrayBuffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      convertImage,
      externalFileAccess: false,
    });
    return { value, images };
  } catch {
    throw new ImportProblem('unreadable', {
      en: 'This Word document is damaged. Open it in Word, let Word repair it, and save it again.',
      nl: 'Dit Word-document is beschadigd. Open het in Word, laat Word het herstellen en sla het opnieuw op.',
    });
  }
}

function pictureNote(count: number): { en: string; nl: string } {
  return { en: `${count} pictures were left out.`, nl: `${count} afbeeldingen zijn weggelaten.` };
}
