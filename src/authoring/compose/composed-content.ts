import { cadenceValues } from '../../analysis/statements/values.js';
import { FREQUENCY_WORDS } from '../../verify/facts/frequency-words.js';
import type { FactIndex } from '../../verify/facts/fact-index.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { rolesIn } from '../../reading/roles/roles.js';
import type { Language, PolicyType, RequiredContent } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { shortRole } from './duties.js';
import { isIn, type Company } from './company.js';
import { documentTypeOf } from './document-types.js';
import { fill, type Place } from './fill.js';
import { recordedFacts } from './recorded-facts.js';
import { textOf } from './texts.js';
import { said, withArticle } from './words.js';

/** What every content of a document is composed for. */
export interface ForDocument {
  readonly type: PolicyType;
  readonly language: Language;
  readonly company: Company;
  readonly owner: string | undefined;
  readonly approver: string | undefined;
  /** What the company states elsewhere. */
  readonly known: FactIndex;
}

/**
 * The text of a content: what the company's controls say of it, with ID, owner and rhythm; what was promised to customers;
 * what soc2.yaml records; and for the rest authored text with the company's roles, tools and values. Undefined when no
 * text was authored for it.
 */
export function composedContent(content: RequiredContent, document: ForDocument): string | undefined {
  const { type, language, company } = document;
  const template = textOf(type.id, content.id, language);
  if (template === undefined) return undefined;
  const { overview } = documentTypeOf(type.id);
  const placed = overview ? [] : (company.controls.get(content.id) ?? []);
  const running = placed.filter(({ status }) => status === 'implemented');
  const own = running.filter((control) => isIn(control.statement ?? control.title, language, company));
  const promises = (overview ? [] : (company.promises.get(content.id) ?? [])).filter(({ statement }) =>
    isIn(statement, language, company),
  );
  const others = running.filter((control) => !own.includes(control));
  return [
    own.map((control) => controlSaid(control, language)).join(' '),
    promises
      .map(({ id, statement }) =>
        said('promise-said', language, { id, statement: withoutEnd(statement, /[.\s]/) }),
      )
      .join(' '),
    recordedFacts(type.id, content.id, company, language),
    fill(template, {
      ...placeOf(document, content.title[language]),
      controls: running,
      isSaid: own.length > 0 || promises.length > 0,
    }),
    others.length === 0 ? '' : said('see-control', language, { ids: others.map(({ id }) => id).join(', ') }),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A text that every document holds (its purpose, its review), filled in for this one; empty when there is none. */
export function composedText(key: string, document: ForDocument): string {
  const template = textOf(document.type.id, key, document.language);
  return template === undefined ? '' : fill(template, placeOf(document, ''));
}

function placeOf({ type, language, company, owner, approver, known }: ForDocument, title: string): Place {
  return {
    company,
    language,
    owner,
    approver,
    known,
    about: `${title} ${type.title[language]}`,
    controls: [],
    isSaid: false,
  };
}

/** A control in its own words, with its ID, and with owner and rhythm where the words do not tell. */
function controlSaid(control: Control, language: Language): string {
  const statement = withoutEnd(control.statement ?? control.title, /[.\s]/);
  const parts = [said('control-said', language, { statement, id: control.id })];
  const { owner, frequency } = control;
  if (owner !== undefined && !names(statement, owner, language))
    parts.push(said('control-owner', language, { The: withArticle(shortRole(owner), true, language) }));
  const rhythm = frequency && FREQUENCY_WORDS[language][frequency];
  if (rhythm !== undefined && frequency !== 'continuous' && cadenceValues(statement, language).length === 0)
    parts.push(said('control-rhythm', language, { rhythm }));
  return parts.join(' ');
}

function names(statement: string, owner: string, language: Language): boolean {
  const key = roleKey(owner);
  return (
    statement.toLowerCase().includes(owner.toLowerCase()) ||
    rolesIn(statement, language).some((role) => role.key === key)
  );
}
