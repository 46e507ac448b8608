import type { Language, PolicyType } from '../../catalog/types.js';
import { documentTypeOf } from '../compose/document-types.js';
import { Duties } from '../compose/duties.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { TemplateInput } from './template-input.js';
import { yamlScalar } from '../yaml-scalar.js';

/** Something to fill in; a diagnostic until it is. */
export function confirm(what: string): string {
  return `[CONFIRM: ${what}]`;
}

/** Who approves, the likeliest first; never the owner. */
const APPROVERS = ['management', 'engineering', 'operations', 'security', 'people', 'finance'] as const;

/** The roles that own and approve a document of a type, of those the company's people hold; never one and the same. */
export function keepersOf(
  type: Pick<PolicyType, 'id'>,
  config: Soc2Config | undefined,
): { readonly owner: string | undefined; readonly approver: string | undefined } {
  const duties = new Duties(config);
  const owner = duties.roleFor(documentTypeOf(type.id).duty);
  return { owner, approver: duties.roleBeside(APPROVERS, new Set([owner ?? ''])) };
}

/** The front matter of a new draft; owner and approver are roles that soc2.yaml knows, never one and the same. */
export function frontMatterOf({ type, language, snapshot, inScope }: TemplateInput, title: string): string {
  const { owner, approver } = keepersOf(type, snapshot.config);
  // A criterion that none of its contents is on would be claimed without a text that says how.
  const claims = type.criteria.filter(
    (id) => inScope.has(id) && type.contents.some(({ criteria }) => criteria.includes(id)),
  );
  return [
    '---',
    `title: ${yamlScalar(title)}`,
    `type: ${type.id}`,
    `owner: ${yamlScalar(owner ?? confirm(word(language, 'role that owns it', 'rol van de eigenaar')))}`,
    `approver: ${yamlScalar(approver ?? confirm(word(language, 'role that approves it', 'rol die goedkeurt')))}`,
    'version: "0.1"',
    `# approved: ${word(language, 'the day of approval, as YYYY-MM-DD', 'de dag van goedkeuring, als JJJJ-MM-DD')}`,
    'review: annual',
    'status: draft',
    ...(claims.length > 0 ? ['satisfies:', `  TSC: [${claims.join(', ')}]`] : []),
    `language: ${language}`,
    '---',
  ].join('\n');
}

function word(language: Language, en: string, nl: string): string {
  return language === 'nl' ? nl : en;
}
