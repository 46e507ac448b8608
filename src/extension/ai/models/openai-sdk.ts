import type * as sdkBundle from './openai.bundle.js';

/** The SDK, which is handed in because it is loaded only where a server is used. */
export type OpenAiSdk = typeof sdkBundle;
