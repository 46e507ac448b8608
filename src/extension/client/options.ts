import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/protocol.js';
import { log } from '../log.js';
import { documentSelector } from './selector.js';
import { serverSettings } from './settings.js';
import { t } from '../texts/t.js';

/** Crashes within `CRASH_WINDOW` ms after which the server is left alone until the user restarts it. */
const MAX_CRASHES = 3;
const CRASH_WINDOW = 180_000;

/** Numbers of the library's enums; importing them would load it. */
const CONTINUE = 1;
const SHUT_DOWN = 2;
const DO_NOT_RESTART = 1;
const RESTART = 2;

/** What the options ask of the client around them. */
export interface ClientHost {
  /** Told why, when the server crashed too often to be started again. */
  onGivenUp(reason: string): void;
  /** Told of each time the server is gone unasked, before it is started again. */
  onCrash(): void;
  /** URIs of files that the server shall not read. */
  leftOut(): readonly string[];
}

/** Options that desktop and web share. */
export function clientOptions(host: ClientHost): LanguageClientOptions {
  const crashes: number[] = [];
  return {
    documentSelector: documentSelector(),
    diagnosticCollectionName: 'attest',
    outputChannel: log(),
    traceOutputChannel: log(),
    // Never: the status bar tells of failures, and a panel that opens by itself takes the user's place.
    revealOutputChannelOn: 4,
    initializationOptions: (): InitializationOptions => ({
      ...serverSettings(),
      leftOut: host.leftOut(),
      problemChanges: true,
    }),
    initializationFailedHandler: () => false,
    markdown: {
      isTrusted: {
        enabledCommands: [
          'attest.showCriterion',
          'attest.explainRule',
          'attest.showPlaces',
          'attest.wrongLink',
        ],
      },
      supportHtml: false,
    },
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answers = await next(params, token);
          if (!Array.isArray(answers)) return answers;
          return answers.map((answer: unknown, n) =>
            params.items[n]?.section === 'attest' ? serverSettings() : answer,
          );
        },
      },
    },
    errorHandler: {
      error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? CONTINUE : SHUT_DOWN }),
      closed: () => {
        host.onCrash();
        const now = Date.now();
        crashes.push(now);
        const recent = crashes.filter((time) => now - time < CRASH_WINDOW).length;
        if (recent <= MAX_CRASHES) {
          log().warn(
            `The language server stopped unexpectedly (${recent} of ${MAX_CRASHES}); starting it again.`,
          );
          return { action: RESTART, handled: true };
        }
        host.onGivenUp(t('The language server stopped {0} times within three minutes.', recent));
        return { action: DO_NOT_RESTART, handled: true };
      },
    },
  };
}
