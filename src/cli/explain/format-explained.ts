import type { Language } from '../../catalog/types.js';
import type { Force } from '../../reading/statement.js';
import { oneLine, visible } from '../../reporting/visible-text.js';
import type { Explained, ExplainedLink, ExplainedPoint } from './explained.js';

const WORDS = {
  en: {
    frontMatter: 'front matter',
    top: 'text before the first heading',
    lines: 'lines',
    says: 'This line',
    linked: 'Linked to',
    none: 'Linked to no criterion.',
    near: 'Near, but not linked',
    gaps: 'Gaps',
    noGaps: 'No gaps here.',
    line: 'line',
    because: 'because of',
  },
  nl: {
    frontMatter: 'front matter',
    top: 'tekst voor de eerste kop',
    lines: 'regels',
    says: 'Deze regel',
    linked: 'Gekoppeld aan',
    none: 'Aan geen criterium gekoppeld.',
    near: 'Dichtbij, maar niet gekoppeld',
    gaps: 'Hiaten',
    noGaps: 'Geen hiaten hier.',
    line: 'regel',
    because: 'vanwege',
  },
} as const;

const FORCES: Readonly<Record<Force, Readonly<Record<Language, string>>>> = {
  obligation: { en: 'obligation', nl: 'verplichting' },
  practice: { en: 'practice', nl: 'werkwijze' },
  prohibition: { en: 'prohibition', nl: 'verbod' },
  permission: { en: 'allows it, no more', nl: 'staat het toe, meer niet' },
  recommendation: { en: 'recommends it', nl: 'beveelt het aan' },
  plan: { en: 'planned', nl: 'gepland' },
  denial: { en: 'says that it is not done', nl: 'zegt dat het niet gebeurt' },
  condition: { en: 'a condition', nl: 'een voorwaarde' },
  definition: { en: 'a definition', nl: 'een definitie' },
  pointer: { en: 'points elsewhere', nl: 'verwijst naar elders' },
  framing: { en: 'purpose, scope or background', nl: 'doel, reikwijdte of achtergrond' },
  reason: { en: 'a reason', nl: 'een reden' },
  metadata: { en: 'a label, states nothing', nl: 'een label, stelt niets' },
  example: { en: 'an example or quotation', nl: 'een voorbeeld of citaat' },
  struck: { en: 'struck out', nl: 'doorgehaald' },
  question: { en: 'a question', nl: 'een vraag' },
  placeholder: { en: 'to be filled in', nl: 'nog in te vullen' },
  unclear: { en: 'not clear enough to count', nl: 'niet duidelijk genoeg om mee te tellen' },
};

/** The explanation for people to read. */
export function formatExplained(explained: Explained, language: Language): string {
  const words = WORDS[language];
  const { path, line, lines, links, nearMisses, gaps, statements } = explained;
  const name =
    explained.part === 'front-matter'
      ? words.frontMatter
      : explained.heading === ''
        ? words.top
        : explained.heading;
  const out = [`${visible(path)}:${line}  ${name} (${words.lines} ${lines.first}-${lines.last})`, ''];
  if (explained.approval) out.push(visible(explained.approval.text), '');
  if (statements.length > 0) {
    out.push(`${words.says}:`);
    for (const { text, force, speaksTo } of statements) {
      out.push(`  “${text}” (${FORCES[force][language]})`);
      for (const { criterion, title, counts } of speaksTo)
        out.push(`    ${counts ? '✓' : '–'} ${criterion} ${title}`);
    }
    out.push('');
  }
  if (explained.part === 'section') {
    out.push(links.length === 0 ? words.none : `${words.linked}:`);
    for (const link of links) out.push(...linkLines(link, language));
    out.push('');
    if (nearMisses.length > 0) {
      out.push(`${words.near}:`);
      for (const { criterion, title, score, why } of nearMisses)
        out.push(`  ${criterion} ${title} (${score.toFixed(2)}): ${why}.`);
      out.push('');
    }
  }
  out.push(gaps.length === 0 ? words.noGaps : `${words.gaps}:`);
  for (const { line: at, severity, code, message, why } of gaps)
    out.push(`  ${words.line} ${at}  ${severity} ${code}: ${message}`, `    ${why}`);
  return out.map(oneLine).join('\n');
}

function linkLines({ criterion, title, score, points }: ExplainedLink, language: Language): string[] {
  return [
    `  ${criterion} ${title} (${score.toFixed(2)})`,
    ...points.flatMap((point) => pointLines(point, language)),
  ];
}

function pointLines(
  { title, substantiated, generic, weakness, because }: ExplainedPoint,
  language: Language,
): string[] {
  const words = WORDS[language];
  const said = weakness ?? generic;
  const reason = said === undefined ? '' : `: ${said}`;
  return [
    `    ${substantiated ? '✓' : '–'} ${title}${reason}`,
    ...because.map(
      ({ line, text, chance }) =>
        `        ${words.because} ${words.line} ${line}: “${text}” (${chance.toFixed(2)})`,
    ),
  ];
}
