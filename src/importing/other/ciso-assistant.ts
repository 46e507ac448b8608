import { isCriterionId } from '../../catalog/criterion-ids.js';
import { asList, asMap, asText, asTexts, type Plain } from '../../workspace/values.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportNote } from '../import-note.js';
import { leftOutNote, valuesLeftOut, type Unmissed } from '../text/values-left-out.js';
import type { ImportResult } from '../types.js';
import { fileSlug } from '../front-matter-text.js';
import { controlsYaml, type ControlDraft } from './controls-yaml.js';

/** What joins or numbers the entries of a library or the rows of a table. */
const UNMISSED: Unmissed = {
  keys: /^(?:urn|parent_urn|ref_id|id|internal_id|uuid|locale|depth|assessable|reference_controls|security_functions|requirements|criteria|mappings|mapped_controls|satisfies|status|implementation_?status|created_?(?:at|by)|updated_?(?:at|by))$/,
};

/** Whether a parsed YAML file is a CISO Assistant library. */
export function isCisoLibrary(value: unknown): boolean {
  const root = asMap(value);
  return root.objects !== undefined && asText(root.urn)?.startsWith('urn:') === true;
}

/**
 * A CISO Assistant library as controls: each reference control becomes one, with the criteria of the requirement nodes
 * that refer to it. Requirements themselves are not copied: their text is the framework's. Throws an ImportProblem
 * when the library holds no controls.
 */
export function importCisoLibrary(value: unknown, name: string): ImportResult {
  const objects = asMap(asMap(value).objects);
  const references = [...asList(objects.reference_controls), ...asList(objects.security_functions)].map(
    asMap,
  );
  const nodes = asList(objects.framework ?? objects.frameworks)
    .flatMap((framework) => asList(asMap(framework).requirement_nodes))
    .map(asMap);
  const criteria = criteriaByControl(nodes);
  const controls = references.flatMap((reference): ControlDraft[] => {
    const urn = asText(reference.urn)?.toLowerCase();
    const id = asText(reference.ref_id) ?? urn?.split(':').at(-1)?.toUpperCase();
    if (id === undefined) return [];
    return [
      {
        id: controlId(id),
        title: asText(reference.name) ?? id,
        statement: asText(reference.description),
        criteria: [...(criteria.get(urn ?? '') ?? [])].sort(),
        status: 'planned',
      },
    ];
  });
  if (controls.length === 0) {
    throw new ImportProblem('empty', {
      en: 'This CISO Assistant library holds no reference controls. Export one with controls, or the applied controls as CSV.',
      nl: 'Deze CISO Assistant-bibliotheek bevat geen referentiemaatregelen. Exporteer er een met maatregelen, of de toegepaste maatregelen als CSV.',
    });
  }
  const files = [{ path: 'controls/ciso-assistant.yaml', text: controlsYaml(controls, name) }];
  return {
    files,
    notes: [
      {
        about: 'planned',
        effect: 'check',
        en: 'A library says what could be done, not what you do: the controls are “planned” until you change that.',
        nl: 'Een bibliotheek zegt wat kan, niet wat u doet: de maatregelen staan op “planned” tot u dat wijzigt.',
      },
      ...leftOutNote(valuesLeftOut(objects, files, UNMISSED)),
    ],
  };
}

const STATUS: Readonly<Record<string, ControlDraft['status']>> = {
  active: 'implemented',
  implemented: 'implemented',
  deprecated: 'retired',
  archived: 'retired',
  retired: 'retired',
};
/** Columns that hold what a control is, by the tools that write them; the first that is there counts. */
const COLUMNS = {
  id: ['ref_id', 'refcode', 'ref_code', 'control_id', 'code', 'id'],
  title: ['name', 'title'],
  statement: ['description', 'statement'],
  owner: ['owner', 'owners', 'control_owner', 'controlowner', 'assigned_to'],
  status: ['status', 'implementation_status', 'implementationstatus'],
  linked: ['requirements', 'requirement_assessments', 'criteria', 'mappings', 'mapped_controls', 'satisfies'],
} as const;

/** Whether rows have a column that names controls. */
export function hasTitles(rows: readonly Plain[]): boolean {
  return rows.some((row) => COLUMNS.title.some((key) => asText(row[key]) !== undefined));
}

/**
 * The rows of a table of controls (columns by name, as CISO Assistant and Openlane write them) as controls. A status that
 * says nothing of whether the control works, such as an approval, leaves it planned and is told.
 */
export function importAppliedControls(rows: readonly Plain[], name: string): ImportResult {
  const other = new Map<string, number>();
  let untitled = 0;
  const controls = rows.flatMap((row, n): ControlDraft[] => {
    const cell = (column: keyof typeof COLUMNS): string | undefined =>
      COLUMNS[column].map((key) => asText(row[key])).find((text) => text !== undefined);
    const [id, statement, said] = [cell('id'), cell('statement'), cell('status')];
    const title = cell('title') ?? id;
    if (title === undefined) {
      untitled += 1;
      return [];
    }
    const linked = [id, ...COLUMNS.linked.map((key) => asText(row[key])), statement].join(' ');
    const status = STATUS[said?.toLowerCase() ?? ''];
    if (said !== undefined && status === undefined) other.set(said, (other.get(said) ?? 0) + 1);
    return [
      {
        id: controlId(id ?? `CA-${String(n + 1).padStart(2, '0')}`),
        title,
        statement,
        criteria: [...new Set(linked.toUpperCase().match(/\b[A-Z]{1,2}\d\.\d\b/g) ?? [])].filter(
          isCriterionId,
        ),
        owner: cell('owner'),
        status: status ?? 'planned',
      },
    ];
  });
  if (controls.length === 0) {
    throw new ImportProblem('empty', {
      en: 'This table has no column “name” or “title” with controls in it.',
      nl: 'Deze tabel heeft geen kolom “name” of “title” met maatregelen.',
    });
  }
  const told = [...other].map(([said, count]) => `“${said}” (${count})`).join(', ');
  const files = [{ path: `controls/${fileSlug(name)}.yaml`, text: controlsYaml(controls, name) }];
  const notes: ImportNote[] = [];
  if (told !== '')
    notes.push({
      about: 'status',
      effect: 'changed',
      en: `States that do not say that a control works came in as “planned”: ${told}.`,
      nl: `Toestanden die niet zeggen dat een maatregel werkt, zijn als “planned” overgenomen: ${told}.`,
    });
  if (untitled > 0)
    notes.push({
      about: 'untitled',
      effect: 'left-out',
      en: `Rows without a name or ID: ${untitled}.`,
      nl: `Rijen zonder naam of ID: ${untitled}.`,
    });
  return { files, notes: [...notes, ...leftOutNote(valuesLeftOut(rows, files, UNMISSED))] };
}

function criteriaByControl(nodes: readonly Plain[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const node of nodes) {
    const id = asText(node.ref_id)?.toUpperCase();
    if (id === undefined || !isCriterionId(id)) continue;
    for (const urn of [...asTexts(node.reference_controls), ...asTexts(node.security_functions)]) {
      const key = urn.toLowerCase();
      found.set(key, (found.get(key) ?? new Set()).add(id));
    }
  }
  return found;
}

function controlId(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9.]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}
