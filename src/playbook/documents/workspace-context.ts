import { lowerFirst } from '../../catalog/lower-first.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import { confirm } from '../../authoring/template/front-matter.js';
import { fillPrompt } from '../fill/fill-prompt.js';
import { placeholderValue } from '../fill/placeholder-values.js';
import { PLAYBOOK_PLACEHOLDERS } from '../../catalog/playbook.js';
import { h2, list, table } from '../markdown.js';
import type { Body, DocumentContext } from './context.js';

/** The page that tells who the organisation is and what the audit is about. */
export const workspaceContext: Body = (context) => {
  const { input, entry, t } = context;
  const { config } = input.snapshot;
  return [
    t(
      `Suggested name of the workspace: **SOC 2 Type ${config?.report.type ?? '…'} Preparation - ${config?.organisation.name ?? '…'}**.`,
      `Voorgestelde naam van de werkruimte: **SOC 2 Type ${config?.report.type ?? '…'} Voorbereiding - ${config?.organisation.name ?? '…'}**.`,
    ),
    h2(t('Organisation', 'Organisatie')),
    rows(context, [
      'organisation',
      'industry',
      'stage',
      'team-size',
      'services',
      'providers',
      'regions',
      'architecture',
    ]),
    h2(t('People', 'Mensen')),
    table(
      [t('Role', 'Rol'), t('Name', 'Naam')],
      (config?.organisation.people ?? []).map(({ name, role }) => [role, name]),
      t('No people are named in soc2.yaml.', 'In soc2.yaml staan geen mensen.'),
    ),
    h2(t('Audit', 'Audit')),
    rows(context, ['report-type', 'categories', 'period', 'target-date', 'auditor']),
    h2(t('Where we are', 'Waar we staan')),
    rows(context, ['compliance', 'documentation', 'tools', 'gaps']),
    h2(t('How we work', 'Hoe we werken')),
    list([
      ...(config?.preferences.instructions ?? []),
      t(
        'Prefer measures that auditors accept in practice.',
        'Kies maatregelen die auditors in de praktijk aanvaarden.',
      ),
      t(
        'Tell for every measure which evidence it leaves.',
        'Vermeld bij elke maatregel welk bewijs die nalaat.',
      ),
      t('Refer to criteria by their ID.', 'Verwijs naar criteria met hun ID.'),
      t('Point out what can be automated.', 'Wijs op wat te automatiseren is.'),
      t(
        'Keep to what a company of this size can pay for and keep up.',
        'Houd het bij wat een bedrijf van deze omvang kan betalen en volhouden.',
      ),
    ]),
    h2(t('Instructions for a language model', 'Instructies voor een taalmodel')),
    t(
      'Give these along when you work with a model outside Attest.',
      'Geef deze mee als u buiten Attest met een model werkt.',
    ),
    quoted(fillPrompt(entry.prompt[input.language], input).text),
    (config?.report.categories.length ?? 0) > 1
      ? ''
      : t(
          `Only ${lowerFirst(t.of(CATEGORY_TITLES.security))} is in scope.`,
          `Alleen ${lowerFirst(t.of(CATEGORY_TITLES.security))} valt binnen de scope.`,
        ),
  ];
};

function rows({ input, t }: DocumentContext, ids: readonly string[]): string {
  return table(
    [t('What', 'Wat'), t('Value', 'Waarde')],
    ids.map((id) => {
      const label = PLAYBOOK_PLACEHOLDERS.find((one) => one.id === id)?.label ?? { en: id, nl: id };
      const isTypeI = id === 'period' && input.snapshot.config?.report.type === 'I';
      const title = isTypeI ? t('as of', 'peildatum') : t.of(label);
      return [title.charAt(0).toUpperCase() + title.slice(1), placeholderValue(id, input) ?? confirm(title)];
    }),
  );
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
