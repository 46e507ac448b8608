import { Uri, window } from 'vscode';
import type { GapTarget } from '../../../authoring/task.js';
import { DocumentGaps, HomeOfControl, type DocumentGap } from '../../../server/draft-protocol.js';
import type { LanguageModel } from '../../../authoring/model/language-model.js';
import { showFailure } from '../../log.js';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import type { DraftPreview } from '../draft/draft-preview.js';
import type { DraftResult } from '../draft/draft-session.js';
import { GapRounds, type Round } from '../draft/gap-rounds.js';
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
  const model = withModel ? await currentModel(ai.context, 'draft') : undefined;
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
  const open = (): Promise<readonly DocumentGap[]> =>
    ai.client.request(DocumentGaps, { uri: uri.toString(), line: section ? line : undefined });
  const rounds = new GapRounds<DocumentGap>();
  const round = rounds.next(await open());
  if (!round) {
    void window.showInformationMessage(
      section
        ? t('This section has no gap that text would close.')
        : t('This document has no gap that text would close.'),
    );
    return undefined;
  }
  const model = named.offline === true ? undefined : await currentModel(ai.context, 'draft');
  return draftRound({ ai, uri, model, open, rounds }, round);
}

interface Series {
  readonly ai: Ai;
  readonly uri: Uri;
  readonly model: LanguageModel | undefined;
  readonly open: () => Promise<readonly DocumentGap[]>;
  readonly rounds: GapRounds<DocumentGap>;
}

/** Drafts some gaps; when the user took them over, offers to go on with what is left. */
async function draftRound(series: Series, { taken, open }: Round<DocumentGap>): Promise<DraftResult> {
  const { ai, uri, model } = series;
  const result = await ai.sessions.run({
    task: { kind: 'fill-gaps', targets: taken.map(({ target }) => target) },
    place: await placeOf(uri),
    model,
    share: { taken: taken.length, open },
  });
  if (result.kind === 'shown' && open > taken.length) {
    goOn(series, result.preview).catch((error: unknown) => {
      showFailure(t('The draft could not be made.'), error);
    });
  }
  return result;
}

async function goOn(series: Series, preview: DraftPreview): Promise<void> {
  const applied = await preview.decided;
  if (applied !== 'applied' && applied !== 'moved') return;
  const round = series.rounds.next(await series.open());
  if (!round) return;
  const more = t('Draft the Next {0}', round.taken.length);
  const picked = await window.showInformationMessage(
    round.open === 1 ? t('1 gap is left.') : t('{0} gaps are left.', round.open),
    more,
  );
  if (picked === more) await draftRound(series, round);
}

function readArguments(given: unknown): GapArguments | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { uri, targets } = given as { uri?: unknown; targets?: unknown };
  return typeof uri === 'string' && Array.isArray(targets) && targets.length > 0
    ? { uri, targets: targets as readonly GapTarget[] }
    : undefined;
}
