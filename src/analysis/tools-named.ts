import type { KnownTool } from '../catalog/known-tools.js';
import { roleOfHeading } from '../reading/heading-role.js';
import { isNotInUse } from '../reading/tools/not-in-use.js';
import { knownToolsIn, type ToolMention } from '../reading/tools/tools.js';
import { inSections } from '../workspace/by-section.js';
import type { SectionContent, Sentence } from '../workspace/document.js';
import { shift, type Range } from '../workspace/position.js';
import type { Diagnostic } from './diagnostic.js';
import { rangeWithin } from './rules/support/range-within.js';

/** A tool that a document relies on, where it stands, with what was reported on it. */
export interface ToolNamed {
  readonly tool: KnownTool;
  readonly range: Range;
  reported?: Diagnostic;
}

/** The well-known tools and vendors that a document relies on, in the order of the text. */
export const toolsNamed = inSections(({ content, startLine }): readonly ToolNamed[] =>
  mentionsIn(content).map(({ sentence, mention: { tool, start, end } }) => ({
    tool,
    range: shift(rangeWithin(sentence, start, end), startLine),
  })),
);

const MENTIONS = new WeakMap<
  SectionContent,
  readonly { readonly sentence: Sentence; readonly mention: ToolMention }[]
>();

function mentionsIn(
  content: SectionContent,
): readonly { readonly sentence: Sentence; readonly mention: ToolMention }[] {
  const known = MENTIONS.get(content);
  if (known) return known;
  // A history names what was taken out as well.
  const isHistory = roleOfHeading(content.heading, content.language) === 'control';
  const found = content.sentences
    .filter(({ kind }) => kind !== 'quote' && !isHistory)
    .flatMap((sentence) =>
      knownToolsIn(sentence.text, content.language).map((mention) => ({ sentence, mention })),
    )
    .filter(({ sentence: { text, lead } }) => !isNotInUse(text) && !isNotInUse(lead ?? ''));
  MENTIONS.set(content, found);
  return found;
}
