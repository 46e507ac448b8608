import { criterion } from '../../catalog/criteria.js';
import { policyType } from '../../catalog/policy-types.js';
import type { Language, Need, RequiredContent, Topic } from '../../catalog/types.js';
import type { DocumentAnalysis } from '../../analysis/document-analysis.js';
import type { Control } from '../../workspace/records.js';
import type { GapTarget } from '../task.js';

const NEEDS: Readonly<Record<Need, string>> = {
  frequency: 'how often',
  role: 'which role',
  number: 'a number',
  timeline: 'within what time',
};

/** What the text for a gap must say, for a prompt. */
export function gapWords(
  target: GapTarget,
  analysis: DocumentAnalysis,
  controls: readonly Control[],
  language: Language,
): string {
  switch (target.kind) {
    case 'content': {
      const content = contentOf(target);
      if (!content) return target.content;
      const needs = target.needs ?? content.needs ?? [];
      return `${content.title[language]}: ${content.hint[language]}${needs.length > 0 ? ` It says ${needs.map((need) => NEEDS[need]).join(' and ')}: as the FACTS state it, else as a placeholder.` : ''}`;
    }
    case 'criterion': {
      const { title, intent } = criterion(target.criterion);
      const points = missingPoints(target.criterion, analysis)
        .slice(0, 4)
        .map(({ hint }) => `  - ${hint[language]}`);
      return `${title[language]}: ${intent[language]} Speak to what fits of:\n${points.join('\n')}`;
    }
    case 'control': {
      const control = controls.find(({ id }) => id === target.control);
      return `how control ${target.control} (${control?.title ?? ''}) is carried out: ${control?.statement ?? ''} Name the control as “(${target.control})”.`;
    }
    case 'section':
      return `what its heading promises: ${target.heading}`;
  }
}

/** Everything a gap's text may be about, to find related material. */
export function gapSubject(target: GapTarget, controls: readonly Control[], language: Language): string {
  switch (target.kind) {
    case 'content':
      return topicSubject(contentOf(target), language);
    case 'criterion': {
      const { title, intent, pointsOfFocus } = criterion(target.criterion);
      return [
        title[language],
        intent[language],
        ...pointsOfFocus.map((point) => topicSubject(point, language)),
      ].join(' ');
    }
    case 'control': {
      const control = controls.find(({ id }) => id === target.control);
      return `${control?.title ?? ''} ${control?.statement ?? ''}`;
    }
    case 'section':
      return target.heading;
  }
}

export function contentOf(target: Extract<GapTarget, { kind: 'content' }>): RequiredContent | undefined {
  return policyType(target.policyType)?.contents.find(({ id }) => id === target.content);
}

/** The points of focus of a criterion that a document does not speak to yet. */
export function missingPoints(id: string, analysis: DocumentAnalysis): readonly Topic[] {
  const found = new Set((analysis.substantiated.get(id) ?? []).map(({ point }) => point));
  const open = criterion(id).pointsOfFocus.filter((point) => !found.has(point.id));
  return open.length > 0 ? open : criterion(id).pointsOfFocus;
}

function topicSubject(topic: Topic | undefined, language: Language): string {
  return topic
    ? [topic.title[language], topic.hint[language], ...topic.terms.strong[language]].join(' ')
    : '';
}
