import { isCliError } from '../cli-error.js';
import type { CliHost } from '../host.js';
import { fillGuidePrompt, guidePrompts } from './guide-prompts.js';
import { LiveWorkspace } from './live-workspace.js';
import {
  criterionResources,
  policyResources,
  readCriterionResource,
  readPolicyResource,
} from './resources.js';
import { documentContents } from './tools/document-contents.js';
import { draftInstructions, type DraftWanted } from './tools/draft-instructions.js';
import { evidenceDue, type EvidenceWanted } from './tools/evidence-due.js';
import { explainCriterion } from './tools/explain-criterion.js';
import { factsFor, type FactsWanted } from './tools/facts-for.js';
import { listControls, type ControlsWanted } from './tools/list-controls.js';
import { listCriteria, type CriteriaWanted } from './tools/list-criteria.js';
import { listDocuments } from './tools/list-documents.js';
import { listGaps, type GapsWanted } from './tools/list-gaps.js';
import { keepAnswer, type AnswerGiven } from './tools/record-answer.js';
import { verifyChanges, type ChangesWanted } from './tools/verify-changes.js';
import { verifyText, type TextToVerify } from './tools/verify-text.js';
import type { Page } from './page.js';

/**
 * Everything agents can ask of a workspace, as plain JSON. The protocol is a bundle of its own that is given this, so
 * that neither holds a copy of the other.
 */
export type AgentCore = ReturnType<typeof agentCore>;

/** `folder` is the absolute path of a company's folder. */
export function agentCore(
  folder: string,
  day: string | undefined,
  host: Pick<CliHost, 'now' | 'printError' | 'version'>,
) {
  const live = new LiveWorkspace(folder, day, host);
  const read = (path: string): Promise<Uint8Array> => live.read(path);
  return {
    version: host.version,
    listCriteria: async (wanted: CriteriaWanted, signal: AbortSignal) =>
      listCriteria(await live.open(signal), wanted),
    explainCriterion: async (id: string, signal: AbortSignal) =>
      explainCriterion(await live.open(signal), id),
    listDocuments: async (page: Page, signal: AbortSignal) => listDocuments(await live.open(signal), page),
    documentContents: async (path: string, signal: AbortSignal) =>
      documentContents(await live.open(signal), path),
    listGaps: async (wanted: GapsWanted, signal: AbortSignal) => listGaps(await live.open(signal), wanted),
    listControls: async (wanted: ControlsWanted, signal: AbortSignal) =>
      listControls(await live.open(signal), wanted),
    evidenceDue: async (wanted: EvidenceWanted, signal: AbortSignal) =>
      evidenceDue(await live.open(signal), wanted),
    factsFor: async (wanted: FactsWanted, signal: AbortSignal) => factsFor(await live.open(signal), wanted),
    draftInstructions: async (wanted: DraftWanted, signal: AbortSignal) =>
      draftInstructions(await live.open(signal), wanted, read),
    verifyText: async (wanted: TextToVerify, signal: AbortSignal) =>
      verifyText(await live.open(signal), wanted, read),
    verifyChanges: async (wanted: ChangesWanted, signal: AbortSignal) =>
      verifyChanges(await live.open(signal), wanted, read, signal),
    recordAnswer: (given: AnswerGiven, client: string, signal: AbortSignal) =>
      live.alone((workspace) => keepAnswer(workspace, given, client), signal),
    prompts: async (signal: AbortSignal) => guidePrompts(await live.open(signal), read),
    prompt: async (name: string, given: Readonly<Record<string, string>>, signal: AbortSignal) =>
      fillGuidePrompt(await live.open(signal), read, name, given),
    criteria: async (signal: AbortSignal) => criterionResources(await live.open(signal)),
    policies: async (signal: AbortSignal) => policyResources(await live.open(signal)),
    readCriterion: async (id: string, signal: AbortSignal) =>
      readCriterionResource(await live.open(signal), id),
    readPolicy: async (path: string, signal: AbortSignal) =>
      readPolicyResource(await live.open(signal), path, read),
    /** What went wrong, as an agent may read it: without the place of the folder on this machine. */
    problem: (error: unknown): string => {
      const said = error instanceof Error ? error.message : String(error);
      return (isCliError(error) ? said : `Attest failed: ${said}`).replaceAll(folder, '.').slice(0, 2000);
    },
  };
}
