import { isDraft } from '../../analysis/governed.js';
import { eachReport } from '../../analysis/rule.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { placesOf } from '../../workspace/link-target.js';
import type { Control } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';
import { runningControls } from '../workspace-views.js';
import { spokenOf } from './spoken-of.js';
import type { StatedFact } from './stated.js';

/** Which running controls are described by a text to work by. */
export interface ControlTexts {
  /** Those that no text describes, as the rule `control-without-procedure` judges, and none speaks of either. */
  readonly bare: readonly Control[];
  /** Those that a text in force speaks of without naming them. */
  readonly unnamed: readonly { readonly control: Control; readonly found: StatedFact }[];
  /** Those that only a draft or the description of the system refers to. */
  readonly onlyDrafts: readonly Control[];
  /** Those that no text names, of which it is not known whether one describes them. */
  readonly unsure: readonly Control[];
}

/** What texts there are for the running controls, judged once so that no two pages disagree. Pure. */
export function controlTexts(input: PlaybookInput): ControlTexts {
  let texts = KEPT.get(input);
  if (!texts) KEPT.set(input, (texts = judge(input)));
  return texts;
}

const KEPT = new WeakMap<PlaybookInput, ControlTexts>();

function judge(input: PlaybookInput): ControlTexts {
  const { snapshot } = input;
  const reported = new Set(
    input.diagnostics
      .filter(({ code }) => code === 'control-without-procedure')
      .flatMap(eachReport)
      .map(({ data }) => String(data?.control)),
  );
  const open = runningControls(snapshot).filter(({ id }) => reported.has(id));
  const drafted = runningControls(snapshot).filter((control) => {
    const texts = textsOn(control, input);
    return !reported.has(control.id) && texts.length > 0 && !texts.some(isToWorkBy);
  });
  // No text names them, and the rule does not say that none describes them.
  const quiet = runningControls(snapshot).filter(
    (control) => !reported.has(control.id) && textsOn(control, input).length === 0,
  );
  const unnamed = [...open, ...drafted, ...quiet].flatMap((control) => {
    const found = spokenOf(snapshot, control);
    return found ? [{ control, found }] : [];
  });
  const isSpokenOf = (control: Control): boolean => unnamed.some((one) => one.control === control);
  return {
    bare: open.filter((control) => !isSpokenOf(control)),
    unnamed,
    onlyDrafts: drafted.filter((control) => !isSpokenOf(control)),
    unsure: quiet.filter((control) => !isSpokenOf(control)),
  };
}

/** The texts that a control points to and those that name it. */
function textsOn(control: Control, { snapshot, facts }: PlaybookInput): readonly PolicyDocument[] {
  const paths = [
    ...control.policies.map(({ value }) => placesOf(value, control.path).path),
    ...facts.referringTo(control.id).map(({ path }) => path),
  ];
  return paths.flatMap((path) => (path === undefined ? [] : (snapshot.documentAt(path) ?? [])));
}

/** A draft binds nobody yet, and the description of the system repeats controls without saying how they are done. */
function isToWorkBy(document: PolicyDocument): boolean {
  return !isDraft(document) && document.policyType !== 'system-description';
}
