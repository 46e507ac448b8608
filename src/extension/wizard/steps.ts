import { QuickInputButtons, window, type Disposable, type QuickPickItem } from 'vscode';
import { t } from '../texts/t.js';

/** The answer of a step: a value, or that the user went back or gave up. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** Where a step is in the row: shown in the title, and whether there is a way back. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

export interface InputStep {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  /** A sentence that says what is wrong, or undefined. */
  validate?(value: string): string | undefined;
}

/** Asks for a text. */
export function ask(place: Place, options: InputStep): Promise<Answer<string>> {
  const input = window.createInputBox();
  Object.assign(input, {
    title: place.title,
    step: place.step,
    totalSteps: place.total,
    prompt: options.prompt,
    placeholder: options.placeholder,
    value: options.value ?? '',
    ignoreFocusOut: true,
    buttons: place.step > 1 ? [QuickInputButtons.Back] : [],
  });
  return new Promise((resolve) => {
    const check = (): string | undefined => options.validate?.(input.value.trim());
    const subscriptions: Disposable[] = [];
    const end = (answer: Answer<string>): void => {
      for (const one of subscriptions) one.dispose();
      input.dispose();
      resolve(answer);
    };
    subscriptions.push(
      input.onDidChangeValue(() => {
        // A message while typing only to take it away: complaints come with Enter.
        if (input.validationMessage) input.validationMessage = check();
      }),
      input.onDidAccept(() => {
        const problem = check();
        input.validationMessage = problem;
        if (problem === undefined) end({ value: input.value.trim() });
      }),
      input.onDidTriggerButton(() => {
        end('back');
      }),
      input.onDidHide(() => {
        end('cancel');
      }),
    );
    input.show();
  });
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export interface PickStep<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** Which are chosen at the start (many), or marked (one). */
  selected?(value: T): boolean;
}

/** Asks for one of several choices. */
export async function pickOne<T>(place: Place, options: PickStep<T>): Promise<Answer<T>> {
  const answer = await pick(place, options, false);
  if (typeof answer === 'string') return answer;
  const [value] = answer.value;
  return value === undefined ? 'cancel' : { value };
}

/** Asks for any number of choices. */
export function pickMany<T>(place: Place, options: PickStep<T>): Promise<Answer<readonly T[]>> {
  return pick(place, options, true);
}

function pick<T>(place: Place, options: PickStep<T>, many: boolean): Promise<Answer<readonly T[]>> {
  const input = window.createQuickPick<Choice<T>>();
  const chosen = options.choices.filter(({ value }) => options.selected?.(value));
  Object.assign(input, {
    title: place.title,
    step: place.step,
    totalSteps: place.total,
    placeholder: many
      ? `${options.placeholder} ${t('(choose any number, then press Enter)')}`
      : options.placeholder,
    items: options.choices,
    canSelectMany: many,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
    buttons: place.step > 1 ? [QuickInputButtons.Back] : [],
  });
  if (many) input.selectedItems = chosen;
  else input.activeItems = chosen;
  return new Promise((resolve) => {
    const subscriptions: Disposable[] = [];
    const end = (answer: Answer<readonly T[]>): void => {
      for (const one of subscriptions) one.dispose();
      input.dispose();
      resolve(answer);
    };
    subscriptions.push(
      input.onDidAccept(() => {
        end({ value: input.selectedItems.map(({ value }) => value) });
      }),
      input.onDidTriggerButton(() => {
        end('back');
      }),
      input.onDidHide(() => {
        end('cancel');
      }),
    );
    input.show();
  });
}

/** A step fills in a part of the state. It may be skipped when earlier answers make it needless. */
export interface Step<S> {
  needed?(state: S): boolean;
  run(state: S, place: Place): Promise<Answer<Partial<S>>>;
}

/** Runs the steps in order, back and forth, until the last is answered. Undefined when the user gave up. */
export async function runSteps<S>(
  title: string,
  start: S,
  steps: readonly Step<S>[],
): Promise<S | undefined> {
  let state = start;
  let at = 0;
  const done: number[] = [];
  while (at < steps.length) {
    const step = steps[at];
    if (step === undefined || step.needed?.(state) === false) {
      at += 1;
      continue;
    }
    const total = steps.filter((one) => one.needed?.(state) !== false).length;
    const answer = await step.run(state, { title, step: done.length + 1, total });
    if (answer === 'cancel') return undefined;
    if (answer === 'back') {
      at = done.pop() ?? 0;
    } else {
      state = { ...state, ...answer.value };
      done.push(at);
      at += 1;
    }
  }
  return state;
}
