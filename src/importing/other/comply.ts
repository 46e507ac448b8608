import type { Frequency } from '../../catalog/types.js';
import { asMap, asText } from '../../workspace/values.js';
import { YamlSource } from '../../workspace/yaml-source.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportedFile, ImportResult } from '../types.js';
import { controlsYaml, type ControlDraft } from './controls-yaml.js';
import { convertedDocument } from './converted-document.js';

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
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!DOCUMENT.test(path) || /readme\.md$/i.test(path)) continue;
    const document = convertedDocument(text, (body) => body.replace(/\{\{\s*\.Name\s*\}\}/g, organisation));
    imported.push({ path, text: document.text });
    if (path.startsWith('procedures/') && document.cron !== undefined) {
      controls.push({
        id: `PR-${(document.id ?? path.replace(/^.*\/|\.md$/g, '')).toUpperCase().replace(/[^A-Z0-9]+/g, '-')}`,
        title: document.title,
        frequency: cronFrequency(document.cron),
        criteria: document.criteria,
        policies: [path],
      });
    }
  }
  if (controls.length > 0)
    imported.push({ path: 'controls/comply.yaml', text: controlsYaml(controls, 'comply') });
  return { files: imported, notes: [] };
}

/** How often a cron line fires, as far as Attest's frequencies tell; comply writes six fields, seconds first. */
export function cronFrequency(cron: string): Frequency | undefined {
  const fields = cron.trim().split(/\s+/);
  const [day, month, weekday] = fields.length === 6 ? fields.slice(3) : fields.slice(2);
  if (day === undefined || month === undefined || weekday === undefined) return undefined;
  const every = (field: string): boolean => field === '*' || field === '?';
  if (!every(weekday)) return 'weekly';
  if (every(day)) return every(month) ? 'daily' : undefined;
  if (every(month)) return 'monthly';
  const step = /^\*?\/(\d+)$|^\*\/(\d+)$|^\d+\/(\d+)$/.exec(month);
  const times = step ? 12 / Number(step[1] ?? step[2] ?? step[3]) : month.split(',').length;
  return ({ 1: 'annual', 2: 'semiannual', 4: 'quarterly', 12: 'monthly' } as const)[times];
}
