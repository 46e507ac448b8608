import { lm, type Disposable } from 'vscode';
import type { Ai } from '../ai.js';
import { listGaps } from './list-gaps.js';
import { proposeEdit } from './propose-edit.js';
import { readCoverage } from './read-coverage.js';
import { readCriterion } from './read-criterion.js';
import type { AttestTool } from './tool.js';

/** The tools for agents, where this editor has them. */
export function registerTools(ai: Ai): Disposable[] {
  const api = lm as typeof lm | undefined;
  if (typeof api?.registerTool !== 'function') return [];
  const register = <I extends object>(tool: AttestTool<I>): Disposable =>
    api.registerTool<I>(tool.name, {
      invoke: ({ input }) => tool.invoke(ai, input),
      prepareInvocation: (options) => tool.prepare?.(ai, options),
    });
  return [register(listGaps), register(readCriterion), register(readCoverage), register(proposeEdit)];
}
