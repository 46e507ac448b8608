import type { CriterionId } from '../../catalog/types.js';
import { placeOf, type AnswerText } from '../../workspace/answers/person-answer.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { outlinePrint, partPrint, passagesOf, sectionPrint, type PlacedPassage } from './passages.js';
import { nearestPassage } from './nearest-passage.js';

/** Who gives an answer, when and why. */
export interface Giver {
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  readonly why: string;
  /** The model that proposed it, when one did. */
  readonly proposedBy?: string;
}

/** “A sentence of this document states the content.” */
export function statedHere(
  document: PolicyDocument,
  content: string,
  passage: PlacedPassage,
  giver: Giver,
): AnswerText {
  return {
    kind: 'stated-here',
    document: document.path,
    content,
    section: document.sections[passage.section]?.slug,
    quote: passage.text,
    ...giver,
    fingerprint: passage.fingerprint,
  };
}

/** “Another document, or a section of it, states the content.” Undefined when it has no such section. */
export function statedElsewhere(
  document: PolicyDocument,
  content: string,
  target: PolicyDocument,
  anchor: string | undefined,
  giver: Giver,
): AnswerText | undefined {
  const section = sectionNamed(target, anchor);
  if (section === undefined && anchor !== undefined) return undefined;
  return {
    kind: 'stated-elsewhere',
    document: document.path,
    content,
    place: anchor === undefined ? target.path : `${target.path}#${anchor}`,
    ...giver,
    fingerprint: partPrint(target, section),
    outline: outlinePrint(document, content),
  };
}

/** “The content has no place in this document.” Holds until it is withdrawn, whatever the text becomes. */
export function doesNotApply(document: PolicyDocument, content: string, giver: Giver): AnswerText {
  return {
    kind: 'does-not-apply',
    document: document.path,
    content,
    ...giver,
    fingerprint: outlinePrint(document, content),
  };
}

/** “This section is not about that criterion.” Undefined when there is no such section. */
export function wrongLink(
  document: PolicyDocument,
  section: number,
  criterion: CriterionId,
  giver: Giver,
): AnswerText | undefined {
  const found = document.sections[section];
  if (!found) return undefined;
  return {
    kind: 'wrong-link',
    document: document.path,
    criterion,
    section: found.slug,
    ...giver,
    fingerprint: sectionPrint(found.content),
  };
}

/**
 * An answer given again for the text as it is now: the sentence most like the one it was given for, the section or the
 * place of the same anchor. Undefined when nothing there is plainly the same, so that it must be given anew.
 */
export function givenAgain(
  answer: AnswerText,
  snapshot: Pick<Snapshot, 'documentAt'>,
  giver: Pick<Giver, 'by' | 'date'>,
): AnswerText | undefined {
  const document = snapshot.documentAt(answer.document);
  if (!document) return undefined;
  const all: Giver = { ...giver, why: answer.why };
  const { content = '' } = answer;
  switch (answer.kind) {
    case 'stated-here': {
      const passage = nearestPassage(document, answer.quote ?? '');
      return passage && statedHere(document, content, passage, all);
    }
    case 'stated-elsewhere': {
      const { path, anchor } = placeOf(answer.place ?? '');
      const target = snapshot.documentAt(path);
      return target && statedElsewhere(document, content, target, anchor, all);
    }
    case 'does-not-apply':
      return doesNotApply(document, content, all);
    case 'wrong-link': {
      const section = sectionNamed(document, answer.section);
      if (section === undefined || answer.criterion === undefined) return undefined;
      return wrongLink(document, section, answer.criterion, all);
    }
  }
}

/** The passages that stand on a line of the file (from 0), in order. */
export function passagesAt(document: PolicyDocument, line: number): readonly PlacedPassage[] {
  return document.sections.flatMap(({ content, startLine }, section) =>
    passagesOf(content)
      .filter(({ sentences }) => {
        const first = content.sentences[sentences[0] ?? 0]?.range.start.line ?? 0;
        const last = content.sentences[sentences.at(-1) ?? 0]?.range.end.line ?? 0;
        return first + startLine <= line && line <= last + startLine;
      })
      .map((passage) => ({ ...passage, section })),
  );
}

function sectionNamed(document: PolicyDocument, anchor: string | undefined): number | undefined {
  if (anchor === undefined) return undefined;
  const index = document.sections.findIndex(({ slug }) => slug === anchor);
  return index < 0 ? undefined : index;
}
