import type { PolicyDocument } from '../../workspace/document.js';

/** What a link can lead to within a document, in small letters. */
export interface Anchors {
  /** Anchors that GitHub knows: of headings, and those written in HTML. */
  readonly onGitHub: ReadonlySet<string>;
  /** Those that only generators of sites know: `{#id}`. */
  readonly elsewhere: ReadonlySet<string>;
}

/** The anchors of a document as one text, one a line; behind a space those that GitHub does not know. */
export function anchorsText({ sections }: PolicyDocument): string {
  const lines: string[] = [];
  for (const { content, slug } of sections) {
    if (content.level > 0 && content.level < 7) lines.push(slug);
    for (const { name, onGitHub } of content.anchors) lines.push((onGitHub ? '' : ' ') + name.toLowerCase());
  }
  return lines.join('\n');
}

export function readAnchors(text: string): Anchors {
  const lines = text.split('\n');
  return {
    onGitHub: new Set(lines.filter((line) => line !== '' && !line.startsWith(' '))),
    elsewhere: new Set(lines.flatMap((line) => (line.startsWith(' ') ? [line.slice(1)] : []))),
  };
}

/** Anchors that GitHub and others give to things that are no headings: the top, lines of code, footnotes. */
const GIVEN =
  /^(?:top|l\d+(?:c\d+)?(?:-l?\d+(?:c\d+)?)?|(?:user-content-)?fn(?:ref)?[-:]?\d[\w-]*|(?:user-content-)?fn(?:ref)?[-:][\w-]+|:~:.*)$/;

/** Whether a document has an anchor. */
export function hasAnchor({ onGitHub, elsewhere }: Anchors, anchor: string): boolean {
  const name = anchor.replace(/^user-content-/, '');
  return onGitHub.has(anchor) || elsewhere.has(anchor) || onGitHub.has(name) || GIVEN.test(anchor);
}
