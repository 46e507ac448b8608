import type { CriterionId, Language } from '../catalog/types.js';
import type { Range } from './position.js';

/**
 * A Markdown policy as Attest sees it. A document is cut into sections at its headings; the content of a section is
 * parsed once per distinct text and shared, so its positions count lines from where its text starts. Use
 * `shift(range, section.startLine)` for positions in the file.
 */
export interface PolicyDocument {
  readonly uri: string;
  /** Relative to the workspace root, with `/`. */
  readonly path: string;
  /** The editor's version, or 0 for a file that is not open. */
  readonly version: number;
  readonly title: string;
  readonly language: Language;
  readonly frontMatter: FrontMatter | undefined;
  readonly sections: readonly Section[];
  readonly lineCount: number;
  readonly problems: readonly FileProblem[];
  /** The policy type this document is, when its front matter, title or file name says so. */
  readonly policyType: string | undefined;
  /** Its name is that of a document on a part of the type's subject only, such as a clean desk policy. */
  readonly partOfType: boolean;
  /** False for a README, licence or change log: such a file gets no diagnostics and covers nothing. */
  readonly isPolicy: boolean;
}

export interface Section {
  readonly content: SectionContent;
  /** The file's line from which the content's positions count. */
  readonly startLine: number;
  /** Unique within the document, as GitHub makes anchors. */
  readonly slug: string;
  /** Index of the enclosing section in `PolicyDocument.sections`. */
  readonly parent: number | undefined;
}

/** The parsed text of one section, without its subsections. The same text gives the same object. */
export interface SectionContent {
  /** Plain heading without markup, emoji, badges and numbering; empty before the first heading. */
  readonly heading: string;
  readonly headingRange: Range | undefined;
  /** 0 before the first heading, otherwise 1-6; 7 for a bold line that serves as heading. */
  readonly level: number;
  /** The whole section, heading included. */
  readonly range: Range;
  readonly sentences: readonly Sentence[];
  readonly references: readonly Reference[];
  readonly links: readonly TextLink[];
  readonly placeholders: readonly Placeholder[];
  readonly ignores: readonly IgnoreComment[];
  readonly language: Language;
}

/** A sentence, list item, or table cell of plain text. Code blocks and comments give none. */
export interface Sentence {
  /** Markup removed, white space folded. */
  readonly text: string;
  readonly range: Range;
  readonly kind: 'prose' | 'list-item' | 'table-cell' | 'table-header' | 'quote';
  /** For a table cell: the header of its column; for a list item: the line that introduces the list. */
  readonly lead?: string;
}

/** Something in the text that names a criterion or a control. */
export interface Reference {
  readonly kind: 'criterion' | 'control';
  /** As written, upper case; may not exist. */
  readonly id: string;
  readonly range: Range;
}

export interface TextLink {
  /** As written: `../policies/x.md#anchor`, `https://…`. */
  readonly target: string;
  readonly range: Range;
}

/** Text left to be filled in: TBD, TODO, XXX, `[Company name]`, `{{owner}}`, `[CONFIRM: …]`. */
export interface Placeholder {
  readonly text: string;
  readonly range: Range;
}

/** `<!-- attest-ignore code: reason -->` (this section), `-next-line`, `-file`. Empty codes mean all. */
export interface IgnoreComment {
  readonly scope: 'section' | 'next-line' | 'file';
  readonly codes: readonly string[];
  readonly line: number;
}

/** A value of the front matter with its places in the file. */
export interface Field<T> {
  readonly value: T;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

export interface FrontMatter {
  readonly range: Range;
  readonly title?: Field<string>;
  readonly type?: Field<string>;
  readonly owner?: Field<string>;
  readonly approver?: Field<string>;
  readonly version?: Field<string>;
  /** ISO date `YYYY-MM-DD`. */
  readonly approved?: Field<string>;
  readonly review?: Field<string>;
  readonly nextReview?: Field<string>;
  readonly status?: Field<'draft' | 'approved' | 'retired'>;
  readonly language?: Field<Language>;
  /** Every criterion the front matter claims, as written; may not exist. */
  readonly claims: readonly Field<CriterionId>[];
  /** Control IDs named in the front matter. */
  readonly controls: readonly Field<string>[];
  /** Keys Attest does not know, kept as they are. */
  readonly unknownKeys: readonly string[];
  /** Keys that are no fields above, with their values as read. */
  readonly others?: Readonly<Record<string, Field<unknown>>>;
}

/** Why a file could not be read as it should; always shown, never thrown. */
export interface FileProblem {
  readonly code:
    | 'unreadable'
    | 'too-large'
    | 'binary'
    | 'encoding'
    | 'yaml-syntax'
    | 'yaml-schema'
    | 'front-matter'
    | 'outside-workspace';
  readonly message: { readonly en: string; readonly nl: string };
  readonly range: Range;
  readonly severity: 'error' | 'warning';
  /** The field of the front matter that is there with a value that cannot be read. */
  readonly field?: string;
  /** What a quick fix needs, when the editor can mend it. */
  readonly repair?: Readonly<Record<string, string>> & { readonly fix: string };
}
