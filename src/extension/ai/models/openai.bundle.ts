/** What is loaded when an OpenAI-compatible server is first asked: the SDK alone, `dist/desktop|web/openai.js`. */
export { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, OpenAI } from 'openai';
export { Stream } from 'openai/core/streaming';
