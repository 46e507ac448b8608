import type { DocumentKind } from '../catalog/document-kinds.js';
import type { CriterionId, Language } from '../catalog/types.js';
import type { Block } from './metadata/find-block.js';
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
  /** What “documents” in soc2.yaml says this file is; `kindOf` decides what it is. */
  readonly toldKind?: DocumentKind;
  /** Attest made it: a report, a calendar, a list. */
  readonly ownReport?: boolean;
}

export interface Section {
  readonly content: SectionContent;
  /** The file's line from which the content's positions count. */
  readonly startLine: number;
  /**
   * Unique within the document: the anchor that GitHub makes of the heading, or a name made in the same way where it makes
   * none (a bold line; level 7).
   */
  readonly slug: string;
  /** Index of the enclosing section in `PolicyDocument.sections`. */
  readonly parent: number | undefined;
}

/** The parsed text of one section, without its subsections. The same text gives the same object. */
export interface SectionContent {
  /** Plain heading without markup, emoji, badges and numbering; empty before the first heading. */
  readonly heading: string;
  /** The heading's text as GitHub shows it, with numbers, tags and emoji: what its anchor is made of. */
  readonly rawHeading: string;
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
  /** Anchors that are written out: `<a id>`, `{#id}`. */
  readonly anchors: readonly ExplicitAnchor[];
  /** It holds a block of code. */
  readonly holdsCode?: true;
  /** What could not be understood and counts for nothing. */
  readonly unread: readonly UnreadSyntax[];
  readonly language: Language;
}

/** An anchor that no heading makes. */
export interface ExplicitAnchor {
  readonly name: string;
  /** Whether GitHub knows it, too; `{#id}` is known to generators of sites only. */
  readonly onGitHub: boolean;
}

/** Kinds of syntax whose meaning cannot be told from the file. */
export type UnreadKind =
  'include' | 'condition' | 'variable' | 'shortcode' | 'change' | 'conflict' | 'comment';

export interface UnreadSyntax {
  readonly kind: UnreadKind;
  readonly text: string;
  readonly range: Range;
}

/** A sentence, list item, or table cell of plain text. Code blocks and comments give none. */
export interface Sentence {
  /** Markup removed, white space folded. */
  readonly text: string;
  readonly range: Range;
  readonly kind: 'prose' | 'list-item' | 'table-cell' | 'table-header' | 'quote';
  /** For a table cell: the header of its column; for a list item: the line that introduces the list. */
  readonly lead?: string;
  /** An item with a box: ticked or not. */
  readonly task?: 'open' | 'done';
  /** Holds something that could not be understood, so that what it says is not known. */
  readonly unread?: true;
  /** Spans of `text` that are code: names and formats, with nothing to fill in. */
  readonly code?: readonly { readonly start: number; readonly end: number }[];
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
  /** Not by its path from here: a page by its name in the site (Hugo), or from the root of the site (Jekyll). */
  readonly by?: 'page' | 'root';
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
  /** It follows from something else that stands there, such as a list of revisions: no place to write a new value. */
  readonly derived?: true;
}

/** A field that is there, with nothing but a text that was left to be filled in: it counts as missing. */
export interface Unfilled {
  readonly field: string;
  readonly text: string;
  readonly valueRange: Range;
}

/** What stands where a document speaks of itself, under a label, or none, that names no field we know. */
export interface Unplaced {
  /** As written; empty when it has none. */
  readonly label: string;
  readonly text: string;
  readonly valueRange: Range;
}

/** A field that a document states again elsewhere; the first place counts. */
export interface Repeated {
  readonly field: 'owner' | 'approver' | 'version' | 'approved' | 'review' | 'nextReview' | 'status';
  readonly value: string;
  readonly valueRange: Range;
  readonly derived?: true;
}

/** An approval with the fingerprint of the text it is of: `approval: { by, on, version, fingerprint }`. */
export interface ApprovalRecord {
  readonly by?: Field<string>;
  /** ISO date. */
  readonly on?: Field<string>;
  readonly version?: Field<string>;
  /** As written; may be none. */
  readonly fingerprint?: Field<string>;
  /** The whole of it. */
  readonly keyRange: Range;
  readonly valueRange: Range;
}

export interface FrontMatter {
  readonly range: Range;
  /** The lines it is written in; undefined when the document says all of it in its text. */
  readonly block?: Block;
  readonly title?: Field<string>;
  readonly type?: Field<string>;
  readonly owner?: Field<string>;
  readonly approver?: Field<string>;
  readonly version?: Field<string>;
  /** ISO date `YYYY-MM-DD`. */
  readonly approved?: Field<string>;
  readonly review?: Field<string>;
  readonly nextReview?: Field<string>;
  /** The day of the last review, as ISO date. */
  readonly reviewed?: Field<string>;
  /** The day the document bears, or of its last change, as ISO date: no approval. */
  readonly changed?: Field<string>;
  readonly status?: Field<'draft' | 'approved' | 'retired'>;
  readonly language?: Field<Language>;
  /** Who approved which text: what `attest approve` writes. */
  readonly approval?: ApprovalRecord;
  /** Every criterion the front matter claims, as written; may not exist. */
  readonly claims: readonly Field<CriterionId>[];
  /** Control IDs named in the front matter. */
  readonly controls: readonly Field<string>[];
  /** Keys Attest does not know, kept as they are. */
  readonly unknownKeys: readonly string[];
  /** Keys that are no fields above, with their values as read. */
  readonly others?: Readonly<Record<string, Field<unknown>>>;
  /** Fields with a placeholder for a value. */
  readonly unfilled?: readonly Unfilled[];
  /** What may be one of the fields above, though nobody can tell. */
  readonly unplaced?: readonly Unplaced[];
  /** What the document states a second time. */
  readonly repeated?: readonly Repeated[];
}

/** Why a file could not be read as it should; always shown, never thrown. */
export interface FileProblem {
  readonly code:
    | 'unreadable'
    | 'too-large'
    | 'too-slow'
    | 'partly-read'
    | 'binary'
    | 'encoding'
    | 'yaml-syntax'
    | 'yaml-schema'
    | 'front-matter'
    | 'outside-workspace';
  readonly message: { readonly en: string; readonly nl: string };
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'info';
  /** The two days a date may be, the earlier first. */
  readonly readings?: readonly [string, string];
  /** The field of the front matter that is there with a value that cannot be read. */
  readonly field?: string;
  /** What a quick fix needs, when the editor can mend it. */
  readonly repair?: Readonly<Record<string, string>> & { readonly fix: string };
}
