/** Characters of an answer that are looked at for the server's words. */
const MOST = 4000;

/** What a server said of a failure, from the body of its answer; undefined when it said nothing. */
export function wordsOf(body: string): string | undefined {
  const text = body.slice(0, MOST).trim();
  if (text === '') return undefined;
  const value = parsed(body);
  if (value !== undefined) return wordsIn(value, 0) ?? text;
  if (!/^<(?:!doctype|html)/i.test(text)) return text;
  // A proxy or sign-in page: its title says most.
  const title = /<title[^<>]{0,80}>([^<]{1,200})/i.exec(text)?.[1]?.trim();
  return title === undefined ? 'HTML' : `HTML: ${title}`;
}

/** A text without a key: not the one that was sent, and none that looks like one. */
export function withoutKey(text: string, apiKey: string): string {
  const own = apiKey.length >= 4 ? text.replaceAll(apiKey, '…') : text;
  return own.replace(/\b(?:sk|key|pk)-[\w*.-]{4,}/g, '…');
}

/** The code an answer gives its failure, as text: OpenAI's `code` or `type`. */
export function codeOf(value: unknown): string {
  const inner = isObject(value) && isObject(value.error) ? value.error : value;
  if (!isObject(inner)) return '';
  return [inner.code, inner.type, inner.param]
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .join(' ');
}

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Servers word failures in many shapes: `error.message` (OpenAI), `error` (Ollama), `message` (Mistral), `detail` as a
 * text or a list with `msg` (FastAPI), `error.metadata.raw` for the words of a server behind (OpenRouter).
 */
function wordsIn(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    const all = value.slice(0, 5).flatMap((one) => wordsIn(one, depth + 1) ?? []);
    return all.length > 0 ? all.join('; ') : undefined;
  }
  if (!isObject(value)) return undefined;
  const raw = isObject(value.metadata) ? wordsIn(value.metadata.raw, depth + 1) : undefined;
  for (const key of ['message', 'msg', 'error', 'detail', 'errors', 'title']) {
    const said = wordsIn(value[key], depth + 1);
    if (said !== undefined) return raw === undefined || raw === said ? said : `${said}: ${raw}`;
  }
  return raw;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
