import type { Language } from '../../catalog/types.js';
import { readBodyMetadata } from '../body-metadata.js';
import { takeOverResults } from '../by-section.js';
import type { FileProblem, PolicyDocument, Section, SectionContent } from '../document.js';
import { readFrontMatter, type FrontMatterResult } from '../front-matter.js';
import { isPlaybookFile } from '../playbook-files.js';
import { detectPolicyType } from '../policy-type.js';
import { cutAtHeadings, type Chunk, type Cut } from './chunks.js';
import { slugOf, Slugs } from './headings.js';
import { detectLanguage } from './language.js';
import { narrow } from './narrow.js';
import { parseChunk } from './parse-chunk.js';

export interface DocumentSource {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly text: string;
  /** Problems found before parsing (encoding, size). */
  readonly problems?: readonly FileProblem[];
}

const NOT_A_POLICY =
  /(?:^|\/)(?:readme|changelog|contributing|licen[cs]e|code_of_conduct|security|todo|notes|index)(?:\.[a-z]{2})?\.(?:md|markdown)$|(?:^|\/)(?:node_modules|\.github|\.git|evidence)\//i;

type Contents = readonly SectionContent[];

/** What is remembered of a document: the sections of each chunk by its text, and of an open one how it was cut. */
interface LastParse {
  readonly open: OpenParse | undefined;
  readonly language: Language;
  readonly definitions: string;
  readonly plain: Map<string, Contents>;
  /** Of chunks that may refer to a link definition elsewhere in the document. */
  readonly referring: Map<string, Contents>;
}

interface OpenParse {
  readonly cut: Cut;
  /** What each chunk of the cut holds. */
  readonly contents: readonly Contents[];
  readonly sections: readonly Section[];
}

/** So many texts that are no longer in a document are kept besides those that are. */
const OLD_TEXTS = 64;

/**
 * Parses documents and remembers the sections of the last parse of each, so that after an edit only sections whose
 * text changed are parsed again. Sections with the same text keep their identity.
 */
export class DocumentParser {
  readonly #last = new Map<string, LastParse>();
  readonly #front = new Map<string, { readonly text: string; readonly result: FrontMatterResult }>();

  parse(source: DocumentSource): PolicyDocument {
    const lines = splitLines(source.text.replace(/^\ufeff/, ''));
    const { frontMatter, problems, bodyLine } = this.#frontMatter(source.uri, lines);
    const language =
      frontMatter?.language?.value ?? detectLanguage(lines.slice(bodyLine, bodyLine + 80).join('\n'), 'en');
    const before = this.#last.get(source.uri)?.open;
    const chunks = cutAtHeadings(lines, bodyLine, before?.cut);
    const sections = this.#sections(source, { lines, from: bodyLine, chunks }, language);
    const title = frontMatter?.title?.value ?? firstHeading(sections) ?? nameOf(source.path);
    const type = detectPolicyType(frontMatter?.type?.value, title, source.path);
    return {
      uri: source.uri,
      path: source.path,
      version: source.version,
      title,
      language,
      frontMatter: readBodyMetadata(lines, bodyLine, frontMatter),
      sections,
      lineCount: lines.length,
      problems: [...(source.problems ?? []), ...problems],
      policyType: type?.id,
      partOfType: type?.part ?? false,
      isPolicy:
        !isPlaybookFile(source.path, frontMatter?.type?.value) &&
        (!NOT_A_POLICY.test(source.path) ||
          frontMatter?.type !== undefined ||
          (frontMatter?.claims.length ?? 0) > 0),
    };
  }

  /** Drops what is remembered of a document. */
  forget(uri: string): void {
    this.#last.delete(uri);
    this.#front.delete(uri);
  }

  /** The front matter; read again only when one of its lines changed. */
  #frontMatter(uri: string, lines: readonly string[]): FrontMatterResult {
    const before = this.#front.get(uri);
    if (before && lines.slice(0, before.result.bodyLine).join('\n') === before.text) return before.result;
    const result = readFrontMatter(lines);
    const closed = /^(?:---|\.\.\.)\s*$/.test(lines[result.bodyLine - 1] ?? '');
    if (closed && result.bodyLine > 1)
      this.#front.set(uri, { text: lines.slice(0, result.bodyLine).join('\n'), result });
    else this.#front.delete(uri);
    return result;
  }

  #sections({ uri, version }: DocumentSource, cut: Cut, language: Language): readonly Section[] {
    const definitions = definitionsIn(cut.chunks);
    const last = this.#last.get(uri);
    const before = last?.language === language ? last : undefined;
    const same = before?.definitions === definitions;
    const plain = before?.plain ?? new Map<string, Contents>();
    const referring = (same ? before?.referring : undefined) ?? new Map<string, Contents>();
    const contents = contentsOf(cut.chunks, same ? before?.open : undefined, ({ text }) => {
      const refers = definitions !== '' && text.includes('[');
      const texts = refers ? referring : plain;
      let parsed = texts.get(text);
      if (!parsed) texts.set(text, (parsed = parseChunk(narrow(text), refers ? definitions : '', language)));
      return parsed;
    });
    if (plain.size + referring.size > cut.chunks.length + OLD_TEXTS)
      forgetOthers(cut.chunks, [plain, referring]);
    const sections = placeSections(contents, cut.chunks, last?.open?.sections);
    const open = version > 0 ? { cut, contents, sections } : undefined;
    this.#last.set(uri, { open, language, definitions, plain, referring });
    return sections;
  }
}

function splitLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}

function definitionsIn(chunks: readonly Chunk[]): string {
  const found: string[] = [];
  for (const { definitions } of chunks) for (const one of definitions) found.push(one);
  return found.join('\n');
}

/** What each chunk holds; for chunks before and after a change, what it held. */
function contentsOf(
  chunks: readonly Chunk[],
  before: OpenParse | undefined,
  read: (chunk: Chunk) => Contents,
): readonly Contents[] {
  const moved = (before?.cut.chunks.length ?? 0) - chunks.length;
  return chunks.map((chunk, n) => {
    if (before?.cut.chunks[n] === chunk) return before.contents[n] ?? read(chunk);
    if (before?.cut.chunks[n + moved] === chunk) return before.contents[n + moved] ?? read(chunk);
    return read(chunk);
  });
}

/** Drops the texts that are in none of the chunks. */
function forgetOthers(chunks: readonly Chunk[], kept: readonly Map<string, Contents>[]): void {
  const texts = new Set(chunks.map(({ text }) => text));
  for (const known of kept) for (const text of known.keys()) if (!texts.has(text)) known.delete(text);
}

/** Places what the chunks hold. A section that stands where it stood before stays the same object. */
function placeSections(
  contents: readonly Contents[],
  chunks: readonly Chunk[],
  before: readonly Section[] = [],
): readonly Section[] {
  const slugs = new Slugs();
  const sections: Section[] = [];
  const open: number[] = [];
  contents.forEach((parts, n) => {
    const startLine = chunks[n]?.startLine ?? 0;
    for (const content of parts) {
      while (open.length > 0 && (sections[open.at(-1) ?? 0]?.content.level ?? 0) >= content.level) open.pop();
      const parent = content.level === 0 ? undefined : open.at(-1);
      const slug = slugs.unique(slugOfContent(content));
      const known = before[sections.length];
      const stays =
        known?.content === content &&
        known.startLine === startLine &&
        known.slug === slug &&
        known.parent === parent;
      sections.push(stays ? known : { content, startLine, slug, parent });
      if (content.level > 0) open.push(sections.length - 1);
    }
  });
  takeOverResults(sections, before);
  return sections;
}

const SLUGS = new WeakMap<SectionContent, string>();

function slugOfContent(content: SectionContent): string {
  let slug = SLUGS.get(content);
  if (slug === undefined) SLUGS.set(content, (slug = slugOf(content.heading)));
  return slug;
}

function firstHeading(sections: readonly Section[]): string | undefined {
  return sections.find(({ content }) => content.level > 0 && content.heading !== '')?.content.heading;
}

function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ');
}
