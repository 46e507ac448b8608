import type { Language } from '../../catalog/types.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { TemplateInput } from './template-input.js';
import { yamlScalar } from '../yaml-scalar.js';

/** Something to fill in; a diagnostic until it is. */
export function confirm(what: string): string {
  return `[CONFIRM: ${what}]`;
}

/** Types whose owner is usually not the head of security, with words of the role that is. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  'hr-security': /people|hr|human|personeel/i,
  training: /people|hr|security|beveiliging/i,
  'code-of-conduct': /people|hr|human|personeel/i,
  'onboarding-offboarding': /people|hr|human|personeel/i,
  'change-management': /cto|engineering|platform|ontwikkeling/i,
  'change-procedure': /cto|engineering|platform|ontwikkeling/i,
  'secure-development': /cto|engineering|platform|ontwikkeling/i,
  'backup-recovery': /platform|infrastructure|operations|engineering|cto/i,
  'restore-testing': /platform|infrastructure|operations|engineering|cto/i,
  availability: /platform|infrastructure|operations|engineering|cto/i,
  privacy: /privacy|gegevensbescherming|data protection|fg\b|dpo/i,
  'privacy-notice': /privacy|gegevensbescherming|data protection|fg\b|dpo/i,
  'data-subject-requests': /privacy|gegevensbescherming|data protection|fg\b|dpo/i,
};
const SECURITY = /security|beveiliging|ciso/i;
const BOARD = /\b(?:ceo|cto|coo|cfo|director|directeur|directie|chief)\b/i;

/** The front matter of a new draft; owner and approver are roles that soc2.yaml knows, never one and the same. */
export function frontMatterOf({ type, language, snapshot, inScope }: TemplateInput, title: string): string {
  const owner = roleLike(snapshot.config, OWNERS[type.id] ?? SECURITY) ?? roleLike(snapshot.config, SECURITY);
  const approver = roleLike(snapshot.config, BOARD, owner);
  const claims = type.criteria.filter((id) => inScope.has(id));
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

function roleLike(config: Soc2Config | undefined, pattern: RegExp, other?: string): string | undefined {
  return config?.organisation.people
    .map(({ role }) => role)
    .find((role) => role !== undefined && role !== other && pattern.test(role));
}

function word(language: Language, en: string, nl: string): string {
  return language === 'nl' ? nl : en;
}
