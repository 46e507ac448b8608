import type { Frequency } from '../../catalog/types.js';
import { asMap, asText } from '../../workspace/values.js';
import { YamlSource } from '../../workspace/yaml-source.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportNote } from '../import-note.js';
import { BLANK, blankNote } from './blanks.js';
import type { ImportedFile, ImportResult } from '../types.js';
import { controlsYaml, type ControlDraft } from './controls-yaml.js';
import { convertedDocument } from './converted-document.js';

const MOST_NAMED = 8;
const DOCUMENT = /^(?:policies|narratives|procedures)\/[^/]+\.md$/;

/**
 * A comply repository as Attest's files: policies, narratives and procedures keep their text, with front matter in our
 * keys; procedures with a `cron` become controls; `{{.Name}}` becomes the organisation's name. `files` holds the
 * repository's texts by relative path. Throws an ImportProblem when there is no comply.yml.
 */
export function importComply(files: ReadonlyMap<string, string>): ImportResult {
  const config = files.get('comply.yml') ?? files.get('comply.yaml');
  if (config === undefined) {
    throw new ImportProblem('unsupported', {
      en: 'This folder has no comply.yml, so it is no comply repository.',
      nl: 'Deze map heeft geen comply.yml en is dus geen comply-repository.',
    });
  }
  const organisation = asText(asMap(new YamlSource(config).value).name) ?? '[CONFIRM: organisation]';
  const imported: ImportedFile[] = [];
  const controls: ControlDraft[] = [];
  const odd: string[] = [];
  const blanks = new Map<string, number>();
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!DOCUMENT.test(path) || /readme\.md$/i.test(path)) continue;
    const document = convertedDocument(text, (body) => body.replace(/\{\{\s*\.Name\s*\}\}/g, organisation));
    imported.push({ path, text: document.text });
    for (const [blank] of document.text.matchAll(BLANK)) blanks.set(blank, (blanks.get(blank) ?? 0) + 1);
    if (path.startsWith('procedures/') && document.cron !== undefined) {
      controls.push({
        id: `PR-${(document.id ?? path.replace(/^.*\/|\.md$/g, '')).toUpperCase().replace(/[^A-Z0-9]+/g, '-')}`,
        title: document.title,
        frequency: cronFrequency(document.cron),
        criteria: document.criteria,
        policies: [path],
        // A calendar says when a ticket is opened, not that it is dealt with.
        status: 'planned',
      });
      if (cronFrequency(document.cron) === undefined) odd.push(`${path}: ${document.cron}`);
    }
  }
  if (controls.length > 0)
    imported.push({ path: 'controls/comply.yaml', text: controlsYaml(controls, 'comply') });
  const written = new Set(imported.map(({ path }) => path));
  const others = [...files.keys()].filter((path) => !written.has(path) && !/^comply\.ya?ml$/.test(path));
  return {
    files: imported,
    notes: [...scheduleNotes(controls.length, odd), ...blankNote(blanks), ...otherFilesNote(others)],
  };
}

function scheduleNotes(controls: number, odd: readonly string[]): ImportNote[] {
  const notes: ImportNote[] = [];
  if (controls > 0)
    notes.push({
      about: 'unstated',
      effect: 'check',
      en: `Controls from procedures with a schedule: ${controls}. A schedule does not say that they work; they are “planned” until you change that.`,
      nl: `Maatregelen uit procedures met een schema: ${controls}. Een schema zegt niet dat ze werken; ze staan op “planned” tot u dat wijzigt.`,
    });
  if (odd.length > 0)
    notes.push({
      about: 'cron',
      effect: 'left-out',
      en: `Schedules that are none of Attest’s frequencies; they stay in the front matter of the procedure: ${odd.join('; ')}.`,
      nl: `Schema’s die geen frequentie van Attest zijn; ze blijven in de front matter van de procedure: ${odd.join('; ')}.`,
    });
  return notes;
}

function otherFilesNote(paths: readonly string[]): ImportNote[] {
  if (paths.length === 0) return [];
  const named = paths.slice(0, MOST_NAMED).join(', ') + (paths.length > MOST_NAMED ? ', …' : '');
  return [
    {
      about: 'others',
      effect: 'left-out',
      en: `Other files of the repository, such as standards: ${paths.length} (${named}).`,
      nl: `Andere bestanden van de repository, zoals normen: ${paths.length} (${named}).`,
    },
  ];
}

/**
 * How often a cron line fires, when that is one of Attest's frequencies; comply writes six fields, seconds first. What
 * fires at other times, such as on weekdays or twice a month, is none of them.
 */
export function cronFrequency(cron: string): Frequency | undefined {
  const fields = cron.trim().split(/\s+/);
  const [day, month, weekday] = fields.length === 6 ? fields.slice(3) : fields.slice(2);
  if (day === undefined || month === undefined || weekday === undefined) return undefined;
  const every = (field: string): boolean => field === '*' || field === '?';
  const once = (field: string): boolean => /^\w+$/.test(field);
  if (!every(weekday)) return once(weekday) && every(day) && every(month) ? 'weekly' : undefined;
  if (every(day)) return every(month) ? 'daily' : undefined;
  if (!once(day)) return undefined;
  if (every(month)) return 'monthly';
  const step = /^(?:\*|\d+)?\/(\d+)$/.exec(month);
  const times = step ? 12 / Number(step[1]) : month.includes('-') ? 0 : month.split(',').length;
  return ({ 1: 'annual', 2: 'semiannual', 4: 'quarterly', 12: 'monthly' } as const)[times];
}
