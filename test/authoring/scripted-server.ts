import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server answers one request. */
export type Script = (
  response: ServerResponse,
  request: { readonly body: string; readonly headers: IncomingMessage['headers'] },
) => void | Promise<void>;

/** An OpenAI-compatible server on this machine that does what its script says. */
export class ScriptedServer {
  readonly requests: {
    readonly path: string;
    readonly body: string;
    readonly headers: IncomingMessage['headers'];
  }[] = [];
  /** Responses whose client went away before they ended. */
  aborted = 0;
  script: Script = (response) => void response.end();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const { url = '', headers } = request;
        this.requests.push({ path: url, body, headers });
        response.on('close', () => {
          if (!response.writableFinished) this.aborted += 1;
        });
        void this.script(response, { body, headers });
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** The start of a streamed answer. */
export function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' });
}

/** One piece of a streamed answer. */
export function piece(text: string, finish: string | null = null): string {
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 0, model: 'm', choices: [{ index: 0, delta: { content: text }, finish_reason: finish }] })}\n\n`;
}

/** One event of a stream with a choice of any form. */
export function chunk(choice: Readonly<Record<string, unknown>>): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`;
}

/** A whole answer as JSON. */
export function json(value: unknown): Script {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };
}

/** A whole answer, in pieces of a word. */
export function answer(text: string): Script {
  return (response) => {
    openStream(response);
    for (const word of text.match(/\s*\S+\s*/g) ?? []) response.write(piece(word));
    response.end(`${piece('', 'stop')}data: [DONE]\n\n`);
  };
}

/** An error as OpenAI words it. */
export function failure(
  status: number,
  error: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Script {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error }));
  };
}
