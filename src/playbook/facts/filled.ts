import { companyFor } from '../../authoring/compose/company.js';
import { fill } from '../../authoring/compose/fill.js';
import { policyType } from '../../catalog/policy-types.js';
import type { Language } from '../../catalog/types.js';
import { factsOf } from '../../verify/facts/workspace-facts.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** Fills `{{slots}}` of a text of our own with the company's roles, tools and values, as a composed policy does. */
export function filled(snapshot: Snapshot, language: Language): (text: string) => string {
  const type = policyType('incident-response');
  if (!type) return (text) => text;
  const company = companyFor(type, snapshot);
  return (text) =>
    fill(text, {
      company,
      language,
      owner: undefined,
      approver: undefined,
      about: text,
      controls: [],
      isSaid: false,
      known: factsOf(snapshot).without(''),
    });
}
