import data from './data/tools.yaml';

/** A tool or vendor that policies name. */
export interface KnownTool {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that cover it when soc2.yaml lists them: the suite or vendor it belongs to. */
  readonly of: readonly string[];
  /** The name is also an ordinary word. */
  readonly ambiguous: boolean;
  readonly area: string;
}

type ToolData = Pick<KnownTool, 'name'> & Partial<KnownTool>;

/** Every tool known, with its area as soc2.yaml spells it. */
export const KNOWN_TOOLS: readonly KnownTool[] = Object.entries(
  data as Readonly<Record<string, readonly ToolData[]>>,
).flatMap(([area, tools]) =>
  tools.map(({ name, aliases = [], of = [], ambiguous = false }) => ({ name, aliases, of, ambiguous, area })),
);
