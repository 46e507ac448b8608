import { localise } from '../catalog/localise.js';
import type { PolicyType, RequiredContent } from '../catalog/types.js';
import { KnownFacts } from './facts/known-facts.js';
import { contentSentences } from './template/content-sentences.js';
import { configFacts } from './template/config-facts.js';
import { confirm, frontMatterOf } from './template/front-matter.js';
import type { TemplateInput } from './template/template-input.js';
import { toolsTable } from './template/tools-table.js';

/**
 * A new document of a type, without a language model: front matter, and a section for each content the type must
 * carry, in sentences of the catalogue. What only the organisation can know and neither soc2.yaml nor another document
 * states (a number, a role, a tool) stands in `[CONFIRM: …]`. It is a draft, so it counts for nothing until approved.
 */
export function offlineTemplate(input: TemplateInput): string {
  const { type, language, snapshot } = input;
  const known = new KnownFacts(snapshot, []);
  const title = localise(type.title, language);
  const parts = [
    frontMatterOf(input, title),
    `# ${title}`,
    introduction(input),
    ...type.contents.map((content, n) => section(content, n === mainContent(type), input, known)),
    toolsTable(type.id, snapshot.config, language),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** How many places of a text are left to fill in. */
export function countPlaceholders(text: string): number {
  return text.match(/\[CONFIRM:/g)?.length ?? 0;
}

/** Whom and what the document is about: no sentences, so that it speaks to no criterion. */
function introduction({ language, snapshot }: TemplateInput): string {
  const nl = language === 'nl';
  const name =
    snapshot.config?.organisation.name ?? confirm(nl ? 'naam van het bedrijf' : 'name of the company');
  const services = snapshot.config?.services.map((service) => service.name) ?? [];
  return [
    `**${nl ? 'Organisatie' : 'Organisation'}:** ${name}`,
    ...(services.length > 0 ? [`**${nl ? 'Diensten' : 'Services'}:** ${services.join(', ')}`] : []),
  ].join('  \n');
}

/** Where facts about the whole subject go: after purpose, scope and roles, which every type opens with. */
function mainContent(type: PolicyType): number {
  return Math.max(
    0,
    type.contents.findIndex(({ id }) => !/purpose|scope|roles/.test(id)),
  );
}

function section(
  content: RequiredContent,
  main: boolean,
  { type, language, snapshot }: TemplateInput,
  known: KnownFacts,
): string {
  const facts = configFacts(type.id, content.id, snapshot, language, main);
  const sentences = contentSentences(content, language, known, type);
  return [
    `## ${localise(content.title, language)}`,
    `<!-- ${localise(content.hint, language).replace(/--+/g, '-')} -->`,
    ...(facts === '' ? [] : [facts]),
    sentences,
  ].join('\n\n');
}
