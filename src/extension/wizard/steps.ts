import { QuickInputButtons, window, type Disposable, type QuickInput, type QuickPickItem } from 'vscode';
import { t } from '../texts/t.js';

/** The answer of a step: a value, or that the user went back or gave up. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** Where a step is in the row: shown in the title, and whether there is a way back. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

/** An input that is asked once: what ends it, and everything disposed of with it. */
function asked<T, I extends QuickInput>(
  input: I,
  place: Place,
  listen: (end: (answer: Answer<T>) => void) => readonly Disposable[],
): Promise<Answer<T>> {
  Object.assign(input, {
    title: place.title,
    step: place.step,
    totalSteps: place.total,
    ignoreFocusOut: true,
  });
  return new Promise((resolve) => {
    const subscriptions: Disposable[] = [];
    const end = (answer: Answer<T>): void => {
      for (const one of subscriptions) one.dispose();
      input.dispose();
      resolve(answer);
    };
    subscriptions.push(
      ...listen(end),
      input.onDidHide(() => {
        end('cancel');
      }),
    );
    input.show();
  });
}

const backFrom = (place: Place): (typeof QuickInputButtons.Back)[] =>
  place.step > 1 ? [QuickInputButtons.Back] : [];

export interface InputStep {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  /** A sentence that says what is wrong, or undefined. */
  validate?(value: string): string | undefined;
  /** Told of what is typed, so that it is not lost when the user leaves. */
  typed?(value: string): void;
}

/** Asks for a text. */
export function ask(place: Place, options: InputStep): Promise<Answer<string>> {
  const input = window.createInputBox();
  Object.assign(input, {
    prompt: options.prompt,
    placeholder: options.placeholder,
    value: options.value ?? '',
    buttons: backFrom(place),
  });
  const check = (): string | undefined => options.validate?.(input.value.trim());
  return asked(input, place, (end) => [
    input.onDidChangeValue(() => {
      // A message while typing only to take it away: complaints come with Enter.
      if (input.validationMessage) input.validationMessage = check();
      options.typed?.(input.value);
    }),
    input.onDidAccept(() => {
      const problem = check();
      input.validationMessage = problem;
      if (problem === undefined) end({ value: input.value.trim() });
    }),
    input.onDidTriggerButton(() => {
      end('back');
    }),
  ]);
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export interface PickStep<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** Which are chosen at the start (many), or marked (one). */
  selected?(value: T): boolean;
  /** Told of what is chosen, so that it is not lost when the user leaves. */
  chosen?(values: readonly T[]): void;
  /** Makes a choice of what is typed when no choice is called that; without it only the choices can be picked. */
  own?(text: string): Choice<T>;
}

/** Asks for one of several choices. */
export async function pickOne<T>(place: Place, options: PickStep<T>): Promise<Answer<T>> {
  const input = window.createQuickPick<Choice<T>>();
  Object.assign(input, {
    placeholder: options.placeholder,
    items: options.choices,
    matchOnDescription: true,
    matchOnDetail: true,
    buttons: backFrom(place),
  });
  const marked = options.choices.filter(({ value }) => options.selected?.(value));
  // Without a mark the first stays the one that Enter takes.
  if (marked.length > 0) input.activeItems = marked;
  return asked(input, place, (end) => [
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) end({ value: chosen.value });
    }),
    input.onDidTriggerButton(() => {
      end('back');
    }),
  ]);
}

/** Asks for any number of choices, and where `own` allows it for others that are typed. */
export function pickMany<T>(place: Place, options: PickStep<T>): Promise<Answer<readonly T[]>> {
  const input = window.createQuickPick<Choice<T>>();
  const added: Choice<T>[] = [];
  let items: readonly Choice<T>[] = options.choices;
  const { own } = options;
  Object.assign(input, {
    placeholder: own
      ? `${options.placeholder} ${t('(choose any number, type one that is missing, then press Enter)')}`
      : `${options.placeholder} ${t('(choose any number, then press Enter)')}`,
    items,
    canSelectMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    buttons: backFrom(place),
  });
  input.selectedItems = items.filter(({ value }) => options.selected?.(value));
  /** Shows also what is typed as something to choose, as long as nothing is called that. */
  const offer = (text: string): void => {
    const chosen = new Set(input.selectedItems.map(({ label }) => label));
    const wanted = text.trim().toLowerCase();
    for (const item of items) if (chosen.has(item.label) && !isAmong(item, options.choices)) remember(item);
    const isKnown =
      wanted === '' || [...options.choices, ...added].some(({ label }) => label.toLowerCase() === wanted);
    items = [
      ...(isKnown || !own ? [] : [{ ...own(text.trim()), alwaysShow: true, description: t('add') }]),
      ...added,
      ...options.choices,
    ];
    input.items = items;
    input.selectedItems = items.filter(({ label }) => chosen.has(label));
  };
  const remember = (item: Choice<T>): void => {
    if (!isAmong(item, added)) added.push({ ...item, alwaysShow: false, description: undefined });
  };
  return asked(input, place, (end) => [
    input.onDidChangeValue((text) => {
      if (own) offer(text);
    }),
    input.onDidChangeSelection((items) => {
      options.chosen?.(items.map(({ value }) => value));
    }),
    input.onDidAccept(() => {
      end({ value: input.selectedItems.map(({ value }) => value) });
    }),
    input.onDidTriggerButton(() => {
      end('back');
    }),
  ]);
}

function isAmong<T>({ label }: Choice<T>, list: readonly Choice<T>[]): boolean {
  return list.some((one) => one.label === label);
}

/** Asks for texts one after the other: Enter adds what is typed, Enter on nothing goes on, a text that is picked goes away. */
export function askList(
  place: Place,
  options: Omit<InputStep, 'value' | 'validate'> & {
    readonly values: readonly string[];
    /** Told of what is listed, so that it is not lost when the user leaves. */
    listed?(texts: readonly string[]): void;
  },
): Promise<Answer<readonly string[]>> {
  const input = window.createQuickPick<QuickPickItem & { readonly does: 'go-on' | 'add' | 'remove' }>();
  let texts = [...options.values];
  const show = (): void => {
    const typed = input.value.trim();
    input.items = [
      typed === ''
        ? {
            label: texts.length === 0 ? t('Skip') : t('Go on'),
            description: options.placeholder && t('or type, for example: {0}', options.placeholder),
            alwaysShow: true,
            does: 'go-on',
          }
        : { label: typed, description: t('add'), alwaysShow: true, does: 'add' },
      ...texts.map((label) => ({
        label,
        description: t('pick to take it out'),
        alwaysShow: true,
        does: 'remove' as const,
      })),
    ];
  };
  Object.assign(input, { placeholder: options.prompt, buttons: backFrom(place) });
  show();
  return asked(input, place, (end) => [
    input.onDidChangeValue((value) => {
      options.typed?.(value);
      show();
    }),
    input.onDidAccept(() => {
      const [chosen] = input.activeItems;
      if (chosen?.does === 'go-on') {
        end({ value: texts });
        return;
      }
      if (chosen?.does === 'add') texts = [...new Set([...texts, chosen.label])];
      if (chosen?.does === 'remove') texts = texts.filter((text) => text !== chosen.label);
      options.listed?.(texts);
      input.value = '';
      show();
    }),
    input.onDidTriggerButton(() => {
      end('back');
    }),
  ]);
}

export interface Field {
  readonly id: string;
  readonly label: string;
}

/** Asks for texts under names of their own: a name is picked, its text typed, until the user goes on. */
export async function askFields(
  place: Place,
  options: {
    readonly prompt: string;
    readonly fields: readonly Field[];
    readonly values: Readonly<Record<string, string | undefined>>;
    /** Told of every text, so that none is lost when the user leaves. */
    filled(texts: Readonly<Record<string, string>>): void;
  },
): Promise<Answer<Readonly<Record<string, string>>>> {
  const texts: Record<string, string> = {};
  for (const { id } of options.fields) texts[id] = options.values[id] ?? '';
  for (;;) {
    const picked = await pickOne<string | undefined>(place, {
      placeholder: options.prompt,
      choices: [
        { label: t('Go on'), value: undefined },
        ...options.fields.map(({ id, label }) => ({ label, detail: texts[id] || undefined, value: id })),
      ],
    });
    if (picked === 'back' || picked === 'cancel') return picked;
    const field = options.fields.find(({ id }) => id === picked.value);
    if (!field) return { value: texts };
    const text = await ask(
      { ...place, step: Math.max(place.step, 2) },
      {
        prompt: field.label,
        value: texts[field.id],
      },
    );
    if (typeof text === 'string') continue;
    texts[field.id] = text.value;
    options.filled({ ...texts });
  }
}
