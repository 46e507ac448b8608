import type { Disposable } from 'vscode';
import type { Attest } from '../context.js';
import { register } from '../commands/register.js';
import type { Ai } from './ai.js';
import { registerParticipant } from './chat/participant.js';
import type { AiCommand } from './commands/ai-command.js';
import { chooseModelCommand, showTraffic } from './commands/choose-model-command.js';
import { acceptDraft, acceptPart, chooseParts, discardDraft, leaveOutPart } from './commands/decide.js';
import { draftPolicy, draftProcedure, draftSystemDescription } from './commands/draft-document.js';
import { draftGap, draftGapOffline, fixDocument, fixSection } from './commands/draft-gaps.js';
import { makePrecise, refineSelection } from './commands/refine-selection.js';
import { reviewContents } from './commands/review-contents.js';
import { setBaseUrl } from './commands/set-base-url.js';
import { clearKey, setKey } from './commands/set-key.js';
import { translate } from './commands/translate.js';
import { showRefusal, tryAgain } from './commands/try-again.js';
import { useAnyway } from './commands/use-anyway.js';
import { DraftActions } from './draft-actions.js';
import { DraftPartActions } from './draft-part-actions.js';
import { DraftSessions } from './draft/draft-session.js';
import { registerTools } from './tools/register-tools.js';
import { disposeTrafficLog } from './traffic-log.js';

const COMMANDS: readonly AiCommand[] = [
  acceptDraft,
  acceptPart,
  chooseModelCommand,
  chooseParts,
  clearKey,
  discardDraft,
  draftGap,
  draftGapOffline,
  draftPolicy,
  draftProcedure,
  draftSystemDescription,
  fixDocument,
  fixSection,
  leaveOutPart,
  makePrecise,
  refineSelection,
  reviewContents,
  setBaseUrl,
  setKey,
  showRefusal,
  showTraffic,
  translate,
  tryAgain,
  useAnyway,
];

/** Sets up everything that has to do with drafting; nothing of it asks a model before the user does. */
export function registerAi({ context, client }: Attest): Disposable[] {
  const sessions = new DraftSessions(client);
  const ai: Ai = { context, client, sessions };
  return [
    sessions,
    { dispose: disposeTrafficLog },
    DraftActions.register(context),
    DraftPartActions.register(sessions),
    ...register(COMMANDS, ai),
    ...registerParticipant(ai),
    ...registerTools(ai),
  ];
}
