import type { Memento } from 'vscode';
import { QUESTIONS } from '../../authoring/set-up/questions.js';
import type { Soc2Answers } from '../../authoring/set-up/soc2-yaml.js';
import { t } from '../texts/t.js';
import { askQuestion } from './ask-question.js';

/** How far somebody is in the set-up of a folder. */
interface Kept {
  readonly answers: Soc2Answers;
  /** IDs of the questions answered, in the order they were asked. */
  readonly done: readonly string[];
  /** What was typed in the question that was open. */
  readonly typed?: string;
}

const KEY = 'attest.setUp';

/** Answers that are not yet written as soc2.yaml, by folder; they outlive the window. */
export class KeptAnswers {
  constructor(
    private readonly memento: Memento,
    private readonly folder: string,
  ) {}

  read(): Kept | undefined {
    const kept = this.memento.get<Partial<Kept>>(`${KEY}:${this.folder}`);
    return kept?.answers && Array.isArray(kept.done) ? (kept as Kept) : undefined;
  }

  async keep(kept: Kept | undefined): Promise<void> {
    await this.memento.update(`${KEY}:${this.folder}`, kept);
  }
}

/**
 * Asks the questions back and forth from where they were left, until the last is answered. Undefined when the user left;
 * what was said until then is kept.
 */
export async function askAll(defaults: Soc2Answers, kept: KeptAnswers): Promise<Soc2Answers | undefined> {
  const before = kept.read();
  let answers = { ...defaults, ...before?.answers };
  let typed = before?.typed;
  const done = [...(before?.done ?? [])];
  for (;;) {
    const needed = QUESTIONS.filter((question) => question.needed?.(answers) !== false);
    const question = needed.find(({ id }) => !done.includes(id));
    if (!question) return answers;
    const place = {
      title: t('Set up SOC 2'),
      step: needed.indexOf(question) + 1,
      total: needed.length,
    };
    let now: string | undefined;
    let part: Partial<Soc2Answers> = {};
    const answer = await askQuestion(question, answers, place, {
      text: typed,
      typed: (text) => {
        now = text;
      },
      said: (some) => {
        part = some;
      },
    });
    typed = undefined;
    if (answer === 'cancel') {
      await kept.keep({ answers: { ...answers, ...part }, done, ...(now !== undefined && { typed: now }) });
      return undefined;
    }
    if (answer === 'back') {
      const previous = needed[needed.indexOf(question) - 1];
      if (previous) done.splice(Math.max(0, done.indexOf(previous.id)));
      continue;
    }
    answers = { ...answers, ...answer.value };
    done.push(question.id);
    await kept.keep({ answers, done });
  }
}
