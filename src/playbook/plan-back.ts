import { reportTypeFacts } from '../catalog/facts.js';
import type { Localised } from '../catalog/types.js';
import type { Soc2Config } from '../workspace/records.js';
import { daysUntil, monthsIn, plusDays, plusMonths } from '../evidence/iso-days.js';
import { reportWeeks, selectionWeeks } from './spans.js';
import { say } from './words.js';

export interface Milestone {
  readonly id: 'prepare' | 'begins' | 'auditor' | 'ends' | 'as-of' | 'issued';
  readonly what: Localised;
  /** ISO dates: with room to spare, and the last day that works. */
  readonly comfortable: string;
  readonly latest: string;
}

export interface BackwardPlan {
  readonly type: 'I' | 'II';
  readonly target: string;
  /** In the order of time. */
  readonly milestones: readonly Milestone[];
  /** Whether the target can be met: by the usual spans, from today on or with the period that runs. */
  readonly feasibility: 'infeasible' | 'tight' | 'comfortable';
  readonly warnings: readonly Localised[];
}

/** The shortest period that auditors and customers usually accept, in months. */
const SHORTEST_PERIOD = 3;

/**
 * Plans back from the target date by the usual spans: the report follows 6 to 12 weeks after the period, preparation
 * takes 3 to 6 months (Type I) or 6 to 12 with the period in it (Type II). Undefined without a target date.
 */
export function planBack(config: Soc2Config | undefined, today: string): BackwardPlan | undefined {
  const target = config?.report.targetDate;
  if (!config || target === undefined) return undefined;
  const type = config.report.type ?? 'II';
  const { preparationMonths } = reportTypeFacts(type);
  const { min: weeksLeast, max: weeksMost } = reportWeeks();
  const selection = selectionWeeks();
  const { observationPeriod: period, asOf } = config.report;
  const end = type === 'II' ? period?.end : asOf;
  // A day that soc2.yaml states stands; others are reckoned back from the target.
  const ends =
    end === undefined
      ? { comfortable: plusDays(target, -7 * weeksMost), latest: plusDays(target, -7 * weeksLeast) }
      : { comfortable: end, latest: end };
  // A report on a stated day speaks of what is ready on that day.
  const needed = type === 'I' ? (asOf ?? target) : target;
  const start = {
    comfortable: plusMonths(needed, -preparationMonths.max),
    latest: plusMonths(needed, -preparationMonths.min),
  };
  const periodStart = period
    ? { comfortable: period.start, latest: period.start }
    : { comfortable: plusMonths(ends.comfortable, -6), latest: plusMonths(ends.latest, -SHORTEST_PERIOD) };
  // What runs in a stated period is made ready in the months before it, as long as a Type I report takes.
  const ready = reportTypeFacts('I').preparationMonths;
  const begins =
    type === 'II' && period
      ? {
          comfortable: plusMonths(period.start, -ready.max),
          latest: plusMonths(period.start, -ready.min),
        }
      : start;
  const milestones: Milestone[] = [
    { id: 'prepare', what: say('Preparation begins', 'Voorbereiding begint'), ...begins },
  ];
  if (type === 'II') {
    milestones.push({
      id: 'begins',
      what: say(
        'Observation period begins: controls run and evidence is collected',
        'Observatieperiode begint: maatregelen draaien en bewijs wordt verzameld',
      ),
      ...periodStart,
    });
    milestones.push({
      id: 'auditor',
      what: say('Auditor chosen and contracted', 'Auditor gekozen en gecontracteerd'),
      comfortable: plusDays(periodStart.comfortable, -7 * selection.max),
      latest: plusDays(periodStart.latest, -7 * selection.min),
    });
    milestones.push({
      id: 'ends',
      what: say('Observation period ends', 'Observatieperiode eindigt'),
      ...ends,
    });
  } else {
    milestones.push({
      id: 'auditor',
      what: say('Auditor chosen and contracted', 'Auditor gekozen en gecontracteerd'),
      comfortable: plusDays(ends.comfortable, -7 * selection.max),
      latest: plusDays(ends.latest, -7 * selection.min),
    });
    milestones.push({
      id: 'as-of',
      what: say('Date the report speaks about', 'Peildatum van het rapport'),
      ...ends,
    });
  }
  milestones.push({
    id: 'issued',
    what: say('Report issued', 'Rapport uitgegeven'),
    comfortable: target,
    latest: target,
  });
  const { warnings, infeasible, tight } = judge(config, type, today, target, start, weeksLeast, weeksMost);
  return {
    type,
    target,
    milestones: milestones.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0)),
    feasibility: infeasible ? 'infeasible' : tight ? 'tight' : 'comfortable',
    warnings,
  };
}

function judge(
  config: Soc2Config,
  type: 'I' | 'II',
  today: string,
  target: string,
  start: { comfortable: string; latest: string },
  weeksLeast: number,
  weeksMost: number,
): { warnings: readonly Localised[]; infeasible: boolean; tight: boolean } {
  const warnings: Localised[] = [];
  let infeasible = false;
  let tight = false;
  const { observationPeriod: period, asOf } = config.report;
  const needed = type === 'I' ? (asOf ?? target) : target;
  const { preparationMonths } = reportTypeFacts(type);
  const runs =
    type === 'II' ? period !== undefined && period.start <= today : asOf !== undefined && asOf <= today;
  if (target < today) {
    infeasible = true;
    warnings.push(say(`The target date ${target} is past.`, `De doeldatum ${target} is voorbij.`));
  } else if (!runs && today > start.latest) {
    infeasible = true;
    warnings.push(
      say(
        `Type ${type} takes ${preparationMonths.min} to ${preparationMonths.max} months; from ${today} to ${needed} there is less. Move the date, or ${type === 'II' ? 'start with Type I' : 'agree a later one with the customer'}.`,
        `Type ${type} kost ${preparationMonths.min} tot ${preparationMonths.max} maanden; van ${today} tot ${needed} is er minder. Verschuif de datum of ${type === 'II' ? 'begin met Type I' : 'spreek een latere af met de klant'}.`,
      ),
    );
  } else if (!runs && today > start.comfortable) {
    tight = true;
    warnings.push(
      say(
        `Less than ${preparationMonths.max} months are left: this works only if little is missing.`,
        `Er zijn minder dan ${preparationMonths.max} maanden over: dit lukt alleen als er weinig ontbreekt.`,
      ),
    );
  }
  const end = type === 'II' ? period?.end : asOf;
  if (end !== undefined) {
    const weeks = Math.floor(daysUntil(end, target) / 7);
    if (weeks < weeksLeast) {
      infeasible = true;
      warnings.push(
        weeks < 0
          ? say(
              `The target date ${target} lies before ${end}, when the period ends.`,
              `De doeldatum ${target} ligt vóór ${end}, het einde van de periode.`,
            )
          : say(
              `Only ${weeks} weeks lie between ${end} and the target date; an auditor needs ${weeksLeast} to ${weeksMost}.`,
              `Tussen ${end} en de doeldatum liggen maar ${weeks} weken; een auditor heeft er ${weeksLeast} tot ${weeksMost} nodig.`,
            ),
      );
    } else if (weeks < weeksMost) {
      tight = true;
      warnings.push(
        say(
          `${weeks} weeks for the audit itself is at the short end of the usual ${weeksLeast} to ${weeksMost}.`,
          `${weeks} weken voor de audit zelf is aan de krappe kant van de gebruikelijke ${weeksLeast} tot ${weeksMost}.`,
        ),
      );
    }
  }
  if (type === 'II' && period && monthsIn(period) < SHORTEST_PERIOD) {
    infeasible = true;
    warnings.push(
      say(
        `The observation period is shorter than ${SHORTEST_PERIOD} months, the least that is usually accepted.`,
        `De observatieperiode is korter dan ${SHORTEST_PERIOD} maanden, het minimum dat gewoonlijk wordt aanvaard.`,
      ),
    );
  }
  const ready = reportTypeFacts('I').preparationMonths;
  const latest = type === 'II' && period && !runs ? plusMonths(period.start, -ready.min) : undefined;
  if (latest !== undefined && latest < today && period) {
    tight = true;
    warnings.push(
      say(
        `Preparation had to begin by ${latest}, which is past: ${daysUntil(today, period.start)} days are left before the period, where it usually takes ${ready.min} to ${ready.max} months. Begin today and let the period start later, or accept that what does not run on ${period.start} is reported as an exception.`,
        `Voorbereiding had uiterlijk op ${latest} moeten beginnen en die datum is voorbij: tot de periode resten ${daysUntil(today, period.start)} dagen, waar zij gewoonlijk ${ready.min} tot ${ready.max} maanden kost. Begin vandaag en laat de periode later ingaan, of aanvaard dat wat op ${period.start} niet draait als uitzondering wordt gerapporteerd.`,
      ),
    );
  }
  if (type === 'II' && !period)
    warnings.push(say('No observation period is stated yet.', 'Er is nog geen observatieperiode vermeld.'));
  return { warnings, infeasible, tight };
}
