import { analyseDocument } from '../analysis/analyse-document.js';
import { policyType } from '../catalog/policy-types.js';
import type { Language, RequiredContent } from '../catalog/types.js';
import type { Control } from '../workspace/records.js';
import { contentOf, missingPoints } from './context/gap-words.js';
import { parseText } from '../verify/parse-text.js';
import type { FactIndex } from '../verify/facts/fact-index.js';
import { linesOfDocument } from '../verify/facts/document-lines.js';
import { factsOf } from '../verify/facts/workspace-facts.js';
import { subjectWords } from '../reading/lexis/subject-words.js';
import { judgeReply, judgeText, type Judgement } from './judge.js';
import { contentText, offlineTemplate } from './offline-template.js';
import { prepareDraft, type PrepareOptions } from './prepare.js';
import type { PreparedDraft, Refusal } from './prepared.js';
import type { DraftDocument, DraftTask, GapTarget } from './task.js';
import { contentSentences } from './template/content-sentences.js';
import { confirm } from './template/front-matter.js';
import type { Workbench } from './workbench.js';

export interface OfflineDraft {
  readonly prepared: PreparedDraft;
  readonly judgement: Judgement;
}

/** Drafts without a model, out of the catalogue and what the workspace states. The same checks apply. */
export function draftOffline(
  task: DraftTask,
  document: DraftDocument,
  workbench: Workbench,
  options: PrepareOptions = {},
): OfflineDraft | Refusal {
  const prepared = prepareDraft(task, document, workbench, options);
  if ('refused' in prepared) return prepared;
  switch (task.kind) {
    case 'fill-gaps': {
      // Of the gaps that were asked for, those that get a text of their own.
      const targets = prepared.task.kind === 'fill-gaps' ? prepared.task.targets : [];
      const texts = gapTexts(targets, document, workbench, prepared.language);
      const reply =
        texts.length === 1
          ? (texts[0] ?? '')
          : texts.map((text, n) => `=== ${n + 1} ===\n${text}`).join('\n\n');
      return { prepared, judgement: asTemplate(judgeReply(prepared, reply, workbench)) };
    }
    case 'draft-document': {
      const type = policyType(task.policyType);
      if (!type) return { refused: { en: 'There is no such type.', nl: 'Dat type bestaat niet.' } };
      const { snapshot, facts } = workbench;
      return {
        prepared,
        judgement: asTemplate(
          judgeText(
            prepared,
            offlineTemplate({ type, language: prepared.language, snapshot, inScope: facts.inScope }),
            workbench,
          ),
        ),
      };
    }
    case 'refine':
      return {
        prepared,
        judgement: judgeReply(
          prepared,
          refined(document.text.slice(task.span.start, task.span.end), task.specifics, prepared.language),
          workbench,
        ),
      };
    case 'translate':
      return {
        refused: {
          en: 'Translating needs a language model. Without one, draft the policy in the other language from its template.',
          nl: 'Vertalen kan alleen met een taalmodel. Stel het beleid anders op in de andere taal met het sjabloon.',
        },
      };
    case 'propose-edit':
      return { refused: { en: 'There is nothing to draft.', nl: 'Er is niets op te stellen.' } };
  }
}

/** A sentence of the catalogue was asked for here: that nobody has promised it yet, which no placeholder mends, is no fault of it. */
function asTemplate(judgement: Judgement): Judgement {
  const problems = judgement.problems.filter(
    ({ check, fix }) => !(check === 'invented-fact' && fix === undefined),
  );
  if (problems.length > 0 || judgement.problems.length === 0) return { ...judgement, problems };
  return { ...judgement, problems, ok: true, repairPrompt: undefined };
}

/** The text for each gap: sentences of the catalogue with unknown facts to be confirmed, or the control's own statement. */
function gapTexts(
  targets: readonly GapTarget[],
  document: DraftDocument,
  { snapshot, facts: { inScope } }: Workbench,
  language: Language,
): readonly string[] {
  const parsed = parseText(document, document.text);
  const known = factsOf(snapshot).without(parsed.path, linesOfDocument(parsed));
  const analysis = analyseDocument(parsed);
  return targets.map((target) => {
    switch (target.kind) {
      case 'content': {
        const content = contentOf(target);
        const type = policyType(target.policyType);
        return content && type
          ? contentText(
              { ...content, needs: target.needs ?? content.needs },
              { type, language, snapshot, inScope, known },
            )
          : confirm(target.content);
      }
      case 'criterion':
        return missingPoints(target.criterion, analysis)
          .slice(0, 2)
          .map((point) =>
            contentSentences({ ...point, critical: false, criteria: [target.criterion] }, language, known),
          )
          .join('\n\n');
      case 'control':
        return controlText(
          snapshot.controls.find(({ id }) => id === target.control),
          target.control,
          language,
        );
      case 'section':
        return sectionText(target.heading, parsed.policyType, language, known);
    }
  });
}

const CADENCE: Readonly<Record<string, { readonly en: string; readonly nl: string }>> = {
  continuous: { en: 'continuously', nl: 'doorlopend' },
  daily: { en: 'every day', nl: 'elke dag' },
  weekly: { en: 'every week', nl: 'elke week' },
  monthly: { en: 'every month', nl: 'elke maand' },
  quarterly: { en: 'every quarter', nl: 'elk kwartaal' },
  semiannual: { en: 'every six months', nl: 'elk half jaar' },
  annual: { en: 'every year', nl: 'elk jaar' },
  'per-event': { en: 'each time it occurs', nl: 'elke keer dat het voorkomt' },
  'per-change': { en: 'with every change', nl: 'bij elke wijziging' },
};

/** A control in its own words, with owner and frequency. */
function controlText(control: Control | undefined, id: string, language: Language): string {
  const nl = language === 'nl';
  const said = control?.statement ?? confirm(nl ? 'wat er gebeurt' : 'what is done');
  const statement = said.trimEnd().replace(/\.$/, '').trimEnd();
  const owner = control?.owner ?? confirm(nl ? 'welke rol' : 'which role');
  const cadence = CADENCE[control?.frequency ?? '']?.[language] ?? confirm(nl ? 'hoe vaak' : 'how often');
  return nl
    ? `${statement} (${id}). ${owner} is verantwoordelijk; de beheersmaatregel wordt ${cadence} uitgevoerd en de uitkomst wordt vastgelegd als bewijs.`
    : `${statement} (${id}). The ${owner} is responsible; the control is carried out ${cadence} and the result is recorded as evidence.`;
}

/** For an empty section: sentences of the content its heading names, or a question. */
function sectionText(
  heading: string,
  type: string | undefined,
  language: Language,
  facts: FactIndex,
): string {
  const words = subjectWords(heading, language);
  const shared = ({ title, terms }: RequiredContent): number => {
    const own = subjectWords([title[language], ...terms.strong[language]].join(' '), language);
    return [...words].filter((word) => own.has(word)).length;
  };
  const known = policyType(type ?? '');
  const best = [...(known?.contents ?? [])].sort((a, b) => shared(b) - shared(a))[0];
  if (best && shared(best) > 0) return contentSentences(best, language, facts, known);
  return language === 'nl'
    ? `Voor dit onderwerp geldt: ${confirm(`wat er gebeurt, door wie en hoe vaak (${heading})`)}.`
    : `The following applies: ${confirm(`what is done, by whom and how often (${heading})`)}.`;
}

const VAGUE =
  /\b(?:periodically|regularly|from time to time|as appropriate|as needed|as necessary|where appropriate|if necessary|in a timely manner|timely|promptly|occasionally|periodiek|regelmatig|af en toe|zo nodig|indien nodig|waar nodig|naar behoefte|tijdig|van tijd tot tijd)\b/gi;

/** The passage with what the user typed as sentences of its own, or with its vague words to be confirmed. */
function refined(passage: string, specifics: string, language: Language): string {
  const told = specifics.trim();
  const precise = passage.replace(VAGUE, (word) =>
    confirm(
      `${language === 'nl' ? 'wanneer of hoe vaak' : 'when or how often'}, ${language === 'nl' ? 'in plaats van' : 'instead of'} “${word}”`,
    ),
  );
  if (told === '') return precise;
  const sentence = `${told.charAt(0).toUpperCase()}${told.slice(1)}${/[.!?]$/.test(told) ? '' : '.'}`;
  return /\n[^\S\n]{0,20}(?:[-*|#]|\d{1,9}\.)/.test(precise)
    ? `${precise.trimEnd()}\n\n${sentence}`
    : `${precise.trimEnd()} ${sentence}`;
}
