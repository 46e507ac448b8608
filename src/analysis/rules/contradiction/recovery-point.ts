import { partsNamed } from '../../../reading/scope/names-part.js';
import { saysContinuous } from '../../../reading/backups/continuous.js';
import type { Control, Soc2Config } from '../../../workspace/records.js';
import type { Snapshot } from '../../../workspace/snapshot.js';
import { languageOf } from '../../statements/record-text.js';
import { relativeTo } from '../../../workspace/paths.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { Range } from '../../../workspace/position.js';
import { isDraft } from '../../governed.js';
import type { Report } from '../../rule.js';
import { CONTINUOUS } from '../../statements/stated-in-clause.js';
import type { Statement } from '../../statements/types.js';
import { describeValue } from '../../statements/values-in-words.js';
import type { WorkspaceFacts } from '../../workspace-facts.js';
import { quoted, say } from '../support/say.js';

const OBJECTIVE = 'recovery-point-objective';
const FREQUENCY = 'backup-frequency';
const FOR = 'for:';
const HOURS_A_YEAR = 8760;
/** "Every month" has no fixed length. */
const ROUGHLY = 1.05;

/** An objective with where it stands: a promise in soc2.yaml, or a document. */
interface Objective {
  readonly statement: Statement;
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
}

/**
 * How often something is backed up, where that is not often enough for what may be lost of it at most: nothing is copied
 * more often, and nothing is copied all the time.
 */
export function* recoveryPoints(
  promised: readonly Statement[],
  { config, controls, root }: Pick<Snapshot, 'config' | 'controls' | 'root'>,
  facts: WorkspaceFacts,
): Iterable<Report> {
  const objectives: Objective[] = [
    ...promised
      .filter(({ subject, record }) => subject === OBJECTIVE && record?.kind === 'commitment')
      .map((statement) => ({
        statement,
        uri: config?.uri ?? '',
        range: statement.range,
        title: statement.record?.id ?? '',
      })),
    ...stated(OBJECTIVE, facts).map(({ document, statement }) => ({
      statement,
      uri: document.uri,
      range: statement.range,
      title: document.title,
    })),
  ];
  if (objectives.length === 0 || facts.statements(CONTINUOUS).length > 0) return;
  if (isCopiedByRecords(config, controls)) return;
  const backups = stated(FREQUENCY, facts).filter(
    ({ statement }) => statement.bound === 'exact' && !statement.qualifiers.includes('non-production'),
  );
  const told = new Set<string>();
  const objects = objectives.flatMap(({ statement }) => objectOf(statement) ?? []);
  for (const objective of objectives) {
    const applying = backups.filter(({ statement }) => isOfIt(statement, objective.statement, objects));
    const [most] = [...applying].sort((a, b) => Number(b.statement.value) - Number(a.statement.value));
    if (!most || HOURS_A_YEAR / Number(most.statement.value) <= Number(objective.statement.value) * ROUGHLY)
      continue;
    const key = `${most.document.uri} ${most.statement.range.start.line} ${objective.statement.value}`;
    if (told.has(key)) continue;
    told.add(key);
    yield report(most, objective, root);
  }
}

/** Whether soc2.yaml or a control says that data is copied all the time. */
function isCopiedByRecords(config: Soc2Config | undefined, controls: readonly Control[]): boolean {
  const language = config?.preferences.language;
  const { backup, storage, architecture } = config?.infrastructure ?? {};
  const says = (text: string | undefined, chance: number): boolean =>
    text !== undefined && saysContinuous(text, languageOf(text, language), () => chance);
  return (
    [backup, storage, architecture].some((text) => says(text, 1)) ||
    controls.some(({ statement, title }) => says(statement ?? title, 0))
  );
}

interface Placed {
  readonly document: PolicyDocument;
  readonly statement: Statement;
}

function stated(subject: string, facts: WorkspaceFacts): Placed[] {
  return facts
    .statements(subject)
    .filter(({ document, statement }) => statement.rows === undefined && !isDraft(document));
}

function objectOf({ qualifiers }: Statement): string | undefined {
  return qualifiers.find((one) => one.startsWith(FOR))?.slice(FOR.length);
}

/** Whether backups are of what an objective is for: they name it, or they name no system that an objective is for. */
function isOfIt(backup: Statement, objective: Statement, objects: readonly string[]): boolean {
  const object = objectOf(objective);
  if (object === undefined) return true;
  const named = partsNamed(objects, backup.text);
  return named.length === 0 ? isGeneral(backup) : named.includes(object);
}

function isGeneral({ qualifiers }: Statement): boolean {
  return qualifiers.every((one) => !/^(?:sys|for|data):/.test(one));
}

function report({ document, statement }: Placed, objective: Objective, root: string): Report {
  const [often, most] = [describeValue(statement), describeValue(objective.statement)];
  const id = objective.statement.record?.id;
  const path = relativeTo(root, objective.uri) ?? objective.uri;
  const isHere = objective.uri === document.uri;
  const where =
    id !== undefined
      ? say(`in commitment ${id}`, `in toezegging ${id}`)
      : isHere
        ? say('elsewhere in this document', 'elders in dit document')
        : say(`in “${objective.title}”`, `in “${objective.title}”`);
  return {
    uri: document.uri,
    range: statement.range,
    message: say(
      `Backup frequency: ${often.en} here, while ${most.en} of data may be lost (recovery point objective) ${where.en}.`,
      `Back-upfrequentie: hier ${often.nl}, terwijl er ${where.nl} ${most.nl} aan gegevens verloren mag gaan (RPO).`,
    ),
    why: say(
      `This text says ${quoted(statement.text)}; the objective is ${quoted(objective.statement.text)}. What changed since the last copy is lost, and no text says that anything is copied more often.`,
      `Deze tekst zegt ${quoted(statement.text)}; de doelstelling is ${quoted(objective.statement.text)}. Wat sinds de laatste kopie is veranderd, gaat verloren, en geen tekst zegt dat er vaker wordt gekopieerd.`,
    ),
    related: [
      {
        uri: document.uri,
        range: statement.range,
        message: say(`Here: ${often.en}`, `Hier: ${often.nl}`),
      },
      {
        uri: objective.uri,
        range: objective.range,
        message: say(`${objective.title}: ${most.en}`, `${objective.title}: ${most.nl}`),
      },
    ],
    data: {
      subject: FREQUENCY,
      value: statement.value,
      other: objective.statement.value,
      path,
      ...(objective.statement.record && { against: objective.statement.record }),
    },
  };
}
