import type { TimelineChart, TimelineMark } from './chart.js';
import type { ReportSources } from './sources.js';
import { sayIn } from './words.js';

/** The days of the report that soc2.yaml names, with today among them; undefined when it names none. */
export function timelineChart({
  snapshot,
  today,
  language,
}: Pick<ReportSources, 'snapshot' | 'today' | 'language'>): TimelineChart | undefined {
  const say = sayIn(language);
  const report = snapshot.config?.report;
  const period = report?.observationPeriod;
  const named: (readonly [string | undefined, string])[] = [
    [period?.start, say('Observation period starts', 'Begin van de observatieperiode')],
    [report?.asOf, say('Date of the Type I report', 'Datum van het Type I-rapport')],
    [period?.end, say('Observation period ends', 'Einde van de observatieperiode')],
    [report?.targetDate, say('Report wanted', 'Rapport gewenst')],
  ];
  const marks = named.flatMap(([date, label]): TimelineMark[] =>
    date === undefined ? [] : [{ date, label }],
  );
  if (marks.length === 0) return undefined;
  return {
    kind: 'timeline',
    title: say('Timeline', 'Tijdlijn'),
    ...(period && { span: { ...period, label: say('Observation period', 'Observatieperiode') } }),
    marks: [...marks, { date: today, label: say('Today', 'Vandaag'), today: true }].sort((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
    ),
  };
}
