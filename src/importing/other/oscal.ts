import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportNote } from '../import-note.js';
import { leftOutNote, valuesLeftOut, type Unmissed } from '../text/values-left-out.js';
import type { ImportedFile, ImportResult } from '../types.js';
import { controlsYaml, type ControlDraft } from './controls-yaml.js';
import { ANSWERS_FILE } from '../../workspace/answers/write-answers.js';
import { catalogControls, isWithdrawn } from './oscal-catalog.js';
import type { OscalControl } from './oscal-control.js';
import { assessedFindings, findingsYaml, isSatisfied, poamItems } from './oscal-findings.js';
import { answersYaml, mappingAnswers } from './oscal-mapping.js';
import { withParameters } from './oscal-params.js';
import { definedControls, planControls } from './oscal-plan.js';
import { profileNotes } from './oscal-profile.js';

const MODELS = [
  'component-definition',
  'system-security-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
  'catalog',
  'profile',
  'mapping-collection',
] as const;

/** What joins or numbers the parts of an OSCAL document, and what the controls say in other words or a note tells. */
const UNMISSED: Unmissed = {
  keys: /^(?:uuid|[\w-]*-(?:uuid|uuids|id|ids|ref)|id|ns|class|rel|name|type|state|oscal-version|version|last-modified|published|params|set-parameters|import-[\w-]+|source|withdrawn|reviewed-controls)$/,
  nameOf: (entry) => asText(entry.name),
  told: (entry) =>
    /^(?:label|sort-id|status|implementation-status|evidence-state)$/.test(asText(entry.name) ?? '') ||
    isWithdrawn(entry) ||
    isSatisfied(entry),
};

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
  const root = withParameters(asMap(value));
  const controls = [
    ...definedControls(asMap(root['component-definition'])),
    ...planControls(asMap(root['system-security-plan'])),
  ];
  const results = asMap(root['assessment-results']);
  const { findings, satisfied } = assessedFindings(
    asList(results.results).map(asMap),
    asText(asMap(results['import-ap']).href),
  );
  findings.push(...poamItems(asMap(root['plan-of-action-and-milestones'])));
  const catalog = catalogControls(asMap(root.catalog));
  const mapping = mappingAnswers(asMap(root['mapping-collection']));
  const files: ImportedFile[] = [];
  const drafts = [...together(controls), ...catalog.controls];
  if (drafts.length > 0) files.push({ path: 'controls/oscal.yaml', text: controlsYaml(drafts, name) });
  if (findings.length > 0) files.push({ path: 'findings.yaml', text: findingsYaml(findings, name) });
  if (mapping.answers.length > 0) files.push({ path: ANSWERS_FILE, text: answersYaml(mapping.answers) });
  const notes = [
    ...statesTold(controls),
    ...satisfiedTold(satisfied),
    ...catalog.notes,
    ...profileNotes(asMap(root.profile)),
    ...mapping.notes,
    // A profile and a mapping are told in words of their own.
    ...(drafts.length + findings.length === 0
      ? []
      : leftOutNote(valuesLeftOut(withoutTitle(root), files, UNMISSED))),
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

/** A document without its own title: the note stands below it. */
function withoutTitle(root: Plain): Plain {
  return Object.fromEntries(
    Object.entries(root).map(([model, value]) => {
      const metadata = { ...asMap(asMap(value).metadata), title: undefined };
      return [model, { ...asMap(value), metadata }];
    }),
  );
}

/** How many controls came in as planned although the file says that a part of them is done, or says nothing of it. */
function statesTold(controls: readonly OscalControl[]): ImportNote[] {
  const notes: ImportNote[] = [];
  const partial = controls.filter((one) => one.partial).length;
  if (partial > 0)
    notes.push({
      about: 'partial',
      effect: 'changed',
      en: `${partial} controls are partly implemented or under way in the file; they came in as “planned”, with its words.`,
      nl: `${partial} maatregelen zijn volgens het bestand deels ingevoerd of in uitvoering; ze zijn als “planned” overgenomen, met de tekst erbij.`,
    });
  const unstated = controls.filter((one) => one.unstated).length;
  if (unstated > 0)
    notes.push({
      about: 'unstated',
      effect: 'check',
      en: `The file does not say of ${unstated} controls whether they work; they came in as “planned” until you change that.`,
      nl: `Het bestand zegt van ${unstated} maatregelen niet of ze werken; ze staan op “planned” tot u dat wijzigt.`,
    });
  return notes;
}

/** What an assessment found in order is no finding. */
function satisfiedTold(satisfied: number): ImportNote[] {
  return satisfied === 0
    ? []
    : [
        {
          about: 'satisfied',
          effect: 'left-out',
          en: `Objectives that the assessment found satisfied: ${satisfied}. They are no findings.`,
          nl: `Doelen waaraan volgens de beoordeling is voldaan: ${satisfied}. Het zijn geen bevindingen.`,
        },
      ];
}
