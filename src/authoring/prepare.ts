import { localise } from '../catalog/localise.js';
import { policyType } from '../catalog/policy-types.js';
import type { Language, Localised, PolicyType } from '../catalog/types.js';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { PolicyDocument } from '../workspace/document.js';
import { findInstructions } from '../reading/instructions/instructions.js';
import { quote } from './checks/check.js';
import { documentParts } from './context/document-parts.js';
import { factsSheet, type Extent } from './context/facts-sheet.js';
import { gapSubject, gapWords } from './context/gap-words.js';
import { relatedText } from './context/related-text.js';
import { styleOf } from './context/writing-style.js';
import { parseText } from '../verify/parse-text.js';
import { slotOfSpan, type Slot } from './draft/fill-slot.js';
import { placeGaps, subjectOf } from './draft/slots.js';
import type { ModelMessage } from './model/language-model.js';
import type { PreparedDraft, Refusal } from './prepared.js';
import { draftDocumentPrompt } from './prompts/draft-document.js';
import { fillGapsPrompt } from './prompts/fill-gaps.js';
import { refinePrompt } from './prompts/refine.js';
import { systemDescriptionPrompt } from './prompts/system-description.js';
import { translatePrompt } from './prompts/translate.js';
import { MOST_TARGETS, type DraftDocument, type DraftTask } from './task.js';
import { frontMatterOf } from './template/front-matter.js';
import { fenceData } from './text/fence.js';
import { redactorOf } from './redactor-of.js';
import { Relevance } from './text/relevance.js';
import { estimateTokens } from './text/tokens.js';
import type { Workbench } from './workbench.js';
import { typeIdOf, typeOf } from '../analysis/kinds/type-of.js';

export interface PrepareOptions {
  /** The language of a new document; that of the document otherwise. */
  readonly language?: Language;
  /** Replace e-mail addresses too. */
  readonly redactEmails?: boolean;
  /** Tokens the model takes; what does not fit is left out, related text first. */
  readonly maxInputTokens?: number;
}

interface Plan {
  /** The task with the gaps that are filled, when those are not all that were asked for. */
  readonly task?: DraftTask;
  readonly slots: readonly Slot[];
  readonly head: string;
  readonly language: Language;
  readonly notes: readonly Localised[];
  /** The messages with this many sentences of related text. */
  messages(related: number): readonly ModelMessage[];
}

/** Works out what is sent for a task and where the answer goes. Pure; sends nothing. */
export function prepareDraft(
  task: DraftTask,
  document: DraftDocument,
  workbench: Workbench,
  options: PrepareOptions = {},
): PreparedDraft | Refusal {
  const plan = planFor(task, document, workbench, options);
  if ('refused' in plan) return plan;
  // First, so that the numbers of the placeholders depend on the document alone.
  const redactor = redactorOf({ document, redactEmails: options.redactEmails });
  const limit = (options.maxInputTokens ?? 32_000) * 0.8;
  for (const related of [6, 3, 0]) {
    const messages = plan
      .messages(related)
      .map((message) => ({ ...message, text: redactor.redact(message.text) }));
    const input = estimateTokens(messages.map(({ text }) => text).join('\n'));
    if (input > limit) continue;
    const { slots, head, language, notes } = plan;
    return {
      task: plan.task ?? task,
      document,
      language,
      slots,
      head,
      messages,
      tokens: { input, wholeDocument: estimateTokens(document.text) },
      redactEmails: options.redactEmails,
      redacted: redactor.count,
      notes: [...notes, ...instructionNotes(messages)],
    };
  }
  return {
    refused: {
      en: 'This is too long for the model. Select a smaller part.',
      nl: 'Dit is te lang voor het model. Selecteer een kleiner deel.',
    },
  };
}

function planFor(
  task: DraftTask,
  document: DraftDocument,
  workbench: Workbench,
  options: PrepareOptions,
): Plan | Refusal {
  switch (task.kind) {
    case 'fill-gaps':
      return planGaps(task.targets.slice(0, MOST_TARGETS), document, workbench);
    case 'draft-document':
      return planDocument(task, document, workbench, options);
    case 'refine':
    case 'translate':
      return planPassage(task, document, workbench);
    case 'propose-edit':
      return {
        slots: [slotOfSpan(task.span)],
        head: '',
        language: parseText(document, document.text).language,
        notes: [],
        messages: () => [],
      };
  }
}

function planGaps(
  asked: Extract<DraftTask, { kind: 'fill-gaps' }>['targets'],
  document: DraftDocument,
  { snapshot }: Workbench,
): Plan | Refusal {
  if (asked.length === 0)
    return { refused: { en: 'There is no gap to fill here.', nl: 'Er is hier geen hiaat om te vullen.' } };
  const parsed = parseText(document, document.text);
  const analysis = analyseDocument(parsed);
  const { language } = parsed;
  const placed = placeGaps(asked, parsed, analysis, document.text, snapshot.controls);
  const [targets, slots] = [placed.map(({ target }) => target), placed.map(({ slot }) => slot)];
  const relevance = new Relevance(
    targets.map((target) => gapSubject(target, snapshot.controls, language)).join(' '),
    language,
  );
  const criteria = targets.flatMap((target) => subjectOf(target, snapshot.controls).criteria);
  const parts = targets.map((target, n) => ({
    must: gapWords(target, analysis, snapshot.controls, language),
    place: placeWords(slots[n], parsed),
  }));
  return {
    task: { kind: 'fill-gaps', targets },
    slots,
    head: '',
    language,
    notes: deniedNotes(targets, parsed),
    messages: (related) =>
      fillGapsPrompt({
        language,
        title: parsed.title,
        parts,
        facts: fenceData(
          'facts',
          factsSheet(snapshot, { relevance, criteria, extent: extentFor(typeIdOf(parsed), 'gap') }),
        ),
        style: styleOf(parsed, snapshot.config),
        related: relatedText(snapshot, document.uri, relevance, related),
        document: documentParts(
          parsed,
          document.text,
          slots.map(({ section }) => section),
        ),
      }),
  };
}

function placeWords(slot: Slot | undefined, document: PolicyDocument): string {
  if (slot?.heading !== undefined)
    return `a new section “${slot.heading.replace(/^#+ /, '')}”; write no heading.`;
  if (slot !== undefined && slot.start < slot.end)
    return `as the text of the section “${slot.under ?? ''}”, in place of what was left to be filled in; write no heading.`;
  return `at the end of the section “${document.sections[slot?.section ?? 0]?.content.heading ?? ''}”; write no heading, and do not repeat what stands there.`;
}

function planDocument(
  task: Extract<DraftTask, { kind: 'draft-document' }>,
  document: DraftDocument,
  { snapshot, facts }: Workbench,
  options: PrepareOptions,
): Plan | Refusal {
  const type = policyType(task.policyType);
  if (!type)
    return {
      refused: {
        en: `There is no document type ${task.policyType}.`,
        nl: `Er is geen documenttype ${task.policyType}.`,
      },
    };
  const language = options.language ?? snapshot.config?.preferences.language ?? 'en';
  const title = localise(type.title, language);
  const sections = type.contents.map((content) => ({
    heading: localise(content.title, language),
    must: localise(content.hint, language),
  }));
  const relevance = new Relevance(
    [title, ...sections.flatMap(({ heading, must }) => [heading, must])].join(' '),
    language,
  );
  const prompt = type.kind === 'description' ? systemDescriptionPrompt : draftDocumentPrompt;
  return {
    slots: [{ start: 0, end: document.text.length }],
    head: `${frontMatterOf({ type, language, snapshot, inScope: facts.inScope }, title)}\n\n# ${title}\n\n`,
    language,
    notes: [],
    messages: (related) =>
      prompt({
        language,
        title,
        kind: kindName(type),
        sections,
        facts: fenceData(
          'facts',
          factsSheet(snapshot, {
            relevance,
            criteria: type.criteria,
            extent: extentFor(type.id, 'document'),
          }),
        ),
        style: styleOf(undefined, snapshot.config),
        related: relatedText(snapshot, document.uri, relevance, related * 2),
      }),
  };
}

/** The system description speaks of everything; a gap in it, of as much as a whole policy does. */
function extentFor(type: string | undefined, task: 'gap' | 'passage' | 'document'): Extent {
  if (type === 'system-description') return task === 'gap' ? 'document' : 'system';
  return task === 'passage' ? 'gap' : task;
}

function kindName({ kind }: PolicyType): string {
  return kind === 'description' ? 'system description' : kind;
}

function planPassage(
  task: Extract<DraftTask, { kind: 'refine' | 'translate' }>,
  document: DraftDocument,
  { snapshot }: Workbench,
): Plan | Refusal {
  const passage = document.text.slice(task.span.start, task.span.end);
  if (passage.trim() === '')
    return { refused: { en: 'Select the text first.', nl: 'Selecteer eerst de tekst.' } };
  const parsed = parseText(document, document.text);
  const slots = [slotOfSpan(task.span)];
  const fenced = fenceData('passage', passage);
  if (task.kind === 'translate') {
    return {
      slots,
      head: '',
      language: task.to,
      notes: [],
      messages: () => translatePrompt(task.to, parsed.title, fenced, styleOf(parsed, undefined)),
    };
  }
  const { language } = parsed;
  const relevance = new Relevance(`${passage} ${task.specifics}`, language);
  const criteria = typeOf(parsed)?.criteria ?? [];
  return {
    slots,
    head: '',
    language,
    notes: [],
    messages: (related) =>
      refinePrompt({
        language,
        title: parsed.title,
        specifics: task.specifics.replace(/\s+/g, ' ').trim(),
        facts: fenceData(
          'facts',
          factsSheet(snapshot, { relevance, criteria, extent: extentFor(typeIdOf(parsed), 'passage') }),
        ),
        style: styleOf(parsed, snapshot.config),
        related: relatedText(snapshot, document.uri, relevance, related),
        passage: fenced,
      }),
  };
}

/** A gap whose only text says that it is not done cannot be closed by writing that it is. */
function deniedNotes(
  targets: readonly { readonly kind: string; readonly content?: string }[],
  document: PolicyDocument,
): readonly Localised[] {
  const { contents } = analyseDocument(document);
  return targets.flatMap((target) => {
    const match = target.kind === 'content' ? contents.get(target.content ?? '') : undefined;
    const text = match?.because[0]?.text;
    if (text === undefined || (match?.weakness !== 'negated' && match?.weakness !== 'planned')) return [];
    return [
      {
        en: `The document says that this is not done yet: “${quote(text)}”. Change that sentence too, or do not fill this gap.`,
        nl: `Het document zegt dat dit nog niet gebeurt: “${quote(text)}”. Pas die zin ook aan, of vul dit hiaat niet.`,
      },
    ];
  });
}

/** Tells of text in the material that tries to instruct a model; it is sent as data, and obeying it is checked. */
function instructionNotes(messages: readonly ModelMessage[]): readonly Localised[] {
  const found = messages.flatMap(({ role, text }) =>
    role === 'user' ? fencedParts(text).flatMap(findInstructions) : [],
  );
  return found.slice(0, 3).map(({ text }) => ({
    en: `The material holds text that looks like an instruction to a model, which is not followed: “${quote(text)}”.`,
    nl: `Het materiaal bevat tekst die op een instructie aan een model lijkt en die niet wordt gevolgd: “${quote(text)}”.`,
  }));
}

/** The fenced data of a message. */
export function fencedParts(text: string): readonly string[] {
  const parts: string[] = [];
  const close = /\nEND [0-9a-f]{8}>>>/g;
  let open = text.indexOf('<<<DATA ');
  while (open >= 0) {
    const line = text.indexOf('\n', open);
    close.lastIndex = line;
    const end = line < 0 ? undefined : close.exec(text)?.index;
    if (end === undefined) break;
    parts.push(text.slice(line + 1, end));
    open = text.indexOf('<<<DATA ', end);
  }
  return parts;
}
