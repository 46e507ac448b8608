import { lowerFirst } from '../catalog/lower-first.js';
import { PLAYBOOK_STEPS, type PlaybookEntry } from '../catalog/playbook.js';
import { policyType } from '../catalog/policy-types.js';
import { yamlScalar } from '../authoring/yaml-scalar.js';
import { quarterOf } from '../evidence/iso-days.js';
import { BODIES } from './documents/bodies.js';
import { unreadRecords } from './facts/unread-records.js';
import { fillPrompt, missingInputs, type MissingInput } from './fill/fill-prompt.js';
import type { PlaybookInput } from './input.js';
import { h2, joined, list, note, tasks } from './markdown.js';
import { newDocument } from './new-document.js';
import { byDocument } from './state/entry-state.js';
import { stateOf } from './state/state-of.js';
import { documentOfType } from './workspace-views.js';
import { wordsIn, type Words } from './words.js';

/** Where guidance is written unless the user says otherwise. */
export const OUTPUT_FOLDER = 'playbook/output';

export interface WrittenDocument {
  /** Workspace-relative. */
  readonly path: string;
  readonly text: string;
  readonly missing: readonly MissingInput[];
  /** Places left to fill in. */
  readonly placeholders: number;
  /** Whether it is a document of the audit itself (a policy draft) and not guidance. */
  readonly policy: boolean;
}

/**
 * Writes the document of an entry without a model: from the catalogue, the audit facts and the workspace. An entry that
 * produces a policy gives its first draft, or a review of it when there is one.
 */
export function writeOffline(
  entry: PlaybookEntry,
  input: PlaybookInput,
  folder = OUTPUT_FOLDER,
): WrittenDocument {
  const type = entry.policyType === undefined ? undefined : policyType(entry.policyType);
  if (type && !documentOfType(input.snapshot, type.id)) {
    const text = newDocument(type, input);
    const path =
      type.kind === 'description'
        ? `${type.id}.md`
        : `${type.kind === 'procedure' ? 'procedures' : 'policies'}/${type.id}.md`;
    return {
      path,
      text,
      missing: missingInputs(entry.inputs, input),
      placeholders: placeholdersIn(text),
      policy: true,
    };
  }
  const t = wordsIn(input.language);
  const body = BODIES[entry.id]?.({ input, entry, t }) ?? [];
  return guidance(entry, input, body, folder, t);
}

/** The document of an entry that the workspace itself holds, without a model: its prompt as a task, filled in. */
export function writeUserOffline(entry: PlaybookEntry, input: PlaybookInput, path: string): WrittenDocument {
  const t = wordsIn(input.language);
  const { text } = fillPrompt(entry.prompt[input.language], input);
  return {
    ...guidance(
      entry,
      input,
      [
        h2(t('Task', 'Opdracht')),
        text,
        h2(t('Answer', 'Antwoord')),
        t('[CONFIRM: your answer]', '[CONFIRM: uw antwoord]'),
      ],
      '',
      t,
    ),
    path,
  };
}

function guidance(
  entry: PlaybookEntry,
  input: PlaybookInput,
  body: readonly string[],
  folder: string,
  t: Words,
): WrittenDocument {
  const missing = missingInputs(entry.inputs, input);
  const text = wrap(entry, input, [note(opening(entry, input, t)), ...body], missing, t);
  return {
    path: `${folder}/${fileName(entry, input)}`,
    text,
    missing,
    placeholders: placeholdersIn(text),
    policy: false,
  };
}

/** Front matter, title and closing parts around a body; also around what a model wrote. */
export function wrap(
  entry: PlaybookEntry,
  input: PlaybookInput,
  body: readonly string[],
  missing: readonly MissingInput[],
  t: Words,
): string {
  const title = t.of(entry.title);
  return `${joined([
    [
      '---',
      `title: ${yamlScalar(title)}`,
      `type: playbook/${entry.id}`,
      `date: ${input.today}`,
      `language: ${input.language}`,
      '---',
    ].join('\n'),
    `# ${title}`,
    note(unreadRecords(input.snapshot, t)),
    ...body,
    ...(missing.length > 0
      ? [
          h2(t('To fill in first', 'Eerst in te vullen')),
          list(missing.map(({ label, from }) => `${t.of(label)} (${from})`)),
        ]
      : []),
    '---',
    tasks([
      t(
        'Read and discussed, and what follows from it is decided.',
        'Gelezen en besproken, en wat eruit volgt is besloten.',
      ),
    ]),
    t(
      'Made by Attest from this workspace and its own catalogue of common practice. It guides; the auditor decides. It counts as no evidence and covers no criterion.',
      'Gemaakt door Attest uit deze werkruimte en de eigen catalogus van gangbare praktijk. Het geeft richting; de auditor beslist. Het telt niet als bewijs en dekt geen criterium.',
    ),
  ])}\n`;
}

function opening(entry: PlaybookEntry, input: PlaybookInput, t: Words): string {
  const step = PLAYBOOK_STEPS.find(({ id }) => id === entry.step);
  const numbered =
    step && step.number > 0 && step.number <= 10
      ? t(
          `Step ${step.number}: ${lowerFirst(t.of(step.title))}.`,
          `Stap ${step.number}: ${lowerFirst(t.of(step.title))}.`,
        )
      : step
        ? `${t.of(step.title)}.`
        : '';
  const name = input.snapshot.config?.organisation.name;
  // Whether the page itself was written is no news on it, and would make it another page each time.
  const { reason } = stateOf(entry.id, input);
  const where = reason.en === byDocument(input, entry.id).reason.en ? '' : t.of(reason);
  return `${t.of(entry.purpose)} ${numbered} ${name === undefined ? '' : `${name}, `}${input.today}. ${where}`.trim();
}

/** The assessment of each quarter is a file of its own. */
function fileName({ id }: PlaybookEntry, { today, quarter }: PlaybookInput): string {
  return id === 'quarterly-self-assessment' ? `${id}-${quarter ?? quarterOf(today)}.md` : `${id}.md`;
}

export function placeholdersIn(text: string): number {
  return text.match(/\[CONFIRM:/g)?.length ?? 0;
}
