import { isPolicy } from '../analysis/kinds/kind-of.js';
import { criterion } from '../catalog/criteria.js';
import type { CriterionId, Language } from '../catalog/types.js';
import { controlsOn } from './context/facts-sheet.js';
import type { ModelMessage } from './model/language-model.js';
import { askPrompt } from './prompts/ask.js';
import { explainPrompt } from './prompts/explain.js';
import { fenceData } from './text/fence.js';
import { Redactor } from './text/redactor.js';
import { Relevance } from './text/relevance.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Workbench } from './workbench.js';

export interface Answerable {
  readonly messages: readonly ModelMessage[];
  readonly redacted: number;
  /** What can be said without a model, as Markdown. */
  readonly offline: string;
}

const MOST_PASSAGES = 8;

/** The question with the passages of policies and controls that fit it best. */
export function prepareQuestion(
  question: string,
  { snapshot }: Workbench,
  language: Language,
  redactEmails = false,
): Answerable {
  const relevance = new Relevance(question, language);
  const found = passages(snapshot, relevance);
  const material = found.map(({ place, text }) => `${place}: ${text}`).join('\n');
  const offline = found.map(({ place, text }) => `- **${place}**: ${text}`).join('\n');
  const none =
    language === 'nl'
      ? 'Geen beleid of beheersmaatregel gaat hierover.'
      : 'No policy or control speaks to this.';
  return redacted(
    askPrompt(language, question, fenceData('policies and controls', material || 'Nothing was found.')),
    offline || none,
    redactEmails,
  );
}

/** A criterion with what the workspace has on it. */
export function prepareExplanation(
  id: CriterionId,
  page: string,
  workbench: Workbench,
  language: Language,
  redactEmails = false,
): Answerable {
  const { title, intent, pointsOfFocus } = criterion(id);
  const relevance = new Relevance(
    [title[language], intent[language], ...pointsOfFocus.map(({ hint }) => hint[language])].join(' '),
    language,
  );
  const places = workbench.facts.substantiatedBy(id).map((document) => document.title);
  const controls = controlsOn(workbench.snapshot.controls, [id], relevance, 6).map(
    (control) => `${control.id} ${control.title}: ${control.statement ?? ''}`,
  );
  const material = [
    `${id} ${title[language]}: ${intent[language]}`,
    ...pointsOfFocus.map(({ hint }) => `Point: ${hint[language]}`),
    `Documents that speak to it: ${places.join('; ') || 'none'}`,
    ...controls,
    ...passages(workbench.snapshot, relevance)
      .slice(0, 5)
      .map(({ place, text }) => `${place}: ${text}`),
  ].join('\n');
  return redacted(
    explainPrompt(language, `${id} ${title[language]}`, fenceData('criterion and workspace', material)),
    page,
    redactEmails,
  );
}

interface Passage {
  readonly place: string;
  readonly text: string;
}

function passages(snapshot: Snapshot, relevance: Relevance): readonly Passage[] {
  const all: Passage[] = [];
  for (const document of snapshot.documents.values()) {
    if (!isPolicy(document)) continue;
    for (const { content } of document.sections) {
      for (const { text, kind } of content.sentences)
        if (kind !== 'table-header' && text.length > 20)
          all.push({ place: `${document.title}, ${content.heading}`, text });
    }
  }
  for (const { id, title, statement } of snapshot.controls)
    all.push({ place: `${id} ${title}`, text: statement ?? title });
  return relevance.best(all, ({ place, text }) => `${place} ${text}`, MOST_PASSAGES, 2);
}

function redacted(messages: readonly ModelMessage[], offline: string, emails: boolean): Answerable {
  const redactor = new Redactor({ emails });
  const clean = messages.map((message) => ({ ...message, text: redactor.redact(message.text) }));
  return { messages: clean, redacted: redactor.count, offline };
}
