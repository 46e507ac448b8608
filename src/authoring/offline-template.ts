import { localise } from '../catalog/localise.js';
import type { PolicyType, RequiredContent } from '../catalog/types.js';
import { factsOf } from '../verify/facts/workspace-facts.js';
import { companyFor } from './compose/company.js';
import { composedContent, composedText, type ForDocument } from './compose/composed-content.js';
import {
  controlsPart,
  part,
  promisesPart,
  reviewPart,
  rolesPart,
  toolsPart,
} from './compose/closing-parts.js';
import { said } from './compose/words.js';
import { contentSentences, statesFacts } from './template/content-sentences.js';
import { configFacts } from './template/config-facts.js';
import { confirm, frontMatterOf, keepersOf } from './template/front-matter.js';
import type { TemplateInput } from './template/template-input.js';

/**
 * A new document of a type, without a language model: front matter, purpose, roles, a section for each content the type
 * must carry, what customers were promised, the controls and tools that carry it out, and how it is reviewed. It is
 * composed of the company's own records; what only the organisation can know and no record states (a number, a role, a
 * tool) stands in `[CONFIRM: …]`. It is a draft, so it counts for nothing until approved.
 */
export function offlineTemplate(input: TemplateInput): string {
  const { type, language } = input;
  const title = localise(type.title, language);
  const document = forDocument(input);
  // A description or notice tells readers what is; who owns it and how it is reviewed is no part of it.
  const isPolicy = !statesFacts(type);
  const has = (content: string): boolean => type.contents.some(({ id }) => id === content);
  const parts = [
    frontMatterOf(input, title),
    `# ${title}`,
    introduction(input),
    !isPolicy || has('purpose-scope')
      ? ''
      : part(
          'purpose',
          [composedText('purpose', document), said('how-to-read', language)].join('\n\n'),
          language,
        ),
    !isPolicy || has('roles-responsibilities') ? '' : part('roles', rolesPart(document), language),
    ...type.contents.map((content) => section(content, input, document)),
    ...(isPolicy ? [promisesPart(document), controlsPart(document), toolsPart(document)] : []),
    !isPolicy || has('policy-review') ? '' : reviewPart(document),
  ];
  return `${parts.filter((one) => one !== '').join('\n\n')}\n`;
}

/** The text for one content of a type, as it stands in a new document. */
export function contentText(content: RequiredContent, input: TemplateInput): string {
  return textFor(content, input, forDocument(input));
}

/** How many places of a text are left to fill in. */
export function countPlaceholders(text: string): number {
  return text.match(/\[CONFIRM:/g)?.length ?? 0;
}

function forDocument({ type, language, snapshot, known }: TemplateInput): ForDocument {
  return {
    type,
    language,
    company: companyFor(type, snapshot),
    ...keepersOf(type, snapshot.config),
    known: known ?? factsOf(snapshot).without(''),
  };
}

/** Whom and what the document is about: no sentences, so that it speaks to no criterion. */
function introduction({ language, snapshot }: TemplateInput): string {
  const name = snapshot.config?.organisation.name ?? confirm(said('ask.company', language));
  const services = snapshot.config?.services.map((service) => service.name) ?? [];
  return [
    `**${said('organisation', language)}:** ${name}`,
    ...(services.length > 0 ? [`**${said('services', language)}:** ${services.join(', ')}`] : []),
  ].join('  \n');
}

function section(content: RequiredContent, input: TemplateInput, document: ForDocument): string {
  const { language } = input;
  const isAsked = composedContent(content, document) === undefined;
  return [
    `## ${localise(content.title, language)}`,
    ...(isAsked ? [`<!-- ${localise(content.hint, language).replace(/--+/g, '-')} -->`] : []),
    textFor(content, input, document),
    ...(content.id === 'purpose-scope' ? [said('how-to-read', language)] : []),
  ].join('\n\n');
}

function textFor(content: RequiredContent, input: TemplateInput, document: ForDocument): string {
  if (content.id === 'roles-responsibilities') return rolesPart(document);
  return composedContent(content, document) ?? asked(content, input, document);
}

/** A content of which only facts can be told: what soc2.yaml records, and what is left to ask. */
function asked(
  content: RequiredContent,
  { type, language, snapshot }: { readonly type: PolicyType } & TemplateInput,
  { known }: ForDocument,
): string {
  const facts = configFacts(type.id, content.id, snapshot, language);
  return [...(facts === '' ? [] : [facts]), contentSentences(content, language, known, type)].join('\n\n');
}
