import { statementsOfConfig } from '../../analysis/statements/of-config.js';
import { languageOf } from '../../analysis/statements/record-text.js';
import type { Language, PolicyType } from '../../catalog/types.js';
import type { Commitment, Control, Soc2Config } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { contentFor, contentsFor, ofCommitment, ofControl } from './control-places.js';
import { Duties } from './duties.js';
import { StatedValues } from './stated-values.js';

/** With no more people one of them does what several do elsewhere. */
const SMALL_TEAM = 20;

/** What a document is composed from: the company's own records, by what a document asks of them. */
export interface Company {
  readonly config: Soc2Config | undefined;
  readonly duties: Duties;
  readonly values: StatedValues;
  /** Running and planned controls about a subject of the document, by the content they are most about. */
  readonly controls: ReadonlyMap<string, readonly Control[]>;
  /** Those that name the document or serve one of its contents, in the order of their files. */
  readonly ofDocument: readonly Control[];
  /** Promises by each content they are about. */
  readonly promises: ReadonlyMap<string, readonly Commitment[]>;
  readonly isSmall: boolean;
}

/** Gathers what the records of a workspace say on the subjects of a type of document. */
export function companyFor(type: PolicyType, snapshot: Snapshot): Company {
  const { config } = snapshot;
  const language = config?.preferences.language;
  const controls = new Map<string, Control[]>();
  const ofDocument: Control[] = [];
  for (const control of snapshot.controls) {
    if (control.status === 'retired') continue;
    const content = contentFor(type, ofControl(control, language));
    if (content === undefined && !namesType(control, type)) continue;
    ofDocument.push(control);
    if (content !== undefined) controls.set(content, [...(controls.get(content) ?? []), control]);
  }
  const promises = new Map<string, Commitment[]>();
  const stated = config ? statementsOfConfig(config) : [];
  for (const promise of config?.commitments ?? []) {
    const values = stated.filter(({ record }) => record?.kind === 'commitment' && record.id === promise.id);
    for (const content of contentsFor(type, ofCommitment(promise, language, values)))
      promises.set(content, [...(promises.get(content) ?? []), promise]);
  }
  const { employees } = config?.organisation.team ?? {};
  return {
    config,
    duties: new Duties(config),
    values: valuesOf(snapshot),
    controls,
    ofDocument,
    promises,
    isSmall: employees === undefined ? config?.organisation.stage === 'startup' : employees <= SMALL_TEAM,
  };
}

const VALUES = new WeakMap<Snapshot, StatedValues>();

function valuesOf(snapshot: Snapshot): StatedValues {
  let values = VALUES.get(snapshot);
  if (!values) VALUES.set(snapshot, (values = new StatedValues(snapshot)));
  return values;
}

/** Whether a control says that this document describes it. */
function namesType({ policies }: Control, { id }: PolicyType): boolean {
  return policies.some(({ value }) => value.split('#')[0]?.endsWith(`/${id}.md`) === true);
}

/** Whether a record is written in a language, so that its words can stand in a text of that language. */
export function isIn(text: string, language: Language, { config }: Company): boolean {
  return languageOf(text, config?.preferences.language) === language;
}
