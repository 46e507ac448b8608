import { workspace } from 'vscode';
import type { ReceiveLimits } from '../../../authoring/model/receive.js';

/** How long a model is waited for, by the user's settings; in milliseconds. */
export function waitingLimits(): Pick<ReceiveLimits, 'first' | 'idle' | 'total'> {
  const settings = workspace.getConfiguration('attest');
  return {
    first: settings.get<number>('ai.timeoutSeconds', 120) * 1000,
    idle: settings.get<number>('ai.idleTimeoutSeconds', 45) * 1000,
    total: settings.get<number>('ai.totalTimeoutSeconds', 900) * 1000,
  };
}
