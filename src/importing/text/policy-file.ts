import { overLimit } from '../../catalog/limits.js';
import { commentsIn, withSpans } from '../../workspace/spans-between.js';
import { fileSlug, sha256, withFrontMatter } from '../front-matter-text.js';
import type { ImportNote } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportResult, SourceFile } from '../types.js';
import { plainText, type Content } from './blocks.js';
import { blocksToMarkdown } from './blocks-to-markdown.js';
import { contentLimit } from './content-limit.js';
import { countsOf } from './kept.js';
import { statedFacts, type StatedFacts } from './stated-facts.js';

/** What a reader of a format found in a document. */
export interface ReadDocument {
  readonly content: Content;
  /** The text of headers and footers, which is left out but may state facts. */
  readonly edges: readonly string[];
  /** A title from the file's properties, used when the text has none. */
  readonly title: string | undefined;
  readonly notes: readonly ImportNote[];
}

/** Makes the one policy of a document that was read. Throws an ImportProblem when there is no text in it. */
export async function policyFile(
  { name, bytes }: SourceFile,
  { content, edges, title, notes }: ReadDocument,
  today: string,
): Promise<ImportResult> {
  const over = contentLimit(content);
  if (over) throw new ImportProblem('too-large', overLimit(over));
  const body = blocksToMarkdown(content, name);
  if (!/\p{L}{2}/u.test(withSpans(body, commentsIn(body), () => ''))) {
    throw new ImportProblem('empty', {
      en: 'There is no text in this document. If it holds pictures of text, run text recognition first.',
      nl: 'Er staat geen tekst in dit document. Bevat het afbeeldingen van tekst, gebruik dan eerst tekstherkenning.',
    });
  }
  const facts = statedFacts(content, body, edges);
  const provenance = { file: name, sha256: await sha256(bytes), imported: today };
  const text = withFrontMatter(titleOf(content, title, name), body, provenance, facts);
  return {
    files: [{ path: `policies/${fileSlug(name)}.md`, text }],
    kept: countsOf(content),
    notes: [...factNotes(facts), ...notes],
  };
}

function titleOf({ blocks }: Content, property: string | undefined, name: string): string {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const title = headings.find(({ level }) => level === 0);
  if (title) return plainText(title.inlines);
  if (property !== undefined && property !== '') return property;
  if (headings.length === 1 && headings[0]) return plainText(headings[0].inlines);
  return firstLine(blocks) ?? name.replace(/\.[^.]+$/, '');
}

const LONGEST_TITLE = 90;

/** The line a document begins with, when it is short and no sentence or label. */
function firstLine([first]: Content['blocks']): string | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const text = plainText(first.inlines);
  return text.length <= LONGEST_TITLE && /\p{L}{2}/u.test(text) && !/[.:;,!?]$|:\s/.test(text)
    ? text
    : undefined;
}

function factNotes(facts: StatedFacts): ImportNote[] {
  const names = Object.keys(facts);
  if (names.length === 0) return [];
  const listed = names.join(', ');
  const stated: ImportNote = {
    about: 'facts',
    effect: 'changed',
    en: `Taken from the document into the front matter: ${listed}. An approval taken over is stated, not proven.`,
    nl: `Uit het document overgenomen in de front matter: ${listed}. Een overgenomen goedkeuring is genoemd, niet bewezen.`,
  };
  return [stated];
}
