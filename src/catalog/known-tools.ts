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
  /** A way of working or a thing in the hand rather than a system that holds data: a list of systems may leave it out. */
  readonly way?: true;
  /** What a company uses one tool of this kind for: `passwords`, `devices`, … */
  readonly job?: ToolJob;
}

/** Work that a company does in one tool, so that two of them in its texts contradict each other. */
export type ToolJob =
  | 'passwords'
  | 'devices'
  | 'sign-in'
  | 'tickets'
  | 'staff'
  | 'malware'
  | 'paging'
  | 'checks'
  | 'awareness'
  | 'code'
  | 'keys'
  /** A tool of logs that a text calls its SIEM; no tool is one everywhere. */
  | 'siem';

type ToolData = Pick<KnownTool, 'name'> & Partial<KnownTool>;

/** Every tool known, with its area as soc2.yaml spells it. */
export const KNOWN_TOOLS: readonly KnownTool[] = Object.entries(
  data as Readonly<Record<string, readonly ToolData[]>>,
).flatMap(([area, tools]) =>
  tools.map(({ name, aliases = [], of = [], ambiguous = false, job, way }) => ({
    name,
    aliases,
    of,
    ambiguous,
    area,
    ...(job && { job }),
    ...(way === true && { way }),
  })),
);

let areas: ReadonlyMap<string, string> | undefined;

/** The area of a known product by one of its names, in any case. */
export function areaOfTool(name: string): string | undefined {
  areas ??= new Map(
    KNOWN_TOOLS.flatMap(({ name: own, aliases, area }) =>
      [own, ...aliases].map((one) => [one.toLowerCase(), area] as const),
    ),
  );
  return areas.get(name.trim().toLowerCase());
}
