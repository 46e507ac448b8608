/** Bytes of one answer; a draft has some thousands. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Bytes of one event of a stream: the SDK searches an unfinished one anew with every piece of it. */
const MOST_OF_EVENT = 1024 * 1024;
/** Characters of a failure that are kept. */
const MOST_OF_FAILURE = 64 * 1024;

/** A server sent on to another address; the key and the text stay here. */
export class Redirected extends Error {
  override readonly name = 'Redirected';
  constructor(readonly location: string) {
    super(location);
  }
}

/** An answer is longer than any may be. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/** What a request is held to, and what becomes known of its answer. */
export interface Guard {
  /** Requests to any other origin are not made. */
  readonly origin: string;
  /** The only headers that are sent, beside the content type. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as plain text, which browsers let pass without asking the server first. */
  readonly simple?: boolean;
  /** Called with every piece that arrives: also comments and thoughts, which carry no text. */
  readonly onBytes?: (bytes: Uint8Array) => void;
  /** The body of an answer that failed. */
  failure?: string;
}

/**
 * The `fetch` that the SDK is given. It speaks to one origin, follows no redirect, sends no header that the server does
 * not need (the SDK adds ten that fail the CORS check of most servers), and bounds what comes back.
 */
export function guardedFetch(
  guard: Guard,
): (url: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const address = new URL(url instanceof Request ? url.url : url);
    if (address.origin !== guard.origin) throw new Redirected(address.origin);
    const headers = new Headers(guard.headers);
    if (init?.body) headers.set('content-type', guard.simple ? 'text/plain' : 'application/json');
    const response = await fetch(address, { ...init, headers, redirect: 'manual', credentials: 'omit' });
    const { status, body } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      const location = response.headers.get('location') ?? '';
      await body?.cancel();
      throw new Redirected(location);
    }
    if (body === null) return response;
    const isStream = /event-stream/i.test(response.headers.get('content-type') ?? '');
    const watched = new Response(body.pipeThrough(watch(guard.onBytes, isStream)), response);
    if (response.ok) return watched;
    const text = await watched.text();
    guard.failure = text.slice(0, MOST_OF_FAILURE);
    return new Response(text, { status, headers: response.headers });
  };
}

function watch(
  onBytes: Guard['onBytes'],
  isStream: boolean,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let total = 0;
  const event = new EventLength();
  return new TransformStream({
    transform(chunk, controller) {
      total += chunk.byteLength;
      if (total > MOST_BYTES || (isStream && event.after(chunk) > MOST_OF_EVENT)) throw new TooManyBytes();
      onBytes?.(chunk);
      controller.enqueue(chunk);
    },
  });
}

/** How long the event of a stream is that is being received: events end with a blank line. */
class EventLength {
  static readonly #NEWLINE = 10;
  static readonly #RETURN = 13;
  #length = 0;
  #atLineStart = false;

  after(chunk: Uint8Array): number {
    for (const byte of chunk) {
      this.#length += 1;
      if (byte === EventLength.#RETURN) continue;
      const isNewline = byte === EventLength.#NEWLINE;
      if (isNewline && this.#atLineStart) this.#length = 0;
      this.#atLineStart = isNewline;
    }
    return this.#length;
  }
}
