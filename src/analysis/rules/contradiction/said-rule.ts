import type { Diagnostic } from '../../diagnostic.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import type { Clash, PlacedSaid } from '../../said/said.js';
import { quoted, say } from '../support/say.js';
import { CONTRADICTION } from './rule.js';
import { nameOfPlace } from './where-is.js';

/**
 * Two statements that were learned to be on one thing and not to hold together, whatever it is: where the matters that are
 * known by name see nothing.
 */
export const contradictionOfSaid: WorkspaceRule = {
  meta: CONTRADICTION,
  scope: 'workspace',
  *check(_snapshot, facts) {
    const told = new Set<string>();
    for (const clash of facts.clashes()) {
      // One of several of a statement is enough to have it looked at.
      const [here, there] = [keyOf(clash.here), keyOf(clash.there)];
      if (told.has(here) || told.has(there)) continue;
      told.add(here).add(there);
      yield report(clash);
    }
  },
  gather: (reports) =>
    reports.filter((one) => !isLearned(one) || !reports.some((other) => tellsIt(other, one))),
};

function keyOf({ document, said: { range, record } }: PlacedSaid): string {
  return `${document.uri} ${record?.id ?? ''} ${range.start.line} ${range.start.character}`;
}

function isLearned({ data }: Diagnostic): boolean {
  return data?.subject === SAID;
}

const SAID = 'said';

/** A rule that knows the matter by name says more of the same line. */
function tellsIt(other: Diagnostic, learned: Diagnostic): boolean {
  return (
    other !== learned &&
    !isLearned(other) &&
    other.range.start.line <= learned.range.end.line &&
    learned.range.start.line <= other.range.end.line
  );
}

function report({ here, there, chance }: Clash): Report {
  const { uri } = here.document;
  const { range, spoken } = here.said;
  const [mine, theirs] = [quoted(spoken.text), quoted(there.said.spoken.text)];
  const where = nameOfPlace(uri, there);
  return {
    uri,
    range,
    message: say(
      `This does not go with ${where.en}: ${theirs}.`,
      `Dit gaat niet samen met ${where.nl}: ${theirs}.`,
    ),
    why: say(
      `This text says ${mine}; ${where.en} says ${theirs}. If both are on the same thing, staff cannot follow both, and an auditor tests the one that is not met.`,
      `Deze tekst zegt ${mine}; ${where.nl} zegt ${theirs}. Gaan beide over hetzelfde, dan kunnen medewerkers niet beide volgen, en een auditor toetst de tekst waaraan niet wordt voldaan.`,
    ),
    related: [
      {
        uri: there.document.uri,
        range: there.said.range,
        message: say(`${there.document.title}: ${theirs}`, `${there.document.title}: ${theirs}`),
      },
    ],
    data: {
      subject: SAID,
      chance: Number(chance.toFixed(2)),
      path: there.document.path,
      ...(there.said.record && { against: there.said.record }),
    },
  };
}
