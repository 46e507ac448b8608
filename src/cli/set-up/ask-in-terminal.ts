import type {
  FieldsQuestion,
  ListQuestion,
  ManyQuestion,
  Option,
  Question,
} from '../../authoring/set-up/question.js';
import { QUESTIONS } from '../../authoring/set-up/questions.js';
import type { Soc2Answers } from '../../authoring/set-up/soc2-yaml.js';
import { localise } from '../../catalog/localise.js';
import type { Language, Localised } from '../../catalog/types.js';

/** Asks for a line; shows lines. */
export interface Terminal {
  ask(question: string): Promise<string>;
  print(text: string): void;
}

/** So many options of a question are listed; any other can be typed by its name. */
const LISTED = 12;

/** Asks the questions of the set-up line by line; Enter alone takes what is proposed. */
export async function askInTerminal(
  defaults: Soc2Answers,
  terminal: Terminal,
  language: Language,
): Promise<Soc2Answers> {
  let answers = defaults;
  for (const question of QUESTIONS) {
    if (question.needed?.(answers) === false) continue;
    answers = { ...answers, ...(await answerOf(question, answers, terminal, language)) };
  }
  return answers;
}

async function answerOf(
  question: Question,
  answers: Soc2Answers,
  terminal: Terminal,
  language: Language,
): Promise<Partial<Soc2Answers>> {
  const say = (text: Localised): string => localise(text, language);
  terminal.print('');
  terminal.print(say(question.ask));
  if (question.hint) terminal.print(`  ${say(question.hint)}`);
  switch (question.kind) {
    case 'text': {
      const proposed = question.value(answers);
      for (;;) {
        const text = (await terminal.ask(proposed === '' ? '> ' : `[${proposed}] > `)).trim() || proposed;
        const problem = question.problem?.(text);
        if (!problem) return question.set(answers, text);
        terminal.print(`  ${say(problem)}`);
      }
    }
    case 'one':
      return askOne(question.options, question.value(answers), terminal, language).then((id) =>
        question.set(answers, id),
      );
    case 'many':
      return question.set(answers, await askMany(question, answers, terminal, language));
    case 'list':
      return question.set(answers, await askList(question, answers, terminal, language));
    case 'fields':
      return question.set(answers, await askFields(question, answers, terminal, language));
  }
}

async function askOne(
  options: readonly Option[],
  proposed: string | undefined,
  terminal: Terminal,
  language: Language,
): Promise<string> {
  printOptions(options, terminal, language);
  const start = Math.max(
    0,
    options.findIndex(({ id }) => id === proposed),
  );
  for (;;) {
    const text = (await terminal.ask(`[${start + 1}] > `)).trim();
    const found = text === '' ? options[start] : find(options, text, language);
    if (found) return found.id;
    terminal.print(
      language === 'nl'
        ? `  Kies een nummer van 1 tot ${options.length}.`
        : `  Choose a number from 1 to ${options.length}.`,
    );
  }
}

async function askMany(
  question: ManyQuestion,
  answers: Soc2Answers,
  terminal: Terminal,
  language: Language,
): Promise<readonly string[]> {
  const options = question.options(answers);
  printOptions(options.slice(0, LISTED), terminal, language);
  if (options.length > LISTED)
    terminal.print(language === 'nl' ? '  … of typ andere namen' : '  … or type other names');
  const proposed = question.value(answers);
  const note =
    language === 'nl' ? 'nummers of namen, met komma’s ertussen' : 'numbers or names, with commas between';
  for (;;) {
    const text = (await terminal.ask(`(${note}) [${proposed.join(', ')}] > `)).trim();
    if (text === '') return proposed;
    const parts = text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const unknown = parts.filter((part) => !question.own && !find(options, part, language));
    if (unknown.length === 0)
      return [...new Set(parts.map((part) => find(options, part, language)?.id ?? part))];
    terminal.print(`  ${unknown.join(', ')}?`);
  }
}

async function askList(
  question: ListQuestion,
  answers: Soc2Answers,
  terminal: Terminal,
  language: Language,
): Promise<readonly string[]> {
  const proposed = question.value(answers);
  for (const text of proposed) terminal.print(`  - ${text}`);
  const note =
    language === 'nl' ? 'een per regel, een lege regel gaat verder' : 'one a line, an empty line goes on';
  const texts: string[] = [];
  for (;;) {
    const text = (await terminal.ask(`(${note}) > `)).trim();
    if (text === '') return texts.length > 0 ? texts : proposed;
    texts.push(text);
  }
}

async function askFields(
  question: FieldsQuestion,
  answers: Soc2Answers,
  terminal: Terminal,
  language: Language,
): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  const before = question.value(answers);
  for (const { id, label } of question.fields) {
    const proposed = before[id] ?? '';
    texts[id] = (await terminal.ask(`  ${localise(label, language)} > `)).trim() || proposed;
  }
  return texts;
}

function printOptions(options: readonly Option[], terminal: Terminal, language: Language): void {
  options.forEach(({ label, detail }, n) => {
    const said = detail && localise(detail, language);
    terminal.print(`  ${String(n + 1).padStart(2)}. ${localise(label, language)}${said ? ` (${said})` : ''}`);
  });
}

/** The option of a number, or of a name however it is capitalised. */
function find(options: readonly Option[], text: string, language: Language): Option | undefined {
  if (/^\d{1,3}$/.test(text)) return options[Number(text) - 1];
  const wanted = text.toLowerCase();
  return options.find(({ id, label }) => id === wanted || localise(label, language).toLowerCase() === wanted);
}
