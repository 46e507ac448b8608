import { Uri, window } from 'vscode';
import type { GapTarget } from '../../../authoring/task.js';
import { DocumentGaps, HomeOfControl } from '../../../server/draft-protocol.js';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import type { DraftResult } from '../draft/draft-session.js';
import { markdownEditor, placeOf } from '../draft/place.js';
import { currentModel } from '../models/current-model.js';
import type { AiCommand } from './ai-command.js';

/** What a code action hands over. */
export interface GapArguments {
  readonly uri: string;
  readonly targets: readonly GapTarget[];
}

/** "Draft the missing text": from the catalogue and soc2.yaml. */
export const draftGapOffline: AiCommand = {
  id: 'attest.ai.draftGapOffline',
  failure: () => t('The draft could not be made.'),
  run: (ai, given) => draftTargets(ai, given, false),
};

/** "Draft with <model>". */
export const draftGap: AiCommand = {
  id: 'attest.ai.draftGap',
  failure: () => t('The draft could not be made.'),
  run: (ai, given) => draftTargets(ai, given, true),
};

/** "Fix all gaps" of the section at the cursor, or of the document. */
export const fixSection: AiCommand = {
  id: 'attest.ai.fixSection',
  failure: () => t('The draft could not be made.'),
  run: (ai, given) => fixAll(ai, given, true),
};
export const fixDocument: AiCommand = {
  id: 'attest.ai.fixDocument',
  failure: () => t('The draft could not be made.'),
  run: (ai, given) => fixAll(ai, given, false),
};

async function draftTargets(ai: Ai, given: unknown, withModel: boolean): Promise<DraftResult | undefined> {
  const args = readArguments(given);
  if (!args) {
    void window.showInformationMessage(t('Choose this from the light bulb of a gap.'));
    return undefined;
  }
  const place = await placeFor(ai, args);
  if (!place) return undefined;
  const model = withModel ? await currentModel(ai.context) : undefined;
  if (withModel && !model) return undefined;
  return ai.sessions.run({ task: { kind: 'fill-gaps', targets: args.targets }, place, model });
}

/** A control is described in a policy, whatever file its diagnostic is in. */
async function placeFor(ai: Ai, { uri, targets }: GapArguments): ReturnType<typeof placeOf> {
  const [target] = targets;
  if (target?.kind !== 'control') return placeOf(Uri.parse(uri));
  const home = await ai.client.request(HomeOfControl, { uri, control: target.control });
  if (!home)
    throw new Error(
      t(
        'No policy fits control {0}. Make one first, or name it in the control’s “policies”.',
        target.control,
      ),
    );
  return placeOf(Uri.parse(home));
}

async function fixAll(ai: Ai, given: unknown, section: boolean): Promise<DraftResult | undefined> {
  const named =
    typeof given === 'object' && given !== null
      ? (given as { uri?: unknown; line?: unknown; offline?: unknown })
      : {};
  const editor = typeof named.uri === 'string' ? undefined : markdownEditor();
  const uri = typeof named.uri === 'string' ? Uri.parse(named.uri) : editor?.document.uri;
  if (!uri) return undefined;
  const line = typeof named.line === 'number' ? named.line : (editor?.selection.active.line ?? 0);
  const gaps = await ai.client.request(DocumentGaps, {
    uri: uri.toString(),
    line: section ? line : undefined,
  });
  if (gaps.length === 0) {
    void window.showInformationMessage(
      section
        ? t('This section has no gap that text would close.')
        : t('This document has no gap that text would close.'),
    );
    return undefined;
  }
  const model = named.offline === true ? undefined : await currentModel(ai.context);
  return ai.sessions.run({
    task: { kind: 'fill-gaps', targets: gaps.map(({ target }) => target) },
    place: await placeOf(uri),
    model,
  });
}

function readArguments(given: unknown): GapArguments | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { uri, targets } = given as { uri?: unknown; targets?: unknown };
  return typeof uri === 'string' && Array.isArray(targets) && targets.length > 0
    ? { uri, targets: targets as readonly GapTarget[] }
    : undefined;
}
