import { FACTS } from '../catalog/facts.js';
import type { Localised } from '../catalog/types.js';
import type { AuditFinding, Soc2Config } from '../workspace/records.js';
import { dayOf, isoOf, type Day } from './day.js';
import { holds, type Span } from './period-label.js';
import { periodsOf, scopeOf, type ObservationPeriod } from './scope.js';

/** `repair`: it can still fall away. `report`: the report will tell of it. `show`: repaired, to be shown. */
export type FindingVerdictKind = 'repair' | 'report' | 'show';

export interface FindingVerdict {
  readonly kind: FindingVerdictKind;
  readonly why: Localised;
}

/** The dates that decide what a finding can still become. */
export interface FindingDates {
  readonly type: 'I' | 'II' | undefined;
  /** The period the finding is about, or the year up to the day of a Type I report. */
  readonly period: Span | undefined;
  readonly fieldwork: Span | undefined;
  /** When the report is to be issued. */
  readonly target: Day | undefined;
}

/**
 * The dates of the period a finding is about: the one in which it was raised, else the last that had ended by then, for
 * auditors raise findings after the period; without a date the period of today.
 */
export function datesOf(
  { raised }: Pick<AuditFinding, 'raised'>,
  config: Soc2Config | undefined,
  today: Day,
): FindingDates {
  const report = config?.report;
  const target = report?.targetDate === undefined ? undefined : dayOf(report.targetDate);
  const periods = periodsOf(config);
  const at = raised === undefined ? today : dayOf(raised);
  const tested = periods.find(({ fieldwork }) => fieldwork && holds(fieldwork, at));
  const own: ObservationPeriod | undefined =
    tested ?? periods.find((one) => holds(one, at)) ?? periods.findLast(({ end }) => end < at);
  const period = own ?? scopeOf(config, at);
  return { type: report?.type, period, fieldwork: own?.fieldwork, target };
}

/** Whether a finding can still fall away: the period, the fieldwork, the report's day, its class and its plan decide. */
export function verdictOf(finding: AuditFinding, dates: FindingDates, today: Day): FindingVerdict {
  const { class: kind, status, remediation, control, retest } = finding;
  const { type, period, fieldwork, target } = dates;
  const [tested, repaired] = [hasCome(retest?.date, today), hasCome(remediation?.completed, today)];
  const failed = retest?.result === 'fail' && tested !== undefined;
  // What is still to come, or failed when it was tested again, is no repair.
  const completed = failed ? undefined : repaired;
  const over = period !== undefined && today > period.end;
  const late = over && type !== 'I' && (completed === undefined || dayOf(completed) > period.end);
  if (!failed && (status === 'remediated' || completed !== undefined)) {
    const passed = retest?.result === 'pass' && tested !== undefined;
    const closed = fieldwork && today > fieldwork.end;
    const on = completed === undefined ? ['', ''] : [` on ${completed}`, ` op ${completed}`];
    const askEn = passed
      ? ` and tested again on ${tested}, which it passed: hand over the evidence of both`
      : ': hand over the evidence and ask for a retest';
    const askNl = passed
      ? ` en op ${tested} met goed gevolg opnieuw getoetst: lever het bewijs van beide`
      : ': lever het bewijs en vraag een hertest';
    const afterEn = closed
      ? ` The fieldwork ended on ${isoOf(fieldwork.end)}: ask whether it is still taken in.`
      : '';
    const afterNl = closed
      ? ` Het veldwerk eindigde op ${isoOf(fieldwork.end)}: vraag of het nog wordt meegenomen.`
      : '';
    return verdict(
      'show',
      `Repaired${on[0] ?? ''}${askEn}.${afterEn}${late ? ` The period ended on ${isoOf(period.end)}, so the report still tells of it, with the repair in your response.` : ''}`,
      `Hersteld${on[1] ?? ''}${askNl}.${afterNl}${late ? ` De periode eindigde op ${isoOf(period.end)}, dus het rapport vermeldt het nog, met het herstel in uw reactie.` : ''}`,
    );
  }
  if (target !== undefined && today >= target)
    return verdict(
      'report',
      `The report was due on ${isoOf(target)}; what is repaired now is for the next one.`,
      `Het rapport was gepland op ${isoOf(target)}; wat nu wordt hersteld, is voor het volgende.`,
    );
  if (period && over && type === 'I')
    return verdict(
      'report',
      `The report speaks of ${isoOf(period.end)}, which is over. Correct it, and ask the auditor whether the day can move.`,
      `Het rapport gaat over ${isoOf(period.end)}, en die dag is voorbij. Herstel het en vraag de auditor of de peildatum kan verschuiven.`,
    );
  if (period && over) {
    const testing = fieldwork && today <= fieldwork.end;
    const ended = fieldwork && today > fieldwork.end;
    return verdict(
      'report',
      `The period ended on ${isoOf(period.end)}; what ${control ?? 'the control'} did not do in it cannot be made good. ${testing ? `The auditor tests until ${isoOf(fieldwork.end)}: hand` : ended ? `The fieldwork ended on ${isoOf(fieldwork.end)}: ask whether more is still taken in, hand` : 'Hand'} over evidence that did exist, repair it for the next period, and write the response.`,
      `De periode eindigde op ${isoOf(period.end)}; wat ${control ?? 'de maatregel'} daarin niet deed, is niet meer goed te maken. ${testing ? `De auditor toetst tot en met ${isoOf(fieldwork.end)}: lever` : ended ? `Het veldwerk eindigde op ${isoOf(fieldwork.end)}: vraag of er nog iets wordt meegenomen, lever` : 'Lever'} bewijs dat er wel was, herstel het voor de volgende periode en schrijf de reactie.`,
    );
  }
  if (kind === 'exception' && type === 'II')
    return verdict(
      'report',
      'An exception in a sampled item stays in a Type II report; repair it and answer it.',
      'Een uitzondering in een getoetst item blijft in een Type II-rapport; herstel en beantwoord die.',
    );
  const last = Math.min(period?.end ?? Infinity, target ?? Infinity);
  const due = remediation?.due;
  const name =
    last === period?.end
      ? ['the end of the period', 'het einde van de periode']
      : ['the target date', 'de doeldatum'];
  if (due !== undefined && dayOf(due) > last)
    return verdict(
      'report',
      `Its plan ends on ${due}, after ${name[0] ?? ''} (${isoOf(last)}).`,
      `Het plan eindigt op ${due}, na ${name[1] ?? ''} (${isoOf(last)}).`,
    );
  const usual = FACTS.findingClasses.items.find(({ id }) => id === kind)?.remediationDays;
  if (usual && Number.isFinite(last) && usual.min > last - today)
    return verdict(
      'report',
      `Its class usually takes ${usual.min} to ${usual.max} days, and ${name[0] ?? ''} is ${isoOf(last)}.`,
      `De klasse kost gewoonlijk ${usual.min} tot ${usual.max} dagen, en ${name[1] ?? ''} is ${isoOf(last)}.`,
    );
  if (!Number.isFinite(last))
    return verdict(
      'repair',
      'soc2.yaml states neither a period nor a target date, so nobody can say how long there is.',
      'soc2.yaml vermeldt geen periode en geen doeldatum, dus niemand kan zeggen hoelang er nog is.',
    );
  const left = `${last - today}`;
  return verdict(
    'repair',
    `${due === undefined ? `${left} days until ${name[0] ?? ''}` : `Its plan ends on ${due}`}${control === undefined ? '' : `; ${control} must run again in the period and leave evidence`}.${type === 'II' ? ' What it missed so far stays missed.' : ''}`,
    `${due === undefined ? `${left} dagen tot ${name[1] ?? ''}` : `Het plan eindigt op ${due}`}${control === undefined ? '' : `; ${control} moet in de periode opnieuw draaien en bewijs nalaten`}.${type === 'II' ? ' Wat tot nu toe is gemist, blijft gemist.' : ''}`,
  );
}

/** A day that is stated and has come, as it is stated. */
function hasCome(stated: string | undefined, today: Day): string | undefined {
  return stated !== undefined && dayOf(stated) <= today ? stated : undefined;
}

function verdict(kind: FindingVerdictKind, en: string, nl: string): FindingVerdict {
  return { kind, why: { en, nl } };
}
