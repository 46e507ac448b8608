import { Help, type Command } from 'commander';
import type { Language } from '../../catalog/types.js';
import nl from './nl.yaml';

interface HelpTexts {
  /** By the English text. */
  readonly texts: Readonly<Record<string, string>>;
  /** What commander says by itself, and what is said instead. */
  readonly phrases: readonly (readonly [string, string])[];
}

const TEXTS: Readonly<Partial<Record<Language, HelpTexts>>> = { nl: nl as HelpTexts };

/** The language of help and of mistakes in the call: the one asked for, else that of the terminal. */
export function helpLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.indexOf('--language');
  const asked = at < 0 ? args.find((arg) => arg.startsWith('--language='))?.slice(11) : args[at + 1];
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  return (asked ?? set?.slice(0, 2)) === 'nl' ? 'nl' : 'en';
}

/** A text of commander's own in a language. */
export function commandersWords(text: string, language: Language): string {
  const phrases = TEXTS[language]?.phrases ?? [];
  return phrases.reduce((said, [from, to]) => said.replace(from, () => to), text);
}

/** Texts of a program and its commands that a language lacks. */
export function lackingIn(program: Command, language: Language): readonly string[] {
  const texts = TEXTS[language]?.texts;
  if (!texts) return [];
  const lacking: string[] = [];
  forEachText(program, (text) => {
    if (texts[text] === undefined) lacking.push(text);
    return text;
  });
  return lacking;
}

/** Says the help of a program and of all its commands in a language. Where a text is missing, the English one stays. */
export function sayHelpIn(program: Command, language: Language): void {
  const known = TEXTS[language]?.texts;
  if (!known) return;
  const text = (english: string): string => known[english] ?? english;
  forEachText(program, text);
  const help = new Help();
  const own = (said: string): string => commandersWords(said, language);
  forEachCommand(program, (command) => {
    command.helpOption('-h, --help', text('display help for command'));
    if (command.commands.length > 0) command.helpCommand('help [command]', text('display help for command'));
    command.configureHelp({
      styleTitle: own,
      optionDescription: (option) => own(help.optionDescription(option)),
      argumentDescription: (argument) => own(help.argumentDescription(argument)),
      commandUsage: (of) => own(help.commandUsage(of)),
      subcommandTerm: (of) => own(help.subcommandTerm(of)),
    });
  });
}

function forEachCommand(program: Command, act: (command: Command) => void): void {
  act(program);
  for (const command of program.commands) forEachCommand(command, act);
}

function forEachText(program: Command, change: (text: string) => string): void {
  forEachCommand(program, (command) => {
    command.description(change(command.description()));
    for (const one of [...command.options, ...command.registeredArguments])
      one.description = change(one.description);
  });
}
