import type { CriterionId } from '../../catalog/types.js';
import type { Range } from '../position.js';

/**
 * What a person says of what Attest expects or found. `stated-here`: a sentence of the document states the content.
 * `stated-elsewhere`: another document or section does. `does-not-apply`: the content has no place in this document.
 * `wrong-link`: the section is not about the criterion it was linked to.
 */
export const ANSWER_KINDS = ['stated-here', 'stated-elsewhere', 'does-not-apply', 'wrong-link'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** An answer as it is kept in answers.yaml, apart from the place where it stands there. */
export interface AnswerText {
  readonly kind: AnswerKind;
  /** Workspace-relative path of the document it is about. */
  readonly document: string;
  /** The expected content; undefined for a wrong link. */
  readonly content?: string;
  /** The criterion of a wrong link. */
  readonly criterion?: CriterionId;
  /** Anchor of the section a wrong link is in, for people: the fingerprint decides. */
  readonly section?: string;
  /** The sentence that states the content, for people: the fingerprint decides. */
  readonly quote?: string;
  /** Where it is stated instead: a path, with `#anchor` for one section. */
  readonly place?: string;
  /** Whether a model proposed it; a person accepted it all the same. */
  readonly proposedBy?: string;
  readonly why: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  /** Of the text it was given for: the sentence, the section, the place, or the document's headings. */
  readonly fingerprint: string;
  /** Of the document's headings, for an answer whose fingerprint is that of another document. */
  readonly outline?: string;
}

/** An answer with its place in answers.yaml. */
export interface PersonAnswer extends AnswerText {
  /** What it says of which text, without who, when and why: two answers of one key stand and fall together. */
  readonly key: string;
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
}

/** The parts of a place: the path and, for one section, its anchor. */
export function placeOf(place: string): { readonly path: string; readonly anchor: string | undefined } {
  const hash = place.indexOf('#');
  return hash < 0
    ? { path: place, anchor: undefined }
    : { path: place.slice(0, hash), anchor: place.slice(hash + 1) };
}

/** What two answers must share to be the same answer. */
export function keyOf(answer: AnswerText): string {
  const { kind, document, content, criterion, place, fingerprint, outline } = answer;
  return JSON.stringify([kind, document, content, criterion, place, fingerprint, outline]);
}

/** Those among answers that are on the same as another: the same content of a document, or the same link. */
export function sameSubject<T extends AnswerText>(answers: readonly T[], other: AnswerText): readonly T[] {
  return answers.filter(
    (one) =>
      one.document === other.document &&
      one.content === other.content &&
      one.criterion === other.criterion &&
      (other.kind !== 'wrong-link' || one.fingerprint === other.fingerprint),
  );
}
