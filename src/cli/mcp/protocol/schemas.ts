import * as z from 'zod';

/** Characters of a text an agent may send: no policy is longer. */
const MOST_TEXT = 1_000_000;

export const path = z
  .string()
  .min(1)
  .max(1000)
  .describe('Path of a document, relative to the workspace, such as policies/access-control.md.');
export const criterionId = z.string().min(2).max(20).describe('ID of a criterion, such as CC6.1.');
const offset = z
  .int()
  .min(0)
  .max(1_000_000)
  .default(0)
  .describe('Where to begin: nextOffset of the answer before.');
const limit = (usual: number) => z.int().min(1).max(100).default(usual).describe('How many at most.');
/** Inputs of tools that answer in parts. */
export const page = (usual: number) => ({ offset, limit: limit(usual) });
export const text = z.string().max(MOST_TEXT);
export const userSaid = z
  .array(z.string().max(20_000))
  .max(20)
  .default([])
  .describe(
    'What the user typed on the matter in this conversation, word for word; it counts as a fact. Never your own words.',
  );
export const withSupported = z
  .boolean()
  .default(false)
  .describe('Also list the statements that are supported, each with who states it.');
export const mostVerdicts = limit(25);

/** Outputs of tools that answer in parts. */
export const pageInfo = {
  total: z.int(),
  nextOffset: z.int().optional().describe('Give this as offset for the rest; left out when this was all.'),
};

export const listedCriterion = {
  id: z.string(),
  title: z.string(),
  inScope: z.boolean(),
  claimed: z.boolean(),
  substantiated: z.boolean().describe('A document in force says how it is met.'),
  onlyGeneric: z.boolean().describe('All its text would be true of any company.'),
  approved: z.boolean(),
  evidenced: z.boolean(),
  points: z.object({ found: z.int(), of: z.int() }).describe('Points of focus that text speaks to.'),
  score: z.number().describe('0 to 100.'),
};

export const listedGap = z.object({
  id: z.string(),
  code: z.string(),
  stage: z.enum(['text', 'approval', 'evidence', 'record']),
  severity: z.string().optional(),
  criticality: z.string(),
  effort: z.string(),
  criteria: z.array(z.string()).readonly(),
  message: z.string(),
  why: z.string(),
  path: z.string().optional(),
  line: z.int().optional(),
  textCloses: z.boolean().describe('Text in its document would close it: draft_instructions helps.'),
});

const verdictKind = z.enum(['supported', 'contradicted', 'invented', 'empty', 'weakened', 'unsure']);

export const verifiedDocument = {
  path: z.string(),
  ok: z.boolean().describe('Nothing is contradicted, invented or weakened.'),
  statements: z.int().describe('How many are new or changed.'),
  counts: z.record(verdictKind, z.int()),
  verdicts: z
    .array(
      z.object({
        kind: verdictKind,
        what: z.string().optional(),
        line: z.int(),
        sentence: z.string(),
        quote: z.string(),
        message: z.string(),
        source: z
          .object({
            kind: z.string(),
            path: z.string().describe('Empty for what the user said.'),
            line: z.int(),
            text: z.string(),
            id: z.string().optional(),
          })
          .optional(),
      }),
    )
    .readonly(),
  notShown: z.int(),
};
