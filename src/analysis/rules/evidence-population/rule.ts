import type { ControlEvidence, Population } from '../../../evidence/control-evidence.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import type { Register } from '../../../evidence/register/register.js';
import { unreadText, unreadTexts } from '../../../evidence/register/unread-texts.js';
import type { Localised } from '../../../catalog/types.js';
import { uriOf } from '../../../workspace/paths.js';
import type { Control, EvidenceEntry } from '../../../workspace/records.js';
import { samePath } from '../../../evidence/events.js';
import { holds, readLabel } from '../../../evidence/period-label.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { oneForMany } from '../support/one-for-many.js';
import { listed, say } from '../support/say.js';

/** Rows named in one message. */
const MOST = 8;

/** A control that runs per event and of which nobody can say for which events, or a population that does not add up. */
export const evidencePopulation: WorkspaceRule = {
  meta: {
    code: 'evidence-population',
    title: say(
      'The population of a control cannot be established',
      'De populatie van een maatregel is niet vast te stellen',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'coverage',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { controls, entries } = evidenceOf(snapshot, facts.today);
    for (const evidence of controls) {
      const report = ofPopulation(evidence);
      if (report) yield report;
      if (evidence.population.state !== 'known') continue;
      const unread = ofUnread(evidence.control, evidence.population, snapshot.root);
      if (unread) yield unread;
      for (const entry of entries)
        if (entry.control === evidence.control.id) yield* ofEntry(entry, evidence, evidence.population);
    }
  },
  gather: oneForMany(
    ({ data }) => (typeof data?.unnamed === 'string' ? data.unnamed : undefined),
    (count, { en, nl }) =>
      say(
        `${count} controls run per event, but name no register under “population”: ${en}.`,
        `${count} maatregelen lopen per gebeurtenis, maar noemen onder “population” geen register: ${nl}.`,
      ),
  ),
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
        data: { unnamed: control.id },
      };
    case 'not-found':
      return {
        ...common,
        message: say(
          `The register of ${control.id}, ${population.path}, does not exist or is no CSV or XLSX in registers/.`,
          `Het register van ${control.id}, ${population.path}, bestaat niet of is geen CSV of XLSX in registers/.`,
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
          `The register of ${control.id}, ${population.path}, cannot be read in full.`,
          `Het register van ${control.id}, ${population.path}, is niet volledig te lezen.`,
        ),
        why: unreadableBecause(population.register),
      };
    default:
      return undefined;
  }
}

function unreadableBecause({ problem, unread }: Register): Localised {
  if (problem) return problem;
  if (unread.length > 0) {
    const { en, nl } = unreadTexts(unread, MOST);
    return say(`Not read: ${en}.`, `Niet gelezen: ${nl}.`);
  }
  return say(
    'It needs a header with a column of dates, such as “date”, “merged at” or “last day”.',
    'Het heeft een kop nodig met een kolom van datums, zoals “datum”, “gemeld” of “uit dienst”.',
  );
}

/** Rows that were not read although others were: nobody knows what they hold. */
function ofUnread(
  control: Control,
  { register: { unread }, path }: Extract<Population, { state: 'known' }>,
  root: string,
): Report | undefined {
  if (unread.length === 0) return undefined;
  const { en, nl } = unreadTexts(unread, MOST);
  const one = unread.length === 1;
  const uri = uriOf(root, path);
  return {
    uri: control.uri,
    range: control.idRange,
    criterion: control.criteria[0]?.value,
    message: say(
      `${unread.length} ${one ? 'row' : 'rows'} of the register of ${control.id}, ${path}, could not be read.`,
      `${unread.length} ${one ? 'rij' : 'rijen'} van het register van ${control.id}, ${path}, ${one ? 'is' : 'zijn'} niet te lezen.`,
    ),
    why: say(
      `While a row is unread, the evidence cannot be called complete. Not read: ${en}.`,
      `Zolang een rij ongelezen is, kan het bewijs niet volledig heten. Niet gelezen: ${nl}.`,
    ),
    related: unread.slice(0, MOST).map((row) => ({
      uri,
      range: { start: { line: row.row - 1, character: 0 }, end: { line: row.row - 1, character: 0 } },
      message: unreadText(row),
    })),
  };
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
        'Een steekproef staat voor de populatie waaruit die is getrokken. Verbeter het aantal, of trek opnieuw.',
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
