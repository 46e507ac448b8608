import { KNOWN_TOOLS, type KnownTool, type ToolJob } from '../../../catalog/known-tools.js';
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
    'Er wordt een tool genoemd die niet in soc2.yaml staat',
  ),
  severity: 'warning',
  stage: 'record',
  effort: 'small',
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
      if (tool.way === true || isListed(tool, listed)) continue;
      const rival = rivalOf(tool, facts.listedNames);
      yield rival === undefined
        ? (mention.reported ??= reportOn(mention, document.uri))
        : besides(mention, rival, document.uri);
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
      `${tool.name} staat niet bij de tools in soc2.yaml.`,
    ),
    why: say(
      'Either the text names a tool you do not use, or the list of systems in scope is incomplete; an auditor compares the two.',
      'Of de tekst noemt een tool die u niet gebruikt, of de lijst van systemen binnen de scope is onvolledig; een auditor vergelijkt de twee.',
    ),
    data: { fix: 'addTool', name: tool.name, area: tool.area },
  });
}

/** Work that a company does in one tool for everybody. */
const ONE: ReadonlySet<ToolJob | undefined> = new Set<ToolJob>(['passwords', 'devices', 'paging', 'siem']);

/** The one tool that soc2.yaml lists for the same work. */
function rivalOf(tool: KnownTool, listed: readonly string[]): KnownTool | undefined {
  if (!ONE.has(tool.job)) return undefined;
  const names = listed.map((name) => ` ${fold(name)} `);
  const [rival, second] = KNOWN_TOOLS.filter((one) => one.job === tool.job && isListed(one, names));
  return second === undefined ? rival : undefined;
}

function besides({ tool, range }: ToolNamed, rival: KnownTool, uri: string): Diagnostic {
  return named(meta, {
    uri,
    range,
    message: say(
      `${tool.name} here, ${rival.name} in soc2.yaml, for the same work.`,
      `Hier ${tool.name}, in soc2.yaml ${rival.name}, voor hetzelfde werk.`,
    ),
    why: say(
      'A company uses one tool for this. Correct the one that is out of date, or list both and say what each is for; an auditor compares the two.',
      'Een bedrijf gebruikt hier één tool voor. Verbeter wat verouderd is, of vermeld beide en zeg waar elk voor is; een auditor vergelijkt de twee.',
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
