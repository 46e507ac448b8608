import { applyEdits, modify, parse, type FormattingOptions, type ParseError } from 'jsonc-parser';
import agentsSection from './agents.md';
import skill from './skill.md';

/** A file that helps agents, as it is to become. */
export interface PlannedFile {
  /** Relative to the project. */
  readonly path: string;
  readonly does: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** A file that cannot be added to, and why. */
export interface RefusedFile {
  readonly path: string;
  readonly refused: string;
}

/** How agents start Attest: the program, and the company's folder below the project (empty for the project itself). */
export interface AttestCommand {
  readonly program: string;
  readonly folder: string;
}

const BEGIN = '<!-- attest:begin -->';
const END = '<!-- attest:end -->';

/**
 * What each file is to become. What others wrote in them stays; what Attest wrote before is replaced. `read` gives the text
 * of a file, undefined when there is none.
 */
export async function planFiles(
  read: (path: string) => Promise<string | undefined>,
  command: AttestCommand,
): Promise<readonly (PlannedFile | RefusedFile)[]> {
  const makers: readonly (readonly [
    path: string,
    does: string,
    make: (before: string | undefined) => string | { readonly refused: string },
  ])[] = [
    ['AGENTS.md', 'tells agents how to write policies', withSection],
    ['.mcp.json', 'gives Claude Code the MCP server', (before) => withServer(before, command)],
    ['.claude/settings.json', 'has Claude Code verify what it wrote', (before) => withHooks(before, command)],
    ['.claude/skills/attest/SKILL.md', 'a skill for Claude Code', () => skill],
  ];
  return Promise.all(
    makers.map(async ([path, does, make]): Promise<PlannedFile | RefusedFile> => {
      const before = await read(path);
      const after = make(before);
      return typeof after === 'string' ? { path, does, before, after } : { path, ...after };
    }),
  );
}

function withSection(before: string | undefined): string | { readonly refused: string } {
  const section = `${BEGIN}\n${agentsSection.trim()}\n${END}\n`;
  if (before === undefined || before.trim() === '') return `# For agents\n\n${section}`;
  const start = before.indexOf(BEGIN);
  const end = before.indexOf(END, start);
  if (start >= 0 && end >= 0)
    return `${before.slice(0, start)}${section.trimEnd()}${before.slice(end + END.length)}`;
  if (start >= 0 || before.includes(END))
    return { refused: `it holds only one of ${BEGIN} and ${END}; mend that first.` };
  return `${before.trimEnd()}\n\n${section}`;
}

function withServer(
  before: string | undefined,
  { program, folder }: AttestCommand,
): string | { readonly refused: string } {
  const server = { type: 'stdio', command: program, args: folder === '' ? ['mcp'] : ['mcp', folder] };
  return changed(before, (text, format) =>
    applyEdits(text, modify(text, ['mcpServers', 'attest'], server, { formattingOptions: format })),
  );
}

const EVENTS: readonly { readonly event: string; readonly matcher?: string }[] = [
  { event: 'PostToolUse', matcher: 'Edit|Write|MultiEdit' },
  { event: 'Stop' },
];

function withHooks(
  before: string | undefined,
  { program, folder }: AttestCommand,
): string | { readonly refused: string } {
  const line = [program, 'hook', ...(folder === '' ? [] : [folder])].map(quoted).join(' ');
  return changed(before, (text, format) => {
    let now = text;
    for (const { event, matcher } of EVENTS) {
      const there: unknown = (parse(now) as { hooks?: Record<string, unknown> } | undefined)?.hooks?.[event];
      const groups = Array.isArray(there) ? (there as unknown[]) : [];
      const own = groups.findIndex(isOwn);
      const group = {
        ...(matcher !== undefined && { matcher }),
        hooks: [{ type: 'command', command: line, timeout: 60 }],
      };
      const path = ['hooks', event, own < 0 ? groups.length : own];
      const target = Array.isArray(there) ? path : ['hooks', event];
      const value = Array.isArray(there) ? group : [group];
      now = applyEdits(now, modify(now, target, value, { formattingOptions: format }));
    }
    return now;
  });
}

/** Whether a group of hooks is the one that was put there earlier: it runs `attest hook` and nothing else. */
function isOwn(group: unknown): boolean {
  const hooks = (group as { hooks?: unknown } | null)?.hooks;
  return (
    Array.isArray(hooks) &&
    hooks.length === 1 &&
    /(?:^|[\\/"' ])attest["']? hook(?: |$)/.test(String((hooks[0] as { command?: unknown }).command))
  );
}

/** An argument of a shell's command, in quotes where it needs them. */
function quoted(argument: string): string {
  return /^[\w./@+:-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** A JSON file after a change; refused when it is none, because nothing of it may be lost. */
function changed(
  before: string | undefined,
  change: (text: string, format: FormattingOptions) => string,
): string | { readonly refused: string } {
  const text = before === undefined || before.trim() === '' ? '{}\n' : before;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) return { refused: 'it is no valid JSON; mend it first.' };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { refused: 'it holds no JSON object.' };
  const after = change(text, formatOf(text));
  return after.endsWith('\n') ? after : `${after}\n`;
}

function formatOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
