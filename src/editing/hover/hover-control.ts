import { criterion } from '../../catalog/criteria.js';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import type { Frequency, Language } from '../../catalog/types.js';
import { dayOf } from '../../evidence/day.js';
import { asOf } from '../../evidence/history.js';
import type { Control } from '../../workspace/records.js';
import type { EditingContext } from '../context.js';
import { escapeMarkdown, placeLink } from '../markup.js';

const FREQUENCIES_NL: Readonly<Record<Frequency, string>> = {
  continuous: 'doorlopend',
  daily: 'dagelijks',
  weekly: 'wekelijks',
  monthly: 'maandelijks',
  quarterly: 'elk kwartaal',
  semiannual: 'halfjaarlijks',
  annual: 'jaarlijks',
  'per-event': 'per gebeurtenis',
  'per-change': 'per wijziging',
  once: 'eenmalig',
};

/** What a control says, who runs it, how often, and which criteria it serves. */
export function hoverControl(id: string, { snapshot, facts, language }: EditingContext): string {
  const day = dayOf(facts.today);
  const controls = (snapshot.controlsById.get(id) ?? []).map((control) => asOf(control, day));
  const parts = controls.map((control) => oneControl(control, language));
  if (controls.length > 1)
    parts.unshift(
      language === 'nl'
        ? `*Deze id staat ${controls.length} keer in de beheersmaatregelen.*`
        : `*This id stands ${controls.length} times among the controls.*`,
    );
  return parts.join('\n\n---\n\n');
}

function oneControl(control: Control, language: Language): string {
  const dutch = language === 'nl';
  const facts = [
    control.owner && `${dutch ? 'Eigenaar' : 'Owner'}: ${escapeMarkdown(control.owner)}`,
    control.frequency &&
      `${dutch ? 'Frequentie' : 'Frequency'}: ${[control.frequency, control.alsoPer].flatMap((one) => (one === undefined ? [] : [dutch ? FREQUENCIES_NL[one] : one])).join(' + ')}`,
    control.status !== 'implemented' &&
      `${dutch ? 'Status' : 'Status'}: ${dutch ? { planned: 'gepland', retired: 'vervallen' }[control.status] : control.status}`,
    control.inheritedFrom &&
      `${dutch ? 'Overgenomen van' : 'Inherited from'}: ${escapeMarkdown(control.inheritedFrom)}`,
    control.evidence.length > 0 &&
      `${dutch ? 'Bewijs' : 'Evidence'}: ${control.evidence.map(({ value }) => escapeMarkdown(value)).join(', ')}`,
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  const criteria = control.criteria.map(
    ({ value }) =>
      `- ${value}${isCriterionId(value) ? ` ${localise(criterion(value).title, language)}` : ''}`,
  );
  return [
    `**${placeLink(control.id, control.uri, control.idRange)} · ${escapeMarkdown(control.title)}**`,
    control.statement ? escapeMarkdown(control.statement) : '',
    facts.join(' · '),
    criteria.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
