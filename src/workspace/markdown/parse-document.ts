import type { Language } from '../../catalog/types.js';
import { BodyMetadataReader, readBodyMetadata, type BodyMetadata } from '../body-metadata.js';
import { takeOverResults } from '../by-section.js';
import type { FileProblem, FrontMatter, PolicyDocument, Section, SectionContent } from '../document.js';
import { readFrontMatter, type FrontMatterResult } from '../front-matter.js';
import { isOwnReport } from '../own-report.js';
import { withMarkedState } from '../metadata/marked-state.js';
import { detectPolicyType } from '../policy-type.js';
import { boundedLines } from './bounded-lines.js';
import { cutAtHeadings, type Chunk, type Cut } from './chunks.js';
import { slugOf, Slugs } from './headings.js';
import { detectLanguage } from './language.js';
import { narrow } from './narrow.js';
import { parseChunk } from './parse-chunk.js';
import { keepSource } from './source-of.js';

export interface DocumentSource {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly text: string;
  /** Problems found before parsing (encoding, size). */
  readonly problems?: readonly FileProblem[];
}

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
  readonly #body = new BodyMetadataReader();
  readonly #front = new Map<string, { readonly text: string; readonly result: FrontMatterResult }>();

  parse(source: DocumentSource): PolicyDocument {
    const bounded = boundedLines(splitLines(source.text.replace(/^\ufeff/, '')));
    const { lines } = bounded;
    const { frontMatter, problems, bodyLine } = this.#frontMatter(source.uri, lines);
    const language =
      frontMatter?.language?.value ?? detectLanguage(lines.slice(bodyLine, bodyLine + 80).join('\n'), 'en');
    const before = this.#last.get(source.uri)?.open;
    const body = bodyOf(lines, bodyLine, frontMatter);
    const chunks = cutAtHeadings(body.lines, body.from, before?.cut);
    const sections = this.#sections(source, { ...body, chunks }, language);
    const title = frontMatter?.title?.value ?? firstHeading(sections) ?? nameOf(source.path);
    const type = detectPolicyType(frontMatter?.type?.value, title, source.path);
    const stated = this.#stated(source, lines, bodyLine, frontMatter);
    return {
      uri: source.uri,
      path: source.path,
      version: source.version,
      title,
      language,
      frontMatter: withMarkedState(stated.frontMatter, title, source.path),
      sections,
      lineCount: lines.length,
      problems: [...(source.problems ?? []), ...bounded.problems, ...problems, ...stated.problems],
      policyType: type?.id,
      partOfType: type?.part ?? false,
      ownReport: isOwnReport(lines, bodyLine),
    };
  }

  /** Drops what is remembered of a document. */
  forget(uri: string): void {
    this.#last.delete(uri);
    this.#front.delete(uri);
    this.#body.forget(uri);
  }

  /** Of a document that is open, as little as possible is read again with each key. */
  #stated(
    { uri, version }: DocumentSource,
    lines: readonly string[],
    from: number,
    frontMatter: FrontMatter | undefined,
  ): BodyMetadata {
    if (version > 0) return this.#body.read(uri, lines, from, frontMatter);
    this.#body.forget(uri);
    return readBodyMetadata(lines, from, frontMatter);
  }

  /** The front matter; read again only when one of its lines changed. */
  #frontMatter(uri: string, lines: readonly string[]): FrontMatterResult {
    const before = this.#front.get(uri);
    if (before && lines.slice(0, before.result.bodyLine).join('\n') === before.text) return before.result;
    const result = readFrontMatter(lines);
    if (result.frontMatter?.block?.closed)
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
      if (!parsed) {
        texts.set(text, (parsed = parseChunk(narrow(text), refers ? definitions : '', language)));
        keepSource(parsed, text);
      }
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

/** The lines to read as text. Comments above front matter belong to it, as they may say what to ignore. */
function bodyOf(
  lines: readonly string[],
  bodyLine: number,
  frontMatter: FrontMatter | undefined,
): Pick<Cut, 'lines' | 'from'> {
  const fence = frontMatter?.block?.fence ?? 0;
  if (!lines.slice(0, fence).some((line) => line.includes('attest-ignore'))) return { lines, from: bodyLine };
  return { lines: lines.map((line, n) => (n >= fence && n < bodyLine ? '' : line)), from: 0 };
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
  const slugs = slugsOf(contents.flat());
  const sections: Section[] = [];
  const open: number[] = [];
  contents.forEach((parts, n) => {
    const startLine = chunks[n]?.startLine ?? 0;
    for (const content of parts) {
      while (open.length > 0 && (sections[open.at(-1) ?? 0]?.content.level ?? 0) >= content.level) open.pop();
      const parent = content.level === 0 ? undefined : open.at(-1);
      const slug = slugs[sections.length] ?? '';
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

/** Bold lines, for which GitHub makes no anchor, must not change those of headings. */
function slugsOf(contents: Contents): readonly string[] {
  const unique = new Slugs();
  const slugs: string[] = [];
  for (const isHeading of [true, false]) {
    contents.forEach((content, n) => {
      if (content.level < 7 === isHeading) slugs[n] = unique.unique(slugOfContent(content));
    });
  }
  return slugs;
}

const SLUGS = new WeakMap<SectionContent, string>();

function slugOfContent(content: SectionContent): string {
  let slug = SLUGS.get(content);
  if (slug === undefined) SLUGS.set(content, (slug = slugOf(content.rawHeading)));
  return slug;
}

function firstHeading(sections: readonly Section[]): string | undefined {
  return sections.find(({ content }) => content.level > 0 && content.heading !== '')?.content.heading;
}

/** The file's name as a title; an index page is named as its folder. */
function nameOf(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const name = /^_?index$/i.test(parts.at(-1) ?? '') ? (parts.at(-2) ?? 'index') : (parts.at(-1) ?? '');
  return name.replace(/[-_]+/g, ' ');
}
