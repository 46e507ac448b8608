import type { KnownTool } from '../../../catalog/known-tools.js';
import { isActive } from '../../governed.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { DocumentRule, RuleMeta } from '../../rule.js';
import { named } from '../../settle.js';
import { toolsNamed, type ToolNamed } from '../../tools-named.js';
import { say } from '../support/say.js';

const meta: RuleMeta = {
  code: 'unknown-tool',
  title: say(
    'A tool is named that soc2.yaml does not list',
    'Er wordt een hulpmiddel genoemd dat niet in soc2.yaml staat',
  ),
  severity: 'warning',
};

/**
 * A well-known tool or vendor a document relies on and soc2.yaml does not list. Each is reported once in a workspace,
 * where it is mentioned first: the list is one, whatever number of documents name what is missing in it.
 */
export const unknownTool: DocumentRule = {
  meta,
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document) || !facts.listsTools) return;
    const seen = new Set<KnownTool>();
    const listed = facts.listedNames.map((name) => ` ${fold(name)} `);
    for (const mention of toolsNamed(document)) {
      const { tool } = mention;
      if (seen.has(tool)) continue;
      seen.add(tool);
      if (!isListed(tool, listed)) yield (mention.reported ??= reportOn(mention, document.uri));
    }
  },
  isWithdrawn({ uri, data }, facts) {
    const [first] = facts.documentsUsing(String(data?.name));
    return first !== undefined && first.uri !== uri;
  },
};

function reportOn({ tool, range }: ToolNamed, uri: string): Diagnostic {
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
