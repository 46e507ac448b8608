import type { LanguageClientOptions } from 'vscode-languageclient';
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

/**
 * Options that desktop and web share.
 * @param onGivenUp told why, when the server crashed too often to be started again
 */
export function clientOptions(onGivenUp: (reason: string) => void): LanguageClientOptions {
  const crashes: number[] = [];
  return {
    documentSelector: documentSelector(),
    diagnosticCollectionName: 'attest',
    outputChannel: log(),
    traceOutputChannel: log(),
    // Never: the status bar tells of failures, and a panel that opens by itself takes the user's place.
    revealOutputChannelOn: 4,
    initializationOptions: serverSettings,
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
        const now = Date.now();
        crashes.push(now);
        const recent = crashes.filter((time) => now - time < CRASH_WINDOW).length;
        if (recent <= MAX_CRASHES) {
          log().warn(
            `The language server stopped unexpectedly (${recent} of ${MAX_CRASHES}); starting it again.`,
          );
          return { action: RESTART, handled: true };
        }
        onGivenUp(t('The language server stopped {0} times within three minutes.', recent));
        return { action: DO_NOT_RESTART, handled: true };
      },
    },
  };
}
