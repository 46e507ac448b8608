import { addMonths } from '../../analysis/review-cadence.js';
import type { Control } from '../../workspace/records.js';
import type { TextEdit } from '../changes.js';
import { quoteIfNeeded } from '../completion/entry.js';
import { addYamlItem, setYamlValue, yamlItemAt } from '../yaml-edit.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

const MOST = 3;
/** What the controls of a promise usually serve, when it names no criteria itself. */
const CRITERIA_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  uptime: ['A1.1', 'A1.2', 'A1.3', 'CC7.5'],
  'response-time': ['A1.1', 'CC7.2', 'CC7.4'],
  'data-protection': ['CC6.1', 'CC6.7', 'C1.1', 'C1.2'],
  encryption: ['CC6.1', 'CC6.7'],
  access: ['CC6.1', 'CC6.2', 'CC6.3'],
  'incident-notification': ['CC7.3', 'CC7.4', 'CC2.3'],
};

/** Names the control that keeps a promise to customers: those in operation that serve its criteria. */
export function linkControl(request: FixRequest): Fix[] {
  const { diagnostic, context } = request;
  const { config, controls } = context.snapshot;
  const commitment = config?.commitments.find(({ id }) => id === dataText(diagnostic, 'commitment'));
  if (!commitment) return [];
  const wanted =
    commitment.criteria.length > 0 ? commitment.criteria : CRITERIA_OF_KIND[commitment.kind ?? ''];
  const words = new Set(longWords(commitment.statement));
  const weight = ({ title, statement, criteria }: Control): number =>
    2 * criteria.filter(({ value }) => wanted?.includes(value) ?? false).length +
    longWords(`${title} ${statement ?? ''}`).filter((word) => words.has(word)).length;
  return controls
    .filter(({ status, id }) => status === 'implemented' && !commitment.controls.includes(id))
    .map((control) => ({ control, weight: weight(control) }))
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .flatMap(({ control: { id, title } }) =>
      inItem(
        request,
        'commitments',
        `Name ${id} (${title}) as its control`,
        `Noem ${id} (${title}) als beheersmaatregel`,
        (at, text) => [addYamlItem(request.file.uri, text, [...at, 'controls'], quoteIfNeeded(id))],
      ),
    );
}

/** Enters the report of a subservice organisation that is in the workspace, or that of the next year. */
export function addReport(request: FixRequest): Fix[] {
  const { diagnostic, context, file } = request;
  const name = dataText(diagnostic, 'organisation') ?? '';
  const report = context.snapshot.config?.subserviceOrganisations.find((one) => one.name === name)?.report;
  const list = 'subserviceOrganisations';
  if (report?.periodEnd !== undefined) {
    const next = addMonths(report.periodEnd, 12);
    if (next > context.facts.today) return [];
    return inItem(
      request,
      list,
      `Enter the report up to ${next}, to be reviewed`,
      `Vul het rapport tot ${next} in, nog te beoordelen`,
      (at, text) => [
        setYamlValue(file.uri, text, [...at, 'report', 'periodEnd'], next),
        // What was reviewed is the old one.
        ...(report.reviewed === undefined
          ? []
          : [setYamlValue(file.uri, text, [...at, 'report', 'reviewed'], '')]),
      ],
    );
  }
  const key = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)[0] ?? '';
  return context.snapshot.evidenceFiles
    .map(({ path }) => path)
    .filter((path) => key.length > 1 && path.toLowerCase().includes(key) && /soc|report|rapport/i.test(path))
    .slice(0, MOST)
    .flatMap((path) =>
      inItem(request, list, `Enter ${path} as its report`, `Vul ${path} in als rapport`, (at, text) => [
        setYamlValue(file.uri, text, [...at, 'report', 'path'], quoteIfNeeded(path)),
      ]),
    );
}

/** Records that the report was reviewed. */
export function reviewReport(request: FixRequest): Fix[] {
  const { today } = request.context.facts;
  return inItem(
    request,
    'subserviceOrganisations',
    `Record that its report was reviewed today (${today})`,
    `Leg vast dat het rapport vandaag (${today}) is beoordeeld`,
    (at, text) => [setYamlValue(request.file.uri, text, [...at, 'report', 'reviewed'], today)],
  );
}

/** Starts a management response with what it must say as places to fill in; it counts when they are. */
export function answerFinding(request: FixRequest): Fix[] {
  const { snapshot, language } = request.context;
  const id = dataText(request.diagnostic, 'finding');
  if (snapshot.findings.find((finding) => finding.id === id)?.response !== undefined) return [];
  const dutch = language === 'nl';
  const response = dutch
    ? '"[CONFIRM: eens of oneens, de oorzaak, wat eraan gedaan wordt, wie en wanneer]"'
    : '"[CONFIRM: agree or not, the cause, what is done about it, by whom and when]"';
  return inItem(
    request,
    'findings',
    'Add a management response to fill in',
    'Voeg een reactie van het management toe om in te vullen',
    (at, text) => [setYamlValue(request.file.uri, text, [...at, 'response'], response)],
  );
}

/** Closes the remediation of a finding, or gives it a (later) date. */
export function updateFinding(request: FixRequest): Fix[] {
  const { diagnostic, context, file } = request;
  const { today } = context.facts;
  const set = (en: string, nl: string, key: string, value: string): Fix[] =>
    inItem(request, 'findings', en, nl, (at, text) => [
      setYamlValue(file.uri, text, [...at, 'remediation', key], value),
    ]);
  const late = dataText(diagnostic, 'due') !== undefined;
  const [soon, later] = [addMonths(today, 1), addMonths(today, 3)];
  return [
    ...(late
      ? set(
          `Record that it was remediated today (${today})`,
          `Leg vast dat het vandaag (${today}) is hersteld`,
          'completed',
          today,
        )
      : []),
    ...[soon, later].flatMap((date) =>
      set(
        late ? `Move the date of remediation to ${date}` : `Set the date of remediation to ${date}`,
        late ? `Verzet de hersteldatum naar ${date}` : `Zet de hersteldatum op ${date}`,
        'due',
        date,
      ),
    ),
  ];
}

/** A fix inside the item of a list that the diagnostic stands on; none when one of its edits cannot be made. */
function inItem(
  { diagnostic, file, context }: FixRequest,
  list: string,
  en: string,
  nl: string,
  edit: (at: readonly (string | number)[], text: string) => readonly (TextEdit | undefined)[],
): Fix[] {
  const at = yamlItemAt(file.uri, file.text, list, diagnostic.range.start);
  const edits = at && edit(at, file.text).filter((one) => one !== undefined);
  if (!edits || edits.length === 0) return [];
  return [{ title: context.language === 'nl' ? nl : en, change: () => ({ edits }) }];
}

function longWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])];
}
