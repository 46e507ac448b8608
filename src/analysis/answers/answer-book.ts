import type { PolicyDocument } from '../../workspace/document.js';
import { placeOf, type PersonAnswer } from '../../workspace/answers/person-answer.js';
import { findPassage, outlinePrint, partPrint, sectionPrint } from './passages.js';
import { typeOf } from '../kinds/type-of.js';

/** An answer with the place in a document that it stands on. */
export interface StandingAnswer {
  readonly answer: PersonAnswer;
  /** The section, an index into `PolicyDocument.sections`, of an answer about a sentence or section. */
  readonly section?: number;
  /** The sentences that state the content. */
  readonly sentences?: readonly number[];
  /** Their words as they stand there now. */
  readonly text?: string;
}

const NONE: readonly PersonAnswer[] = [];

/**
 * The answers of a workspace by the documents they may be about: those whose path they name, and, when there is no
 * such file any more, any document in which the text they were given for is found. It judges one document at a time,
 * so that documents can be looked at apart from each other.
 */
export class AnswerBook {
  readonly #byDocument = new Map<string, PersonAnswer[]>();
  readonly #byPlace = new Map<string, PersonAnswer[]>();
  readonly #lost: readonly PersonAnswer[];
  readonly #lostPlaces: readonly PersonAnswer[];

  /** `exists` tells whether there is a file at a workspace-relative path. */
  constructor(
    readonly answers: readonly PersonAnswer[],
    exists: (path: string) => boolean,
  ) {
    for (const answer of answers) {
      add(this.#byDocument, answer.document, answer);
      if (answer.place !== undefined) add(this.#byPlace, placeOf(answer.place).path, answer);
    }
    this.#lost = answers.filter(({ document }) => !exists(document));
    this.#lostPlaces = answers.filter(({ place }) => place !== undefined && !exists(placeOf(place).path));
  }

  /** Whether another book says the same of every document. */
  isSame(other: AnswerBook): boolean {
    return (
      same(this.answers, other.answers) &&
      same(this.#lost, other.#lost) &&
      same(this.#lostPlaces, other.#lostPlaces)
    );
  }

  /** The keys of the answers that name a file which is not there. */
  get lostKeys(): readonly string[] {
    return [...this.#lost, ...this.#lostPlaces].map(({ key }) => key);
  }

  /** The answers about a document whose own text they stand on, in the order of answers.yaml. */
  about(document: PolicyDocument): readonly StandingAnswer[] {
    const candidates = [...(this.#byDocument.get(document.path) ?? NONE), ...this.#lost];
    return candidates.flatMap((answer) => standingIn(answer, document) ?? []);
  }

  /** The keys of the answers “stated elsewhere” whose other place is, unchanged, in this document. */
  placesIn(document: PolicyDocument): readonly string[] {
    const candidates = [...(this.#byPlace.get(document.path) ?? NONE), ...this.#lostPlaces];
    return candidates.filter((answer) => holdsPlace(document, answer)).map(({ key }) => key);
  }
}

/** The place of an answer in a document; undefined when it is not about it, or no longer about its text. */
export function standingIn(answer: PersonAnswer, document: PolicyDocument): StandingAnswer | undefined {
  if (answer.kind === 'wrong-link') {
    const section = document.sections.findIndex(
      ({ content }) => sectionPrint(content) === answer.fingerprint,
    );
    return section < 0 ? undefined : { answer, section };
  }
  const expected = typeOf(document)?.contents.some(({ id }) => id === answer.content);
  if (expected !== true) return undefined;
  if (answer.kind === 'stated-here') {
    const passage = findPassage(document, answer.fingerprint);
    return passage && { answer, section: passage.section, sentences: passage.sentences, text: passage.text };
  }
  // It is about the document as such: known by its path, else by its headings.
  if (answer.document === document.path) return { answer };
  const outline = answer.kind === 'does-not-apply' ? answer.fingerprint : answer.outline;
  return outline === outlinePrint(document, answer.content ?? '') ? { answer } : undefined;
}

/** By words and not by anchor: a section keeps its words when it is moved or numbered anew. */
function holdsPlace(document: PolicyDocument, { place, fingerprint }: PersonAnswer): boolean {
  if (placeOf(place ?? '').anchor === undefined) return partPrint(document, undefined) === fingerprint;
  return document.sections.some((_, n) => partPrint(document, n) === fingerprint);
}

function add(map: Map<string, PersonAnswer[]>, key: string, answer: PersonAnswer): void {
  const there = map.get(key);
  if (there) there.push(answer);
  else map.set(key, [answer]);
}

function same(a: readonly PersonAnswer[], b: readonly PersonAnswer[]): boolean {
  return a === b || (a.length === b.length && a.every((answer, n) => answer === b[n]));
}
