import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import type { AgentCore } from '../agent-core.js';

/** What work gives; what goes wrong is told as an agent may read it. */
export async function toldWhenRefused<T>(core: Pick<AgentCore, 'problem'>, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    // Not the SDK's own error: that writes its number into the message, and the client does so again.
    throw Object.assign(new Error(core.problem(error)), { code: ErrorCode.InvalidParams });
  });
}
