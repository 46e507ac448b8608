import { t } from '../../texts/t.js';
import { chooseModel } from '../models/choose-model.js';
import { rememberChoice, type ModelChoice } from '../models/choice.js';
import { trafficLog } from '../traffic-log.js';
import type { AiCommand } from './ai-command.js';

/** Picks the model for drafts. A choice given as an argument is taken as it is. */
export const chooseModelCommand: AiCommand = {
  id: 'attest.ai.chooseModel',
  failure: () => t('The model could not be chosen.'),
  async run({ context }, given) {
    if (!isChoice(given)) return chooseModel(context);
    await rememberChoice(context, given);
    return given;
  },
};

/** Shows what was sent to models and what came back. */
export const showTraffic: AiCommand = {
  id: 'attest.ai.showTraffic',
  failure: () => t('The log could not be shown.'),
  run: () => trafficLog().show(),
};

function isChoice(value: unknown): value is ModelChoice {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ['vscode', 'openai', 'none'].includes(String(value.kind))
  );
}
