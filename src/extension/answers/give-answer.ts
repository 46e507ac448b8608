import { window, type Uri } from 'vscode';
import type { AnswerRequest } from '../../analysis/answers/answer-request.js';
import {
  AnswerChoices,
  GiveAnswer,
  type AnswerChoicesResult,
  type OpenContent,
} from '../../server/answers-protocol.js';
import type { AttestCommand } from '../commands/command.js';
import type { Attest } from '../context.js';
import { t } from '../texts/t.js';
import { applyChange } from './apply-change.js';
import { documentFor } from './document-for.js';
import { pickContent } from './pick-content.js';
import { pickPlace } from './pick-place.js';
import { pickSentence } from './pick-sentence.js';
import { whoAnswers } from './who.js';

type ContentKind = 'stated-here' | 'stated-elsewhere' | 'does-not-apply';

/** Asks a person about a content that a document seems to lack, and keeps the answer. */
export const answerContent: AttestCommand = {
  id: 'attest.answerContent',
  failure: () => t('The answer could not be kept.'),
  async run(attest, given) {
    const named = readArguments(given);
    const uri = documentFor(given);
    if (!uri) return;
    const choices = await attest.client.request(AnswerChoices, { uri: uri.toString() });
    if (!choices) {
      void window.showInformationMessage(t('Attest does not read this file as a policy.'));
      return;
    }
    const content = await pickContent(choices, named.contents);
    if (!content) return;
    const kind = named.kind ?? (await pickKind(content));
    const answer = kind && (await detailsOf(kind, content, choices, named));
    if (answer) await keepAnswer(attest, uri, answer, content.title, named);
  },
};

/** Asks why and who, and writes the answer. `subject` is what it is on, for the titles. */
export async function keepAnswer(
  { context, client }: Attest,
  uri: Uri,
  answer: AnswerRequest,
  subject: string,
  named: Pick<GivenDetails, 'why' | 'by'> = {},
): Promise<void> {
  const why = named.why ?? (await askWhy(answer, subject));
  if (why === undefined || why.trim() === '') return;
  const by = named.by ?? (await whoAnswers(context));
  if (by === undefined) return;
  const change = await client.request(GiveAnswer, { uri: uri.toString(), answer, by, why: why.trim() });
  if (await applyChange(change)) window.setStatusBarMessage(t('Answered as {0}.', by), 4000);
}

function askWhy(answer: AnswerRequest, subject: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: t('Why? {0}', subject),
    prompt: t('The reason is kept with the answer; an auditor will ask for it.'),
    value: answer.kind === 'stated-here' ? t('The sentence states it in other words.') : '',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('Type a reason.') : undefined),
  });
}

async function detailsOf(
  kind: ContentKind,
  content: OpenContent,
  choices: AnswerChoicesResult,
  named: GivenDetails,
): Promise<AnswerRequest | undefined> {
  if (kind === 'does-not-apply') return { kind, content: content.id };
  if (kind === 'stated-elsewhere') {
    const place = named.place ?? (await pickPlace(choices, content));
    return place === undefined ? undefined : { kind, content: content.id, place };
  }
  if (named.quote !== undefined) return { kind, content: content.id, quote: named.quote };
  const sentence = await pickSentence(choices, content);
  return sentence && { kind, content: content.id, line: sentence.line, quote: sentence.text };
}

async function pickKind({ title }: OpenContent): Promise<ContentKind | undefined> {
  const choices: { label: string; detail: string; answer: ContentKind }[] = [
    {
      label: t('Stated here'),
      detail: t('A sentence of this document states it.'),
      answer: 'stated-here',
    },
    {
      label: t('Stated elsewhere'),
      detail: t('Another document, or a section of it, states it.'),
      answer: 'stated-elsewhere',
    },
    {
      label: t('Does not apply'),
      detail: t('It has no place in this document. Holds until you take it back.'),
      answer: 'does-not-apply',
    },
  ];
  return (await window.showQuickPick(choices, { title }))?.answer;
}

/** What a code action, a test or another extension names, so that it need not be asked. */
interface GivenDetails {
  readonly kind?: ContentKind;
  readonly contents?: readonly string[];
  readonly quote?: string;
  readonly place?: string;
  readonly why?: string;
  readonly by?: string;
}

function readArguments(given: unknown): GivenDetails {
  if (typeof given !== 'object' || given === null) return {};
  const named = given as Readonly<Record<string, unknown>>;
  const text = (key: string): string | undefined => {
    const value = named[key];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const { kind, contents } = named;
  return {
    kind:
      kind === 'stated-here' || kind === 'stated-elsewhere' || kind === 'does-not-apply' ? kind : undefined,
    contents: Array.isArray(contents) ? contents.map(String) : undefined,
    quote: text('quote'),
    place: text('place'),
    why: text('why'),
    by: text('by'),
  };
}
