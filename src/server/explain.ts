import { ALL_RULES } from '../analysis/all-rules.js';
import { isCriterionId } from '../catalog/criterion-ids.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import type { EditingContext } from '../editing/context.js';
import { hoverCriterion } from '../editing/hover/hover-criterion.js';
import { RULE_PAGES } from './rule-pages.js';

const SEVERITIES = {
  en: { error: 'error', warning: 'warning', info: 'information' },
  nl: { error: 'fout', warning: 'waarschuwing', info: 'informatie' },
} as const;

/** The page of a rule, as Markdown; undefined for a code that no rule has. */
export function explainRule(code: string, language: Language): string | undefined {
  const rule = ALL_RULES.find(({ meta }) => meta.code === code);
  if (!rule) return undefined;
  const { title, severity } = rule.meta;
  const standard = SEVERITIES[language][severity];
  const page = RULE_PAGES[code]?.replace(/^# .*\n+/, '').trim();
  return `# ${localise(title, language)}\n\n\`${code}\` · ${standard}\n\n${page ?? settings(code, language)}\n`;
}

/** What a criterion is and where the workspace covers it, as Markdown. */
export function explainCriterion(id: string, context: EditingContext): string | undefined {
  return isCriterionId(id) ? hoverCriterion(id, context) : undefined;
}

function settings(code: string, language: Language): string {
  const yaml = ['```yaml', 'rules:', `  ${code}: off # off | info | warning | error`, '```'];
  const comment = [
    '```markdown',
    `<!-- attest-ignore-next-line ${code}: ${language === 'nl' ? 'reden' : 'reason'} -->`,
    '```',
  ];
  const words =
    language === 'nl'
      ? ['## Instellen', 'Voor de hele werkruimte, in `soc2.yaml`:', 'Op één plaats, met de reden erbij:']
      : ['## Settings', 'For the whole workspace, in `soc2.yaml`:', 'In one place, with the reason:'];
  return [words[0] ?? '', '', words[1] ?? '', '', ...yaml, '', words[2] ?? '', '', ...comment].join('\n');
}
