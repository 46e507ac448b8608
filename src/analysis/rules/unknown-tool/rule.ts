import { inSections } from '../../../workspace/by-section.js';
import type { SectionContent, Sentence } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';
import { isActive } from '../../governed.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { DocumentRule, RuleMeta } from '../../rule.js';
import { named } from '../../settle.js';
import type { KnownTool } from '../../../catalog/known-tools.js';
import { knownToolsIn, type ToolMention } from '../../../reading/tools/tools.js';
import { rangeWithin } from '../support/range-within.js';
import { say } from '../support/say.js';

/** Examples, alternatives and prohibitions name tools that are not in use. */
const NOT_IN_USE =
  /\b(?:such as|for example|e\.g\.?|for instance|including but not|similar|or equivalent|equivalent|like|prohibit\w*|forbidden|banned|must not|may not|shall not|not (?:use|used|allowed|permitted|store|stored)|never|personal|private|no longer|replaced|previously|do not|does not|don['’]t|zoals|bijvoorbeeld|bijv|vergelijkbaar|verboden|niet toegestaan|nooit|persoonlijke?|privé\w*|voorheen|geen)\b/i;

const MENTIONS = new WeakMap<
  SectionContent,
  readonly { readonly sentence: Sentence; readonly mention: ToolMention }[]
>();

const meta: RuleMeta = {
  code: 'unknown-tool',
  title: say(
    'A tool is named that soc2.yaml does not list',
    'Er wordt een hulpmiddel genoemd dat niet in soc2.yaml staat',
  ),
  severity: 'warning',
};

/** A well-known tool or vendor a document relies on and soc2.yaml does not list. The first mention of each is reported. */
export const unknownTool: DocumentRule = {
  meta,
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document) || !facts.hasConfig || facts.listedNames.length === 0) return;
    const seen = new Set<KnownTool>();
    const listed = facts.listedNames.map((name) => ` ${fold(name)} `);
    for (const mention of placedMentions(document)) {
      const { tool } = mention;
      if (seen.has(tool)) continue;
      seen.add(tool);
      if (!isListed(tool, listed)) yield (mention.reported ??= reportOn(mention, document.uri));
    }
  },
};

/** A mention of a tool where it stands, with what was reported on it. */
interface PlacedMention {
  readonly tool: KnownTool;
  readonly range: Range;
  reported?: Diagnostic;
}

const placedMentions = inSections(({ content, startLine }): readonly PlacedMention[] =>
  mentionsIn(content).map(({ sentence, mention: { tool, start, end } }) => ({
    tool,
    range: shift(rangeWithin(sentence, start, end), startLine),
  })),
);

function reportOn({ tool, range }: PlacedMention, uri: string): Diagnostic {
  return named(meta, {
    uri,
    range,
    message: say(
      `${tool.name} is not among the tools in soc2.yaml.`,
      `${tool.name} staat niet bij de hulpmiddelen in soc2.yaml.`,
    ),
    why: say(
      'Either the text names a tool you do not use, or the list of systems in scope is incomplete; an auditor compares the two.',
      'Of de tekst noemt een hulpmiddel dat u niet gebruikt, of de lijst van systemen in scope is onvolledig; een auditor vergelijkt de twee.',
    ),
    data: { fix: 'addTool', name: tool.name, area: tool.area },
  });
}

function mentionsIn(
  content: SectionContent,
): readonly { readonly sentence: Sentence; readonly mention: ToolMention }[] {
  const known = MENTIONS.get(content);
  if (known) return known;
  const found = content.sentences
    .filter(
      ({ text, lead, kind }) => kind !== 'quote' && !NOT_IN_USE.test(text) && !NOT_IN_USE.test(lead ?? ''),
    )
    .flatMap((sentence) =>
      knownToolsIn(sentence.text, content.language).map((mention) => ({ sentence, mention })),
    );
  MENTIONS.set(content, found);
  return found;
}

const NAMES = new WeakMap<KnownTool, readonly string[]>();

/** Listed by its own name, an alias, the suite it belongs to, or as part of a longer name. */
function isListed(tool: KnownTool, listed: readonly string[]): boolean {
  let names = NAMES.get(tool);
  if (!names)
    NAMES.set(tool, (names = [tool.name, ...tool.aliases, ...tool.of].map((name) => ` ${fold(name)} `)));
  const [own = '  '] = names;
  return listed.some((entry) => names.some((name) => entry.includes(name)) || own.includes(entry));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
