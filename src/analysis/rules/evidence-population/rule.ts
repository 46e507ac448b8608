import type { ControlEvidence, Population } from '../../evidence/control-evidence.js';
import { evidenceOf } from '../../evidence/evidence.js';
import type { EvidenceEntry } from '../../../workspace/records.js';
import { samePath } from '../../evidence/events.js';
import { holds, readLabel } from '../../evidence/period-label.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { listed, say } from '../support/say.js';

/** A control that runs per event and of which nobody can say for which events, or a population that does not add up. */
export const evidencePopulation: WorkspaceRule = {
  meta: {
    code: 'evidence-population',
    title: say(
      'The population of a control cannot be established',
      'De populatie van een maatregel is niet vast te stellen',
    ),
    severity: 'warning',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { controls, entries } = evidenceOf(snapshot, facts.today);
    for (const evidence of controls) {
      const report = ofPopulation(evidence);
      if (report) yield report;
      if (evidence.population.state !== 'known') continue;
      for (const entry of entries)
        if (entry.control === evidence.control.id) yield* ofEntry(entry, evidence, evidence.population);
    }
  },
};

function ofPopulation({ control, population }: ControlEvidence): Report | undefined {
  const common = { uri: control.uri, range: control.idRange, criterion: control.criteria[0]?.value };
  switch (population.state) {
    case 'unnamed':
      return {
        ...common,
        severity: 'info',
        message: say(
          `${control.id} runs per event, but names no register of events.`,
          `${control.id} loopt per gebeurtenis, maar noemt geen register van gebeurtenissen.`,
        ),
        why: say(
          'Without a population nobody can show that every event was handled. Add “population: registers/….csv” with one row an event (id, date).',
          'Zonder populatie is niet aan te tonen dat elke gebeurtenis is behandeld. Voeg “population: registers/….csv” toe met een rij per gebeurtenis (id, date).',
        ),
      };
    case 'not-found':
      return {
        ...common,
        message: say(
          `The register of ${control.id}, ${population.path}, does not exist or is no CSV in registers/.`,
          `Het register van ${control.id}, ${population.path}, bestaat niet of is geen CSV in registers/.`,
        ),
        why: say(
          'Its events cannot be counted, so its evidence cannot be complete.',
          'De gebeurtenissen zijn niet te tellen, dus het bewijs kan niet volledig zijn.',
        ),
      };
    case 'unreadable':
      return {
        ...common,
        message: say(
          `The register of ${control.id}, ${population.path}, has no readable dates.`,
          `Het register van ${control.id}, ${population.path}, heeft geen leesbare datums.`,
        ),
        why: say(
          'It needs a header with a column “date”, and dates as YYYY-MM-DD.',
          'Het heeft een kop nodig met een kolom “date”, en datums als JJJJ-MM-DD.',
        ),
      };
    default:
      return undefined;
  }
}

function* ofEntry(
  entry: EvidenceEntry,
  { control }: ControlEvidence,
  { register, path }: Extract<Population, { state: 'known' }>,
): Iterable<Report> {
  const named = entry.population?.register;
  if (named === undefined || !samePath(named, path)) return;
  const label = entry.period === undefined ? undefined : readLabel(entry.period);
  const place = { uri: entry.uri, range: entry.range, criterion: control.criteria[0]?.value };
  const size = label ? register.events.filter(({ day }) => holds(label, day)).length : undefined;
  if (label && size !== undefined && entry.population?.size !== undefined && entry.population.size !== size) {
    yield {
      ...place,
      message: say(
        `The population of ${label.text} is given as ${entry.population.size}; ${path} has ${size}.`,
        `De populatie van ${label.text} is opgegeven als ${entry.population.size}; ${path} heeft er ${size}.`,
      ),
      why: say(
        'A sample stands for the population it was drawn from. Correct the number, or draw again.',
        'Een steekproef staat voor de populatie waaruit zij is getrokken. Verbeter het aantal, of trek opnieuw.',
      ),
    };
  }
  const ids = new Set(register.events.map(({ id }) => id));
  const strange = (entry.sample?.items ?? []).filter((id) => !ids.has(id));
  if (strange.length > 0) {
    yield {
      ...place,
      message: say(
        `The sample holds ${strange.length} that ${path} does not have.`,
        `De steekproef bevat er ${strange.length} die niet in ${path} staan.`,
      ),
      why: say(
        `Not there: ${listed(strange.slice(0, 5), 'en')}.`,
        `Niet aanwezig: ${listed(strange.slice(0, 5), 'nl')}.`,
      ),
    };
  }
}
