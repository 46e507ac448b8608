import type { PlaybookEntry } from '../../catalog/playbook.js';
import { findInstructions } from '../../reading/instructions/instructions.js';
import { quote } from '../../authoring/checks/check.js';
import { prepareDraft, type PrepareOptions } from '../../authoring/prepare.js';
import type { PreparedDraft, Refusal } from '../../authoring/prepared.js';
import { fenceData } from '../../authoring/text/fence.js';
import { redactorOf } from '../../authoring/redactor-of.js';
import type { Redactor } from '../../authoring/text/redactor.js';
import { estimateTokens } from '../../authoring/text/tokens.js';
import { uriOf } from '../../workspace/paths.js';
import { playbookPrompt } from './prompt.js';
import { fillPrompt } from '../fill/fill-prompt.js';
import type { PlaybookInput } from '../input.js';
import { writeOffline, type WrittenDocument } from '../write-document.js';

/** Where an entry's page goes and what it rests on: the page as it is made without a model. */
export interface PreparedEntry {
  readonly prepared: PreparedDraft;
  readonly offline: WrittenDocument;
  /** The task, filled in. */
  readonly task: string;
}

/**
 * What is sent to a model for an entry. An entry that starts a policy is drafted as any policy is; every other one gets
 * its filled prompt with the page that Attest makes itself as material.
 */
export function prepareEntry(
  entry: PlaybookEntry,
  input: PlaybookInput,
  offline: WrittenDocument = writeOffline(entry, input),
  options: PrepareOptions = {},
): PreparedEntry | Refusal {
  const { snapshot, facts, language } = input;
  const document = { uri: uriOf(snapshot.root, offline.path), path: offline.path, text: '' };
  const task = fillPrompt(entry.prompt[language], input).text;
  if (offline.policy && entry.policyType !== undefined) {
    const prepared = prepareDraft(
      { kind: 'draft-document', policyType: entry.policyType },
      document,
      { snapshot, facts },
      { ...options, language },
    );
    return 'refused' in prepared ? prepared : { prepared, offline, task };
  }
  // First, so that the numbers of the placeholders depend on the page alone.
  const redactor = redactorOf({ document, redactEmails: options.redactEmails }, materialOf(offline.text));
  const limit = (options.maxInputTokens ?? 32_000) * 0.8;
  // Long tables are cut from the end: what comes first on a page weighs most.
  for (const most of [60_000, 24_000, 8_000]) {
    const material = fenceData('material', materialOf(offline.text).slice(0, most));
    const messages = playbookMessages(entry, input, task, material, redactor);
    const tokens = estimateTokens(messages.map(({ text }) => text).join('\n'));
    if (tokens > limit) continue;
    const notes = findInstructions(material).map(({ text }) => ({
      en: `Text of the workspace looks like an instruction to a model; it is sent as data: “${quote(text)}”.`,
      nl: `Tekst in de werkruimte lijkt een opdracht aan een model; die gaat mee als gegevens: “${quote(text)}”.`,
    }));
    const prepared: PreparedDraft = {
      task: { kind: 'propose-edit', span: { start: 0, end: 0 } },
      document,
      language,
      slots: [{ start: 0, end: 0 }],
      head: '',
      messages,
      tokens: { input: tokens, wholeDocument: tokens },
      redactEmails: options.redactEmails,
      redacted: redactor.count,
      notes,
    };
    return { prepared, offline, task };
  }
  return { refused: { en: 'This is too long for the model.', nl: 'Dit is te lang voor het model.' } };
}

function playbookMessages(
  entry: PlaybookEntry,
  { language }: PlaybookInput,
  task: string,
  material: string,
  redactor: Redactor,
): PreparedDraft['messages'] {
  return playbookPrompt(language, entry.title[language], fenceData('question', task), material).map(
    (message) => ({ ...message, text: redactor.redact(message.text) }),
  );
}

/** The page without front matter, title and closing line. */
export function materialOf(page: string): string {
  return page
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .replace(/^# [^\n]*\n+/, '')
    .replace(/\n---\n\n[^\n]*\n$/, '\n')
    .trim();
}
