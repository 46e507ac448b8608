import { isoOf } from '../../../evidence/day.js';
import type { ControlEvidence } from '../../../evidence/control-evidence.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import { isUncovered } from '../../../evidence/counts.js';
import { reasonOf, WEAK_FILE_WORDS } from '../../../evidence/reasons.js';
import { evidenceFolder } from '../../../evidence/folders.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { spanText } from '../support/evidence-texts.js';
import { isReadInFull } from '../support/read-in-full.js';
import { oneForMany } from '../support/one-for-many.js';
import { listed, say } from '../support/say.js';
import { uriOf } from '../../../workspace/paths.js';

/** Related places shown of events; more make the list useless. */
const MOST = 20;

/** A control that should have left evidence by now and did not: a window that is over, or events of its register. */
export const evidenceMissing: WorkspaceRule = {
  meta: {
    code: 'evidence-missing',
    title: say('Evidence of the observation period is missing', 'Bewijs over de observatieperiode ontbreekt'),
    severity: 'warning',
    stage: 'evidence',
    part: 'missing',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const analysis = evidenceOf(snapshot, facts.today);
    for (const evidence of analysis.controls) {
      if (!isReadInFull(evidence.control)) continue;
      for (const report of ofWindows(evidence, analysis.scope?.type ?? 'II'))
        yield analysis.items.length > 0
          ? report
          : { ...report, data: { ...report.data, nothingFiled: true } };
      yield* ofEvents(evidence, snapshot.root);
    }
  },
  // Where nothing at all is filed, what each control lacks is one thing: evidence.
  gather: oneForMany(
    ({ data }) => (data?.nothingFiled === true ? String(data.control) : undefined),
    (count, { en, nl }) =>
      say(
        `No evidence lies in this workspace; ${count} controls should have left some by now: ${en}.`,
        `In deze werkruimte ligt geen bewijs; ${count} maatregelen hadden dat inmiddels moeten opleveren: ${nl}.`,
      ),
  ),
};

function* ofWindows({ control, occurrences, items }: ControlEvidence, type: 'I' | 'II'): Iterable<Report> {
  const missing = occurrences.filter(({ state }) => state === 'missing');
  const [first] = missing;
  const common = { uri: control.uri, range: control.idRange, criterion: control.criteria[0]?.value };
  if (first) {
    const labels = missing.map(({ label }) => label);
    const folder = evidenceFolder(control, first.label, items);
    const span = spanText(first);
    yield {
      ...common,
      message:
        type === 'I'
          ? say(
              `${control.id} has no evidence that it was in place on ${first.label}.`,
              `${control.id} heeft geen bewijs dat de maatregel er op ${first.label} was.`,
            )
          : say(
              `${control.id} has ${first.paths.length > 0 ? 'not all' : 'no'} evidence for ${shortened(labels, 'en')}.`,
              `${control.id} heeft ${first.paths.length > 0 ? 'niet al het' : 'geen'} bewijs voor ${shortened(labels, 'nl')}.`,
            ),
      why:
        first.paths.length > 0
          ? say(`For ${first.label}: ${reasonOf(first).en}.`, `Voor ${first.label}: ${reasonOf(first).nl}.`)
          : say(
              `It was to be performed from ${span.en}, with evidence by ${isoOf(first.due)}. If it was, file the record of that time in ${folder}; it cannot be made afterwards. If it was not, the auditor will note an exception: record it as a finding.`,
              `De maatregel moest worden uitgevoerd van ${span.nl}, met bewijs uiterlijk ${isoOf(first.due)}. Is dat gebeurd, zet dan de vastlegging van toen in ${folder}; achteraf maken kan niet. Is het niet gebeurd, dan noteert de auditor een afwijking: leg die vast als bevinding.`,
            ),
      data: { fix: 'recordFinding', control: control.id, labels, folder },
    };
  }
  const before = occurrences.find(({ state }) => state === 'not-occurring');
  if (before) {
    yield {
      ...common,
      severity: 'info',
      message: say(
        `${control.id} did not occur for ${before.label} within the observation period: it was performed before it began.`,
        `${control.id} is voor ${before.label} niet voorgekomen in de observatieperiode: de maatregel is ervoor uitgevoerd.`,
      ),
      why: say(
        `Between ${spanText(before).en} there is no evidence. The auditor judges what happened within the period, and reports that the control did not operate in it.`,
        `Van ${spanText(before).nl} is er geen bewijs. De auditor beoordeelt wat binnen de periode gebeurde, en meldt dat de maatregel er niet in is uitgevoerd.`,
      ),
    };
  }
  for (const state of ['late', 'weak'] as const) {
    const those = occurrences.filter((one) => one.state === state);
    const [one] = those;
    if (!one) continue;
    const labels = those.map(({ label }) => label);
    const reason = reasonOf(one);
    yield {
      ...common,
      message:
        state === 'late'
          ? say(
              `${control.id} was performed late for ${shortened(labels, 'en')}.`,
              `${control.id} is te laat uitgevoerd voor ${shortened(labels, 'nl')}.`,
            )
          : say(
              `${control.id} has only weak evidence for ${shortened(labels, 'en')}.`,
              `${control.id} heeft alleen zwak bewijs voor ${shortened(labels, 'nl')}.`,
            ),
      why: say(`For ${one.label}: ${reason.en}.`, `Voor ${one.label}: ${reason.nl}.`),
      data: { control: control.id, labels },
    };
  }
}

function* ofEvents({ control, events, population }: ControlEvidence, root: string): Iterable<Report> {
  const missing = events.filter(isUncovered);
  if (missing.length === 0 || population.state !== 'known') return;
  const uri = uriOf(root, population.path);
  const named = (language: 'en' | 'nl'): string[] =>
    missing
      .slice(0, 3)
      .map(
        ({ id, date, weak }) =>
          `${id} (${[date, ...weak.map((why) => WEAK_FILE_WORDS[why][language])].join(': ')})`,
      );
  const rest = Math.max(0, missing.length - 3);
  yield {
    uri: control.uri,
    range: control.idRange,
    criterion: control.criteria[0]?.value,
    message: say(
      `${control.id} has no evidence for ${missing.length} of ${events.length} events of the period.`,
      `${control.id} heeft geen bewijs voor ${missing.length} van ${events.length} gebeurtenissen in de periode.`,
    ),
    why: say(
      `Without evidence: ${rest > 0 ? `${named('en').join(', ')} and ${rest} more` : listed(named('en'), 'en')} in ${population.path}. File the record of each in a folder named after its date, or draw a sample and state the population in evidence.yaml.`,
      `Zonder bewijs: ${rest > 0 ? `${named('nl').join(', ')} en nog ${rest}` : listed(named('nl'), 'nl')} in ${population.path}. Zet de vastlegging van elk in een map met de datum als naam, of trek een steekproef en vermeld de populatie in evidence.yaml.`,
    ),
    related: missing.slice(0, MOST).map(({ id, line, length }) => ({
      uri,
      range: { start: { line, character: 0 }, end: { line, character: length } },
      message: say(`${id} has no evidence.`, `${id} heeft geen bewijs.`),
    })),
    data: { control: control.id, events: missing.slice(0, MOST).map(({ id }) => id) },
  };
}

function shortened(labels: readonly string[], language: 'en' | 'nl'): string {
  if (labels.length <= 4) return listed(labels, language);
  return `${labels.slice(0, 3).join(', ')} ${language === 'en' ? 'and' : 'en nog'} ${labels.length - 3}${language === 'en' ? ' more' : ''}`;
}
