import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import type { AgentCore } from '../agent-core.js';
import { addTool } from './add-tool.js';
import { criterionId, listedCriterion, listedGap, page, pageInfo, path } from './schemas.js';

/** The tools that tell what is so: criteria, documents, gaps, controls, evidence. */
export function addReadingTools(server: McpServer, core: AgentCore): void {
  addTool(server, core, 'list_criteria', {
    title: 'List criteria',
    description:
      'The SOC 2 criteria with their state in this workspace: claimed, substantiated (a document says how), approved and evidenced. Start here to see where a workspace stands.',
    input: {
      which: z
        .enum(['in-scope', 'open', 'all'])
        .default('in-scope')
        .describe('“open”: those in scope of which a state is not reached.'),
      group: z.string().max(20).optional().describe('Only a group, such as CC6 or A.'),
      ...page(40),
    },
    output: {
      today: z.string(),
      readiness: z.number().describe('Of the whole workspace, 0 to 100.'),
      criteria: z.array(z.object(listedCriterion)).readonly(),
      ...pageInfo,
    },
    run: (input, signal) => core.listCriteria(input, signal),
  });
  addTool(server, core, 'explain_criterion', {
    title: 'Explain a criterion',
    description:
      'What a criterion asks, point by point, and what this workspace has on it: the sentences with their places, approvals, controls, evidence and gaps.',
    input: { criterion: criterionId },
    output: {
      ...listedCriterion,
      intent: z.string(),
      category: z.string(),
      criticality: z.string(),
      pointsOfFocus: z
        .array(
          z.object({
            id: z.string(),
            title: z.string(),
            hint: z.string(),
            found: z.boolean(),
            places: z
              .array(
                z.object({
                  path: z.string(),
                  line: z.int(),
                  heading: z.string(),
                  sentence: z.string(),
                  draft: z.boolean(),
                  generic: z.boolean(),
                  pointedOutBy: z.string().optional(),
                }),
              )
              .readonly(),
          }),
        )
        .readonly(),
      claimedIn: z.array(z.object({ path: z.string(), line: z.int() })).readonly(),
      approvals: z.array(z.object({ path: z.string(), lacks: z.array(z.string()).readonly() })).readonly(),
      controls: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })).readonly(),
      evidence: z.string(),
      evidenceExpected: z
        .array(z.object({ kind: z.string(), title: z.string(), frequency: z.string() }))
        .readonly(),
      gaps: z.array(listedGap).readonly(),
      allGaps: z.int(),
    },
    run: ({ criterion }, signal) => core.explainCriterion(criterion, signal),
  });
  addTool(server, core, 'list_documents', {
    title: 'List policies',
    description:
      'The documents that are read as policies, procedures, standards, plans or descriptions, with what their approval lacks and how many of the expected contents were found.',
    input: page(40),
    output: {
      documents: z
        .array(
          z.object({
            path: z.string(),
            title: z.string(),
            kind: z.string(),
            type: z.string().optional(),
            language: z.string(),
            approvalLacks: z.array(z.string()).readonly(),
            contents: z.object({ found: z.int(), of: z.int() }).optional(),
          }),
        )
        .readonly(),
      ...pageInfo,
    },
    run: (input, signal) => core.listDocuments(input, signal),
  });
  addTool(server, core, 'document_contents', {
    title: 'Contents of a document',
    description:
      'Which contents a document of this kind must carry, and how each stands: found (with the sentence and its place), weak (denied, planned or left open), unsure, missing or not applicable.',
    input: { path },
    output: {
      path: z.string(),
      title: z.string(),
      type: z.string().optional(),
      found: z.int(),
      expected: z.int(),
      contents: z
        .array(
          z.object({
            id: z.string(),
            title: z.string(),
            asks: z.string(),
            critical: z.boolean(),
            criteria: z.array(z.string()).readonly(),
            state: z.enum(['found', 'weak', 'unsure', 'missing', 'not-applicable']),
            generic: z.boolean(),
            sentence: z.string().optional(),
            line: z.int().optional(),
            heading: z.string().optional(),
            why: z.string().optional(),
            answeredBy: z.string().optional(),
          }),
        )
        .readonly(),
      criteria: z
        .array(z.object({ id: z.string(), title: z.string(), points: z.array(z.string()).readonly() }))
        .readonly(),
      note: z.string().optional(),
    },
    run: (input, signal) => core.documentContents(input.path, signal),
  });
  addTool(server, core, 'list_gaps', {
    title: 'List gaps',
    description:
      'What is to be done before the audit, most critical first: in one document, for one criterion, or in the whole workspace.',
    input: {
      path: path.optional(),
      criterion: criterionId.optional(),
      stage: z.enum(['text', 'approval', 'evidence', 'record']).optional(),
      ...page(20),
    },
    output: { gaps: z.array(listedGap).readonly(), ...pageInfo },
    run: (input, signal) => core.listGaps(input, signal),
  });
  addTool(server, core, 'list_controls', {
    title: 'List controls',
    description:
      'The controls of controls.yaml with their criteria, owner, frequency and the state of their evidence.',
    input: {
      criterion: criterionId.optional(),
      status: z.enum(['implemented', 'planned', 'retired']).optional(),
      ...page(25),
    },
    output: {
      controls: z
        .array(
          z.object({
            id: z.string(),
            title: z.string(),
            statement: z.string().optional(),
            criteria: z.array(z.string()).readonly(),
            owner: z.string().optional(),
            frequency: z.string().optional(),
            status: z.string(),
            evidence: z.array(z.string()).readonly(),
            evidenceState: z.string(),
            policies: z.array(z.string()).readonly(),
            path: z.string(),
            line: z.int(),
          }),
        )
        .readonly(),
      ...pageInfo,
    },
    run: (input, signal) => core.listControls(input, signal),
  });
  addTool(server, core, 'evidence_due', {
    title: 'Evidence due',
    description:
      'Evidence of the observation period that is missing or due now and, with “until”, still to come: by when, by whom and in which folder.',
    input: {
      control: z.string().max(100).optional().describe('Only of this control.'),
      until: z.iso.date().optional().describe('Also what is to come up to this day (YYYY-MM-DD).'),
      ...page(25),
    },
    output: {
      today: z.string(),
      observationPeriod: z.object({ start: z.string(), end: z.string() }),
      evidence: z
        .array(
          z.object({
            control: z.string(),
            title: z.string(),
            period: z.string(),
            state: z.string(),
            target: z.string(),
            due: z.string(),
            owner: z.string().optional(),
            kinds: z.array(z.string()).readonly(),
            folder: z.string(),
            found: z.int(),
            of: z.int(),
          }),
        )
        .readonly(),
      unscheduled: z.array(z.string()).readonly(),
      ...pageInfo,
    },
    run: (input, signal) => core.evidenceDue(input, signal),
  });
}
