import type { Localised } from '../../catalog/types.js';
import type { Soc2Answers } from './soc2-yaml.js';

interface Asked {
  /** Stays the same when questions are added, so that answers can be resumed. */
  readonly id: string;
  readonly ask: Localised;
  /** An example, or what the answer is used for. */
  readonly hint?: Localised;
  /** Whether earlier answers leave room for the question. */
  needed?(answers: Soc2Answers): boolean;
}

/** A line of text; empty where that is allowed. */
export interface TextQuestion extends Asked {
  readonly kind: 'text';
  value(answers: Soc2Answers): string;
  /** What is wrong with a text, if anything. */
  problem?(text: string): Localised | undefined;
  set(answers: Soc2Answers, text: string): Partial<Soc2Answers>;
}

export interface Option {
  readonly id: string;
  readonly label: Localised;
  readonly detail?: Localised;
}

/** One of some options. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'one';
  readonly options: readonly Option[];
  value(answers: Soc2Answers): string | undefined;
  set(answers: Soc2Answers, id: string): Partial<Soc2Answers>;
}

/** Any number of options, and where `own` says so, names that are not among them. */
export interface ManyQuestion extends Asked {
  readonly kind: 'many';
  readonly own: boolean;
  options(answers: Soc2Answers): readonly Option[];
  value(answers: Soc2Answers): readonly string[];
  set(answers: Soc2Answers, ids: readonly string[]): Partial<Soc2Answers>;
}

/** Any number of texts, one after the other. */
export interface ListQuestion extends Asked {
  readonly kind: 'list';
  value(answers: Soc2Answers): readonly string[];
  set(answers: Soc2Answers, texts: readonly string[]): Partial<Soc2Answers>;
}

/** Some texts, each under a name of its own; all may stay empty. */
export interface FieldsQuestion extends Asked {
  readonly kind: 'fields';
  readonly fields: readonly Option[];
  value(answers: Soc2Answers): Readonly<Record<string, string | undefined>>;
  set(answers: Soc2Answers, texts: Readonly<Record<string, string>>): Partial<Soc2Answers>;
}

/** A question of the set-up, without anything of the host that asks it. */
export type Question = TextQuestion | ChoiceQuestion | ManyQuestion | ListQuestion | FieldsQuestion;
