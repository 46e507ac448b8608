import { isoOf } from '../../../evidence/day.js';
import type { ControlEvidence } from '../../../evidence/control-evidence.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import type { EvidenceScope } from '../../../evidence/scope.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { configPlace } from '../support/config-place.js';
import { say } from '../support/say.js';

/** Days of the observation period after which having nothing is a late start. */
const PATIENCE = 14;
/** The same for a single control that runs without pause. */
const PATIENCE_OF_LOGS = 30;

/** The observation period runs and evidence is not being collected: not at all, not of what runs without pause, or not from the first day. */
export const evidenceLateStart: WorkspaceRule = {
  meta: {
    code: 'evidence-late-start',
    title: say(
      'Evidence is collected too late for the observation period',
      'Bewijs wordt te laat verzameld voor de observatieperiode',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'coverage',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { scope, controls, items, today } = evidenceOf(snapshot, facts.today);
    const { config } = snapshot;
    if (scope?.type !== 'II' || !config) return;
    const over = today > scope.end;
    // The days it has run: of a period that is over, all of its days.
    const running = (over ? scope.end + 1 : today) - scope.start;
    if (controls.length > 0 && items.length === 0 && over) {
      yield {
        uri: config.uri,
        range: configPlace(config, 'report.observationPeriod'),
        message: say(
          `The observation period ended on ${isoOf(scope.end)} and there is no evidence of it.`,
          `De observatieperiode eindigde op ${isoOf(scope.end)} en er is geen bewijs van.`,
        ),
        why: say(
          'A Type II report needs evidence of the whole period, and logs and reviews cannot be made afterwards. File what did exist, or agree another period with the auditor.',
          'Een Type II-rapport vraagt bewijs over de hele periode, en logs en beoordelingen zijn achteraf niet te maken. Leg vast wat er wel was, of spreek met de auditor een andere periode af.',
        ),
      };
    } else if (controls.length > 0 && items.length === 0 && running >= PATIENCE) {
      yield {
        uri: config.uri,
        range: configPlace(config, 'report.observationPeriod'),
        message: say(
          `The observation period is ${running} days old and no evidence lies in this workspace.`,
          `De observatieperiode is ${running} dagen oud en in deze werkruimte ligt geen bewijs.`,
        ),
        why: say(
          'A Type II report needs evidence of the whole period, and logs and reviews cannot be made afterwards. Start collecting today, or move the period. What is kept elsewhere, such as in a portal of the auditor, cannot be seen here.',
          'Een Type II-rapport vraagt bewijs over de hele periode, en logs en beoordelingen zijn achteraf niet te maken. Begin vandaag met verzamelen, of verschuif de periode. Wat elders wordt bewaard, zoals in een portaal van de auditor, is hier niet te zien.',
        ),
      };
    }
    for (const evidence of controls) {
      if (evidence.lateStart > 0) yield began(evidence, scope);
      else if (items.length > 0 && running >= PATIENCE_OF_LOGS && isSilent(evidence))
        yield silent(evidence, running);
    }
  },
};

/** Runs without pause, and has left nothing so far. */
function isSilent({ control, occurrences, items }: ControlEvidence): boolean {
  if (
    control.inheritedFrom !== undefined ||
    items.length > 0 ||
    occurrences.some(({ state }) => state === 'missing')
  )
    return false;
  const current = occurrences.find(({ state }) => state === 'open' || state === 'due');
  return control.frequency === 'continuous' && current !== undefined;
}

function began({ control, lateStart }: ControlEvidence, scope: EvidenceScope): Report {
  return {
    uri: control.uri,
    range: control.idRange,
    criterion: control.criteria[0]?.value,
    message: say(
      `${control.id} began ${lateStart} days after the observation period did.`,
      `${control.id} begon ${lateStart} dagen later dan de observatieperiode.`,
    ),
    why: say(
      `It runs since ${control.since ?? ''}; the period began on ${isoOf(scope.start)}. The auditor will ask what stood in its place until then, and that time cannot be caught up. Say so in the system description, or move the period.`,
      `De maatregel loopt sinds ${control.since ?? ''}; de periode begon op ${isoOf(scope.start)}. De auditor vraagt wat er tot die tijd voor in de plaats was, en die tijd is niet in te halen. Vermeld dit in de systeembeschrijving, of verschuif de periode.`,
    ),
  };
}

function silent({ control }: ControlEvidence, running: number): Report {
  return {
    uri: control.uri,
    range: control.idRange,
    criterion: control.criteria[0]?.value,
    message: say(
      `${control.id} runs without pause, but ${running} days of the observation period have left no evidence.`,
      `${control.id} loopt doorlopend, maar ${running} dagen van de observatieperiode hebben geen bewijs opgeleverd.`,
    ),
    why: say(
      'Save its settings or logs now: each day without them cannot be made afterwards.',
      'Leg de instellingen of logs nu vast: elke dag zonder is achteraf niet te maken.',
    ),
  };
}
