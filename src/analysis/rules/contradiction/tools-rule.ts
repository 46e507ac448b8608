import type { ToolJob } from '../../../catalog/known-tools.js';
import type { Localised } from '../../../catalog/types.js';
import { ANY } from '../../../reading/tools/tool-uses.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { TOOL } from '../../statements/tool-uses.js';
import type { PlacedStatement, WorkspaceFacts } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';
import { CONTRADICTION } from './rule.js';
import { whereIs } from './where-is.js';

const JOBS: Readonly<Record<ToolJob, Localised>> = {
  passwords: say('Password manager', 'Wachtwoordkluis'),
  devices: say('Device management', 'Apparaatbeheer'),
  paging: say('Paging', 'Oproepen van de dienst'),
  'sign-in': say('Sign-in', 'Aanmelden'),
  tickets: say('Tickets for the same work', 'Tickets voor hetzelfde werk'),
  staff: say('Staff records', 'Personeelssysteem'),
  malware: say('Protection against malware', 'Bescherming tegen malware'),
  checks: say('Background checks', 'Screening'),
  awareness: say('Security training', 'Beveiligingstraining'),
  code: say('Source code', 'Broncode'),
  keys: say('Keeping of keys', 'Bewaren van sleutels'),
  siem: say('SIEM', 'SIEM'),
};

/** Of these a company has one for everybody; of the others only for one piece of work. */
const ONE: ReadonlySet<string> = new Set<ToolJob>(['passwords', 'devices', 'paging', 'siem']);

/**
 * Two tools of one kind where people use one: another device management in the procedure than in the policy, the same
 * tickets in two systems. Two that one text names together, or that soc2.yaml lists both, are both in use.
 */
export const contradictionOfTools: WorkspaceRule = {
  meta: CONTRADICTION,
  scope: 'workspace',
  *check({ config }, facts) {
    const listed = (config?.tools ?? []).map(({ name }) => name.toLowerCase());
    for (const job of Object.keys(JOBS) as ToolJob[]) yield* ofJob(job, facts, listed);
  },
};

function* ofJob(job: ToolJob, facts: WorkspaceFacts, listed: readonly string[]): Iterable<Report> {
  const stated = facts.statedOn(`${TOOL}${job}`).filter(({ document }) => !document.draft);
  const byTool = new Map<string, PlacedStatement[]>();
  for (const one of stated) {
    const name = String(one.statement.value);
    const there = byTool.get(name);
    if (there) there.push(one);
    else byTool.set(name, [one]);
  }
  // The tool that most texts use is the one others are measured against.
  const tools = [...byTool].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1));
  const told = new Set<string>();
  for (const [n, [usual, its]] of tools.entries()) {
    for (const [other, others] of tools.slice(n + 1)) {
      if (told.has(other) || areBothUsed([usual, its], [other, others], listed)) continue;
      const pair = firstPair(job, others, its);
      if (!pair) continue;
      told.add(other);
      yield report(job, ...pair);
    }
  }
}

type OfTool = readonly [name: string, places: readonly PlacedStatement[]];

/** Named in one section, said to be used beside one another, or listed both. */
function areBothUsed([a, ofA]: OfTool, [b, ofB]: OfTool, listed: readonly string[]): boolean {
  const isListed = (name: string): boolean => listed.some((one) => one.includes(name.toLowerCase()));
  if (isListed(a) && isListed(b)) return true;
  const beside = (one: readonly PlacedStatement[], other: string): boolean =>
    one.some(
      ({ statement }) => statement.toolUse?.beside.some((name) => name === other || name === ANY) === true,
    );
  if (beside(ofA, b) || beside(ofB, a)) return true;
  const places = new Set(ofA.map(({ document, statement }) => `${document.uri} ${statement.section}`));
  return ofB.some(({ document, statement }) => places.has(`${document.uri} ${statement.section}`));
}

function firstPair(
  job: ToolJob,
  others: readonly PlacedStatement[],
  usual: readonly PlacedStatement[],
): readonly [here: PlacedStatement, there: PlacedStatement] | undefined {
  // What is said of all goes before what is said in passing.
  const weighty = [...usual].sort((a, b) => Number(isAll(b)) - Number(isAll(a)));
  for (const here of others) {
    const there = weighty.find((one) => isSameWork(job, here, one));
    if (there) return [here, there];
  }
  return undefined;
}

function isAll({ statement }: PlacedStatement): boolean {
  return statement.toolUse?.isAll === true;
}

/** So many words both name of what is done. */
const SHARED = 2;

function isSameWork(job: ToolJob, a: PlacedStatement, b: PlacedStatement): boolean {
  const [one, other] = [a.statement.toolUse, b.statement.toolUse];
  if (!one || !other) return false;
  if (ONE.has(job)) return job !== 'devices' || areSameMachines(a, b);
  if (!one.isAll && !other.isAll) return false;
  return one.work.filter((word) => other.work.includes(word)).length >= SHARED;
}

/** Tools for one maker's machines only. */
const APPLE: ReadonlySet<string> = new Set(['Jamf', 'Kandji', 'Addigy', 'Mosyle']);

/** Kinds of machine that tell nothing of whose make they are. */
const ANY_MAKE: ReadonlySet<string> = new Set(['laptop']);

function areSameMachines(a: PlacedStatement, b: PlacedStatement): boolean {
  const [one, other] = [a, b].map(({ statement }) =>
    (statement.toolUse?.platforms ?? []).filter((name) => !ANY_MAKE.has(name)),
  );
  if (one && other && one.length > 0 && other.length > 0) return one.some((name) => other.includes(name));
  const isOneMaker = APPLE.has(String(a.statement.value)) === APPLE.has(String(b.statement.value));
  return isOneMaker || (isAll(a) && isAll(b));
}

function report(job: ToolJob, here: PlacedStatement, there: PlacedStatement): Report {
  const { uri } = here.document;
  const [mine, theirs] = [String(here.statement.value), String(there.statement.value)];
  const where = whereIs(uri, there);
  return {
    uri,
    range: here.statement.range,
    message: say(
      `${JOBS[job].en}: ${mine} here, ${theirs} ${where.en}.`,
      `${JOBS[job].nl}: hier ${mine}, ${where.nl} ${theirs}.`,
    ),
    why: say(
      `This text says ${quoted(here.statement.text)}; the other says ${quoted(there.statement.text)}. If one was replaced, take its name out; if both are used, say which for what.`,
      `Deze tekst zegt ${quoted(here.statement.text)}; de andere zegt ${quoted(there.statement.text)}. Is het ene vervangen, haal de naam dan weg; zijn beide in gebruik, schrijf dan welk waarvoor is.`,
    ),
    related: [
      { uri, range: here.statement.range, message: say(`Here: ${mine}`, `Hier: ${mine}`) },
      {
        uri: there.document.uri,
        range: there.statement.range,
        message: say(`${there.document.title}: ${theirs}`, `${there.document.title}: ${theirs}`),
      },
    ],
    data: { subject: `${TOOL}${job}`, value: mine, other: theirs, path: there.document.path },
  };
}
