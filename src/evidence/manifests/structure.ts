import { areaOf, safeName } from '../folders.js';
import { calendarOf, type EvidenceCalendar } from '../calendar.js';
import { isExpected } from '../counts.js';
import { isoOf } from '../day.js';
import type { EvidenceAnalysis } from '../evidence.js';
import { personText, responsible } from '../people.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import type { Control, Soc2Config } from '../../workspace/records.js';

/** A file to make; existing files are never touched. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const TEXTS = {
  en: {
    intro: 'Evidence is kept by area, control and period:',
    name: 'The date is that of what the file shows. Periods are 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-14. An `evidence.yaml` in a folder may say more: what it proves, population, sample, exceptions and the SHA-256 of each file.',
    never: 'Evidence cannot be made afterwards. Collect it when the control is performed.',
    area: 'Evidence',
    control: 'Control',
    kinds: 'Evidence',
    who: 'Responsible',
    often: 'Periods',
    event: 'a folder per event, named after its date',
  },
  nl: {
    intro: 'Bewijs staat per gebied, maatregel en periode:',
    name: 'De datum is die van wat het bestand laat zien. Perioden zijn 2026, 2026-H1, 2026-Q1, 2026-03 of 2026-03-14. Een `evidence.yaml` in een map kan meer zeggen: wat het bewijst, populatie, steekproef, afwijkingen en de SHA-256 van elk bestand.',
    never: 'Bewijs is achteraf niet te maken. Verzamel het wanneer de maatregel wordt uitgevoerd.',
    area: 'Bewijs',
    control: 'Maatregel',
    kinds: 'Bewijs',
    who: 'Verantwoordelijk',
    often: 'Perioden',
    event: 'een map per gebeurtenis, met de datum als naam',
  },
} as const;

/**
 * The folders of an evidence repository by convention: one README an area, and a folder for each control and period of
 * the calendar (kept by a `.gitkeep`, because neither git nor an editor keeps an empty folder). `exists` tells what is
 * there already; that is left out.
 */
export function evidenceStructure(
  analysis: EvidenceAnalysis,
  config: Soc2Config | undefined,
  controls: readonly Control[],
  language: Language,
  exists: (path: string) => boolean,
): readonly NewFile[] {
  const calendar = calendarOf(analysis, config);
  const running = controls.filter(({ status }) => status !== 'retired');
  const areas = new Map<string, Control[]>();
  for (const control of running) {
    const area = areaOf(control, analysis.items);
    areas.set(area, [...(areas.get(area) ?? []), control]);
  }
  const files: NewFile[] = [{ path: 'evidence/README.md', text: mainReadme(language) }];
  for (const [area, list] of [...areas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    files.push({
      path: `evidence/${area}/README.md`,
      text: areaReadme(area, list, calendar, config, language),
    });
    for (const control of list) {
      const labels = labelsOf(control, calendar);
      const base = `evidence/${area}/${safeName(control.id)}`;
      if (labels.length === 0) files.push({ path: `${base}/.gitkeep`, text: '' });
      for (const label of labels) files.push({ path: `${base}/${label}/.gitkeep`, text: '' });
    }
  }
  const taken = new Set<string>();
  return files.filter(({ path }) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const there = exists(path) || (path.endsWith('.gitkeep') && exists(folder)) || taken.has(path);
    taken.add(path);
    return !there;
  });
}

function labelsOf(control: Control, calendar: EvidenceCalendar | undefined): string[] {
  const entries =
    calendar?.entries.filter((entry) => entry.control === control.id && isExpected(entry)) ?? [];
  return [...new Set(entries.map(({ label }) => label))];
}

function mainReadme(language: Language): string {
  const words = TEXTS[language];
  return `# ${words.area}\n\n${words.intro}\n\n    evidence/<area>/<control>/<period>/<YYYY-MM-DD>_<control>_<kind>.<ext>\n\n${words.name}\n\n${words.never}\n`;
}

function areaReadme(
  area: string,
  controls: readonly Control[],
  calendar: EvidenceCalendar | undefined,
  config: Soc2Config | undefined,
  language: Language,
): string {
  const words = TEXTS[language];
  const rows = controls.map((control) => {
    const kinds = control.evidence.map(({ value }) => {
      const kind = evidenceKind(value);
      return kind ? `\`${value}\` ${localise(kind.title, language)}` : `\`${value}\``;
    });
    const labels = labelsOf(control, calendar);
    const often =
      control.frequency === 'per-event' || control.frequency === 'per-change'
        ? words.event
        : labels.length > 4
          ? `${labels[0] ?? ''} … ${labels.at(-1) ?? ''}`
          : labels.join(', ');
    return `| ${escape(control.id)} ${escape(control.title)} | ${kinds.map(escape).join('; ')} | ${escape(personText(responsible(control.owner, config)))} | ${often} |`;
  });
  const period = calendar ? `${isoOf(calendar.start)} – ${isoOf(calendar.end)}` : '';
  return [
    `# ${words.area}: ${area}`,
    '',
    ...(period ? [period, ''] : []),
    `| ${words.control} | ${words.kinds} | ${words.who} | ${words.often} |`,
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}
