import { CRITERION_LIKE, isCriterionId } from '../../catalog/criterion-ids.js';
import { asMap, asText, asTexts, type Plain } from '../../workspace/values.js';
import { fileSlug } from '../front-matter-text.js';
import type { ImportNote } from '../import-note.js';
import { leftOutNote, valuesLeftOut, type Unmissed } from '../text/values-left-out.js';
import type { ImportedFile, ImportResult } from '../types.js';
import { stringify } from 'yaml';
import { controlsYaml, type ControlDraft } from './controls-yaml.js';
import { parseJson } from './parse-json.js';

/** A record and the Markdown beside it. */
interface Resource {
  readonly id: string;
  readonly type: string;
  readonly record: Plain;
  readonly text: string | undefined;
}

const RECORD = /(?:^|\/)data\/([a-z-]{1,60})\/([\w.-]{1,120})\.json$/;
const DOCUMENTS: ReadonlySet<string> = new Set(['policy', 'document']);
const PEOPLE: ReadonlySet<string> = new Set(['person', 'team', 'appointment']);
const STATUS: Readonly<Record<string, ControlDraft['status']>> = {
  implemented: 'implemented',
  retired: 'retired',
  'not-applicable': 'retired',
};

/** What joins records to others, and the state, which a note tells of. */
const UNMISSED: Unmissed = { keys: /^(?:id|type|status|code|\w+Ids?)$/ };

/** Whether a repository keeps its records as filegrc does: a JSON file each below `data/`, with an ID and a type. */
export function isFilegrc(files: ReadonlyMap<string, string>): boolean {
  for (const [path, text] of files)
    if (RECORD.test(path) && /"type"\s*:\s*"(?:policy|control)"/.test(text)) return true;
  return false;
}

/**
 * A filegrc repository: policies and documents become drafts, with the text beside their record; controls become controls,
 * with the criteria of the requirements they name. Records of other types are counted.
 */
export function importFilegrc(files: ReadonlyMap<string, string>): ImportResult {
  const all = [...files].flatMap(([path, text]) => resourceAt(path, text, files));
  const byId = new Map(all.map((one) => [one.id, one]));
  const documents = all.filter(({ type, text }) => DOCUMENTS.has(type) && text !== undefined);
  const controls = all.filter(({ type }) => type === 'control');
  const imported: ImportedFile[] = documents.map((one) => documentFile(one, byId));
  if (controls.length > 0)
    imported.push({
      path: 'controls/filegrc.yaml',
      text: controlsYaml(
        controls.map((one) => controlOf(one, byId)),
        'filegrc',
      ),
    });
  const records = [...documents, ...controls].map(({ type, record }) => ({ [type]: record }));
  return {
    files: imported,
    notes: [...notesOn(all, documents, controls), ...leftOutNote(valuesLeftOut(records, imported, UNMISSED))],
  };
}

function resourceAt(path: string, text: string, files: ReadonlyMap<string, string>): Resource[] {
  if (!RECORD.test(path)) return [];
  const record = asMap(parseJson(text));
  const [id, type] = [asText(record.id), asText(record.type)];
  if (id === undefined || type === undefined) return [];
  const beside = path.replace(/\.json$/, '.md');
  const inContent = [...path.split('/').slice(0, -2), 'content', `${id}.md`].join('/');
  return [{ id, type, record, text: files.get(beside) ?? files.get(inContent) }];
}

function documentFile({ id, record, text }: Resource, byId: ReadonlyMap<string, Resource>): ImportedFile {
  const values = {
    title: asText(record.title) ?? id,
    // Approvals are in git and in other records: the copy here is nobody's yet.
    status: 'draft',
    owner: ownersOf(record, byId),
    version: asText(record.version),
    id,
  };
  const head = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return {
    path: `policies/${fileSlug(id.replace(/^(?:policy|document)-/, ''))}.md`,
    text: `---\n${stringify(head, { lineWidth: 0 })}---\n\n${(text ?? '').trim()}\n`,
  };
}

function controlOf({ id, record }: Resource, byId: ReadonlyMap<string, Resource>): ControlDraft {
  const owner = ownersOf(record, byId);
  const statement = [asText(record.statement), asText(record.activity)].flatMap((one) => one ?? []);
  return {
    id: (asText(record.code) ?? id.replace(/^control-/, '')).toUpperCase(),
    title: asText(record.title) ?? id,
    ...(statement.length > 0 && { statement: [...new Set(statement)].join('\n\n') }),
    criteria: [...new Set(asTexts(record.requirementIds).flatMap((one) => criteriaIn(one, byId.get(one))))],
    ...(owner !== undefined && { owner }),
    policies: asTexts(record.policyIds)
      .filter((one) => byId.get(one)?.text !== undefined)
      .map((one) => `policies/${fileSlug(one.replace(/^(?:policy|document)-/, ''))}.md`),
    since: asText(record.effectiveOn),
    until: asText(record.retiredOn),
    status: STATUS[asText(record.status) ?? ''] ?? 'planned',
  };
}

/** The criteria that a requirement is, by its code or title, else by its ID: `requirement-soc2-cc6-1`. */
function criteriaIn(id: string, resource: Resource | undefined): string[] {
  const { code, title } = resource?.record ?? {};
  for (const text of [
    asText(code),
    asText(title),
    id.replace(/-(\d)-(\d{1,2})\b/g, '$1.$2').replace(/-/g, ' '),
  ]) {
    const dotted = text?.toUpperCase().replace(/\b(CC|PI|[ACP])\s?(\d)[- ](\d{1,2})\b/g, '$1$2.$3');
    const found = (dotted?.match(CRITERION_LIKE) ?? []).filter(isCriterionId);
    if (found.length > 0) return found;
  }
  return [];
}

/** Who a record names as owners: the title of an appointment or team, the name of a person. */
function ownersOf(record: Plain, byId: ReadonlyMap<string, Resource>): string | undefined {
  const names = asTexts(record.ownerIds).map((id) => {
    const { title, name } = byId.get(id)?.record ?? {};
    return asText(title) ?? asText(name) ?? id;
  });
  return names.length === 0 ? undefined : names.join(', ');
}

function notesOn(
  all: readonly Resource[],
  documents: readonly Resource[],
  controls: readonly Resource[],
): ImportNote[] {
  const notes: ImportNote[] = [];
  const partial = controls.filter(({ record }) => record.status === 'partially-implemented').length;
  if (partial > 0)
    notes.push({
      about: 'partial',
      effect: 'changed',
      en: `Controls that are implemented in part came in as “planned”: ${partial}.`,
      nl: `Maatregelen die deels zijn ingevoerd, zijn als “planned” overgenomen: ${partial}.`,
    });
  const empty = all.filter(({ type, text }) => DOCUMENTS.has(type) && text === undefined).length;
  if (empty > 0)
    notes.push({
      about: 'without-text',
      effect: 'left-out',
      en: `Policies and documents without a text beside their record: ${empty}.`,
      nl: `Beleid en documenten zonder tekst naast hun gegevens: ${empty}.`,
    });
  if (documents.length > 0)
    notes.push({
      about: 'approvals',
      effect: 'check',
      en: 'Approvals were not taken over: the policies are drafts here.',
      nl: 'Goedkeuringen zijn niet overgenomen: het beleid is hier concept.',
    });
  const others = all.filter(
    ({ type }) => !DOCUMENTS.has(type) && !PEOPLE.has(type) && type !== 'control' && type !== 'requirement',
  ).length;
  if (others > 0)
    notes.push({
      about: 'others',
      effect: 'left-out',
      en: `Records of other types, such as systems, risks and evidence: ${others}.`,
      nl: `Gegevens van andere soorten, zoals systemen, risico’s en bewijs: ${others}.`,
    });
  return notes;
}
