import type { Language } from '../catalog/types.js';

const TEXTS = {
  en: `# Controls: what we do so that a criterion is met, with an owner and a rhythm.
# Each leaves evidence in evidence/<area>/<id>/<period>/<day>_<id>_<kind>.<extension>.
controls:
  - id: AC-01
    title: Quarterly user access review
    statement: >-
      [CONFIRM: who] reviews all access to production systems every quarter,
      removes what is no longer needed, and keeps the signed review.
    criteria: [CC6.2, CC6.3]
    owner: "[CONFIRM: role]"
    frequency: quarterly
    evidence: [user-access-review]
    policies: []
    # planned: it counts as soon as it runs and this says implemented.
    status: planned
`,
  nl: `# Beheersmaatregelen: wat wij doen zodat aan een criterium wordt voldaan, met een eigenaar en een ritme.
# Elk laat bewijs na in evidence/<gebied>/<id>/<periode>/<dag>_<id>_<soort>.<extensie>.
controls:
  - id: AC-01
    title: Toegangsbeoordeling per kwartaal
    statement: >-
      [CONFIRM: wie] beoordeelt elk kwartaal alle toegang tot productiesystemen,
      verwijdert wat niet meer nodig is en bewaart de ondertekende beoordeling.
    criteria: [CC6.2, CC6.3]
    owner: "[CONFIRM: rol]"
    frequency: quarterly
    evidence: [user-access-review]
    policies: []
    # planned: telt mee zodra de maatregel draait en hier implemented staat.
    status: planned
`,
} as const satisfies Record<Language, string>;

/** A new controls.yaml: one planned control to start from. */
export function controlsYaml(language: Language): string {
  return TEXTS[language];
}
