/** What a coding agent tells a hook: which event it is, and for an edit which file and what was replaced. */
export interface HookPayload {
  readonly event: string;
  readonly session: string;
  readonly cwd: string | undefined;
  /** The agent goes on only because a hook stopped it from ending. */
  readonly isAgain: boolean;
  readonly file: string | undefined;
  /** The whole file before the edit, where the agent tells it; null when it made the file. */
  readonly original: string | null | undefined;
  /** What was replaced by what, in order. */
  readonly edits: readonly { readonly from: string; readonly to: string; readonly everywhere: boolean }[];
}

/** Reads the JSON of Claude Code's hooks, and of those made alike; undefined when it is none. */
export function readPayload(json: string): HookPayload | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const payload = asRecord(value);
  const event = asText(payload?.hook_event_name);
  if (!payload || event === undefined) return undefined;
  const input = asRecord(payload.tool_input) ?? {};
  const response = asRecord(payload.tool_response) ?? {};
  const { originalFile } = response;
  const several = Array.isArray(input.edits) ? input.edits.map(asRecord) : [input];
  return {
    event,
    session: asText(payload.session_id) ?? '',
    cwd: asText(payload.cwd),
    isAgain: payload.stop_hook_active === true,
    file: asText(input.file_path),
    original: typeof originalFile === 'string' || originalFile === null ? originalFile : undefined,
    edits: several.flatMap((edit) => {
      const [from, to] = [asText(edit?.old_string), asText(edit?.new_string)];
      return from === undefined || to === undefined
        ? []
        : [{ from, to, everywhere: edit?.replace_all === true }];
    }),
  };
}

/**
 * The text as it was before the edit, from what the agent tells; undefined when that cannot be told. `after` is what the
 * file holds now.
 */
export function textBefore(
  { original, edits }: Pick<HookPayload, 'original' | 'edits'>,
  after: string,
): string | undefined {
  if (original !== undefined) return original ?? '';
  if (edits.length === 0) return undefined;
  let text = after;
  for (const { from, to, everywhere } of [...edits].reverse()) {
    if (to === '' || !text.includes(to)) return undefined;
    if (everywhere) text = text.replaceAll(to, () => from);
    else if (text.indexOf(to) === text.lastIndexOf(to)) text = text.replace(to, () => from);
    else return undefined;
  }
  return text;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
