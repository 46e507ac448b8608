import type { Localised } from '../../catalog/types.js';
import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportedFile, ImportResult } from '../types.js';
import { controlsYaml, type ControlDraft } from './controls-yaml.js';
import { ANSWERS_FILE } from '../../workspace/answers/write-answers.js';
import { catalogControls } from './oscal-catalog.js';
import { toControl, type OscalControl } from './oscal-control.js';
import { findingsYaml, poamItems, type SourcedFinding } from './oscal-findings.js';
import { answersYaml, mappingAnswers } from './oscal-mapping.js';
import { planControls } from './oscal-plan.js';
import { profileNotes } from './oscal-profile.js';
import { statesOf, textOf } from './oscal-statement.js';

const MODELS = [
  'component-definition',
  'system-security-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
  'catalog',
  'profile',
  'mapping-collection',
] as const;

/** Whether a parsed file is an OSCAL document that Attest imports. */
export function isOscal(value: unknown): boolean {
  const root = asMap(value);
  return MODELS.some((model) => root[model] !== undefined);
}

/**
 * OSCAL 1.x documents: implemented requirements of component definitions and system security plans and the controls of
 * catalogs become controls, findings of assessment results and items of a POA&M become audit findings, answers in a mapping
 * collection become answers; what a profile selects is told. Throws an ImportProblem when the document holds none of these.
 */
export function importOscal(value: unknown, name: string): ImportResult {
  const root = asMap(value);
  const plan = asMap(root['system-security-plan']);
  const controls = [
    ...asList(asMap(root['component-definition']).components).map(asMap).flatMap(componentControls),
    ...planControls(plan),
  ];
  const results = asMap(root['assessment-results']);
  const assessed = asText(asMap(results['import-ap']).href);
  const findings: SourcedFinding[] = [
    ...asList(results.results)
      .map(asMap)
      .flatMap((result) =>
        asList(result.findings).map((finding) => ({ finding: asMap(finding), plan: assessed })),
      ),
    ...poamItems(asMap(root['plan-of-action-and-milestones'])),
  ];
  const catalog = catalogControls(asMap(root.catalog));
  const mapping = mappingAnswers(asMap(root['mapping-collection']));
  const files: ImportedFile[] = [];
  const drafts = [...together(controls), ...catalog.controls];
  if (drafts.length > 0) files.push({ path: 'controls/oscal.yaml', text: controlsYaml(drafts, name) });
  if (findings.length > 0) files.push({ path: 'findings.yaml', text: findingsYaml(findings, name) });
  if (mapping.answers.length > 0) files.push({ path: ANSWERS_FILE, text: answersYaml(mapping.answers) });
  const notes = [
    ...partly(controls),
    ...catalog.notes,
    ...profileNotes(asMap(root.profile)),
    ...mapping.notes,
  ];
  if (files.length === 0 && notes.length === 0) {
    throw new ImportProblem('empty', {
      en: 'This OSCAL document has no implemented requirements, controls, answers or findings.',
      nl: 'Dit OSCAL-document heeft geen geïmplementeerde eisen, maatregelen, antwoorden of bevindingen.',
    });
  }
  return { files, notes };
}

/** OSCAL states a control once for each criterion; the same words under the same label are one control. */
function together(controls: readonly OscalControl[]): ControlDraft[] {
  const found = new Map<string, ControlDraft>();
  for (const { draft } of controls) {
    const key = JSON.stringify({ ...draft, criteria: undefined });
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, criteria: [...new Set([...known.criteria, ...draft.criteria])] } : draft,
    );
  }
  return [...found.values()];
}

function componentControls(component: Plain): OscalControl[] {
  const roles = new Map<string, string>();
  return asList(component['control-implementations'])
    .map(asMap)
    .flatMap((implementation) => asList(implementation['implemented-requirements']).map(asMap))
    .map((requirement) =>
      toControl(requirement, asText(requirement['control-id']), {
        component: asText(component.title),
        statement: textOf(requirement),
        states: statesOf(requirement),
        roles,
      }),
    );
}

/** How many controls came in as planned although the file says that a part of them is done. */
function partly(controls: readonly OscalControl[]): Localised[] {
  const count = controls.filter(({ partial }) => partial).length;
  return count === 0
    ? []
    : [
        {
          en: `${count} controls are partly implemented or under way in the file; they came in as “planned”, with its words.`,
          nl: `${count} maatregelen zijn volgens het bestand deels ingevoerd of in uitvoering; ze zijn als “planned” overgenomen, met de tekst erbij.`,
        },
      ];
}
