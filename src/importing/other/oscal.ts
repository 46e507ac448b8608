import { isCriterionId } from '../../catalog/criterion-ids.js';
import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import { ImportProblem } from '../import-problem.js';
import type { ImportedFile, ImportResult } from '../types.js';
import { controlsYaml, type ControlDraft } from './controls-yaml.js';
import { findingsYaml, type SourcedFinding } from './oscal-findings.js';
import { prop } from './oscal-prop.js';
import { scheduleOf } from './oscal-schedule.js';

const MODELS = [
  'component-definition',
  'system-security-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
] as const;

/** Whether a parsed file is an OSCAL document that Attest imports. */
export function isOscal(value: unknown): boolean {
  const root = asMap(value);
  return MODELS.some((model) => root[model] !== undefined);
}

/**
 * OSCAL 1.x documents: implemented requirements of component definitions and system security plans become controls,
 * findings of assessment results and items of a POA&M become audit findings. Throws an ImportProblem when the document
 * holds neither.
 */
export function importOscal(value: unknown, name: string): ImportResult {
  const root = asMap(value);
  const controls = [
    ...asList(asMap(root['component-definition']).components).map(asMap).flatMap(componentControls),
    ...asList(
      asMap(asMap(root['system-security-plan'])['control-implementation'])['implemented-requirements'],
    )
      .map(asMap)
      .map((requirement) => toControl(requirement, undefined)),
  ];
  const results = asMap(root['assessment-results']);
  const plan = asText(asMap(results['import-ap']).href);
  const findings: SourcedFinding[] = [
    ...asList(results.results)
      .map(asMap)
      .flatMap((result) => asList(result.findings).map((finding) => ({ finding: asMap(finding), plan }))),
    ...asList(asMap(root['plan-of-action-and-milestones'])['poam-items']).map((item) => ({
      finding: asMap(item),
    })),
  ];
  const files: ImportedFile[] = [];
  if (controls.length > 0)
    files.push({ path: 'controls/oscal.yaml', text: controlsYaml(together(controls), name) });
  if (findings.length > 0) files.push({ path: 'findings.yaml', text: findingsYaml(findings, name) });
  if (files.length === 0) {
    throw new ImportProblem('empty', {
      en: 'This OSCAL document has no implemented requirements and no findings.',
      nl: 'Dit OSCAL-document heeft geen geïmplementeerde eisen en geen bevindingen.',
    });
  }
  return { files, notes: [] };
}

/** OSCAL states a control once for each criterion; the same words under the same label are one control. */
function together(controls: readonly ControlDraft[]): ControlDraft[] {
  const found = new Map<string, ControlDraft>();
  for (const control of controls) {
    const key = JSON.stringify({ ...control, criteria: undefined });
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, criteria: [...new Set([...known.criteria, ...control.criteria])] } : control,
    );
  }
  return [...found.values()];
}

function componentControls(component: Plain): ControlDraft[] {
  return asList(component['control-implementations'])
    .map(asMap)
    .flatMap((implementation) => asList(implementation['implemented-requirements']).map(asMap))
    .map((requirement) => toControl(requirement, asText(component.title)));
}

function toControl(requirement: Plain, component: string | undefined): ControlDraft {
  const id = asText(requirement['control-id'])?.toUpperCase() ?? 'CONTROL';
  const label = prop(requirement, 'label') ?? prop(requirement, 'attest-control');
  const statement = asText(requirement.description) ?? asText(requirement.remarks);
  const title = prop(requirement, 'title') ?? firstSentence(statement) ?? component ?? id;
  const status = prop(requirement, 'implementation-status')?.toLowerCase();
  return {
    id: label ?? `OS-${id}`,
    title,
    statement,
    criteria: isCriterionId(id) ? [id] : [],
    owner: prop(requirement, 'owner'),
    ...scheduleOf(prop(requirement, 'frequency')),
    inheritedFrom: prop(requirement, 'inherited-from'),
    status:
      status === undefined || status === 'implemented' || status === 'operational'
        ? 'implemented'
        : 'planned',
  };
}

function firstSentence(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^.{1,100}?(?=[.\n]|$)/.exec(text)?.[0];
}
