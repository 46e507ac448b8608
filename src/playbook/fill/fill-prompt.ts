import { PLAYBOOK_PLACEHOLDERS, type PlaybookPlaceholder } from '../../catalog/playbook.js';
import type { Localised } from '../../catalog/types.js';
import { confirm } from '../../authoring/template/front-matter.js';
import type { PlaybookInput } from '../input.js';
import { placeholderValue } from './placeholder-values.js';

/** Something the workspace does not state yet, and where it belongs. */
export interface MissingInput {
  readonly placeholder: string;
  readonly label: Localised;
  readonly from: string;
}

export interface FilledPrompt {
  readonly text: string;
  /** In the order in which they stand in the prompt, each once. */
  readonly missing: readonly MissingInput[];
}

const BY_ID = new Map(PLAYBOOK_PLACEHOLDERS.map((placeholder) => [placeholder.id, placeholder]));

/**
 * A prompt with its placeholders filled from the workspace; what is not stated becomes `[CONFIRM: …]`. `given` by the user
 * goes before what the workspace states.
 */
export function fillPrompt(
  prompt: string,
  input: PlaybookInput,
  given: Readonly<Record<string, string>> = {},
): FilledPrompt {
  const missing = new Map<string, MissingInput>();
  const text = prompt.replace(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => {
    const id = inner.trim();
    const known = BY_ID.get(id);
    if (!known) return whole;
    const value = Object.hasOwn(given, id) ? given[id] : placeholderValue(id, input);
    if (value !== undefined) return value;
    missing.set(id, missingOf(id));
    return confirm(known.label[input.language]);
  });
  return { text: text.replace(/ {2,}/g, ' ').trim(), missing: [...missing.values()] };
}

/** The placeholders of a prompt, each once, in the order of the text. */
export function placeholdersOf(prompt: string): readonly PlaybookPlaceholder[] {
  const ids = [...prompt.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, id = '']) => id.trim());
  return [...new Set(ids)].flatMap((id) => BY_ID.get(id) ?? []);
}

/** Those of the inputs that the workspace does not state. */
export function missingInputs(inputs: readonly string[], input: PlaybookInput): readonly MissingInput[] {
  return inputs.filter((id) => (placeholderValue(id, input) ?? '') === '').map(missingOf);
}

function missingOf(id: string): MissingInput {
  const known = BY_ID.get(id);
  return { placeholder: id, label: known?.label ?? { en: id, nl: id }, from: known?.from ?? '' };
}
