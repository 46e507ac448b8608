import type { Language } from '../../catalog/types.js';
import { readBodyMetadata } from '../body-metadata.js';
import type { FileProblem, PolicyDocument, Section, SectionContent } from '../document.js';
import { readFrontMatter, type FrontMatterResult } from '../front-matter.js';
import { isPlaybookFile } from '../playbook-files.js';
import { detectPolicyType } from '../policy-type.js';
import { cutAtHeadings, type Chunk, type Cut } from './chunks.js';
import { slugOf, Slugs } from './headings.js';
import { detectLanguage } from './language.js';
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

/** What is remembered of a document: the sections of each chunk by its text, and of an open one how it was cut. */
interface LastParse {
  readonly cut: Cut | undefined;
  readonly language: Language;
  readonly definitions: string;
  readonly plain: ReadonlyMap<string, readonly SectionContent[]>;
  /** Of chunks that may refer to a link definition elsewhere in the document. */
  readonly referring: ReadonlyMap<string, readonly SectionContent[]>;
}

const NO_SECTIONS: ReadonlyMap<string, readonly SectionContent[]> = new Map();

/**
 * Parses documents and remembers the sections of the last parse of each, so that after an edit only sections whose
 * text changed are parsed again. Sections with the same text keep their identity.
 */
export class DocumentParser {
  readonly #last = new Map<string, LastParse>();
  readonly #front = new Map<string, { readonly text: string; readonly result: FrontMatterResult }>();

  parse(source: DocumentSource): PolicyDocument {
    const lines = source.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    const { frontMatter, problems, bodyLine } = this.#frontMatter(source.uri, lines);
    const language =
      frontMatter?.language?.value ?? detectLanguage(lines.slice(bodyLine, bodyLine + 80).join('\n'), 'en');
    const chunks = cutAtHeadings(lines, bodyLine, this.#last.get(source.uri)?.cut);
    const cut = { lines, from: bodyLine, chunks };
    const sections = placeSections(this.#contents(source, cut, language), chunks);
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

  #contents({ uri, version }: DocumentSource, cut: Cut, language: Language): (readonly SectionContent[])[] {
    const definitions = cut.chunks.flatMap((chunk) => chunk.definitions).join('\n');
    const last = this.#last.get(uri);
    const before = last?.language === language ? last : undefined;
    const plain = new Map<string, readonly SectionContent[]>();
    const referring = new Map<string, readonly SectionContent[]>();
    const knownReferring = before?.definitions === definitions ? before.referring : NO_SECTIONS;
    const contents = cut.chunks.map(({ text }) => {
      const refers = definitions !== '' && text.includes('[');
      const now = refers ? referring : plain;
      const known = refers ? knownReferring : before?.plain;
      const parsed =
        now.get(text) ?? known?.get(text) ?? parseChunk(text, refers ? definitions : '', language);
      now.set(text, parsed);
      return parsed;
    });
    this.#last.set(uri, { cut: version > 0 ? cut : undefined, language, definitions, plain, referring });
    return contents;
  }
}

function placeSections(
  contents: readonly (readonly SectionContent[])[],
  chunks: readonly Chunk[],
): Section[] {
  const slugs = new Slugs();
  const sections: Section[] = [];
  const open: number[] = [];
  contents.forEach((parts, n) => {
    for (const content of parts) {
      while (open.length > 0 && (sections[open.at(-1) ?? 0]?.content.level ?? 0) >= content.level) open.pop();
      const parent = content.level === 0 ? undefined : open.at(-1);
      sections.push({
        content,
        startLine: chunks[n]?.startLine ?? 0,
        slug: slugs.unique(slugOfContent(content)),
        parent,
      });
      if (content.level > 0) open.push(sections.length - 1);
    }
  });
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
