import { fillPrompt, placeholdersOf } from '../../playbook/fill/fill-prompt.js';
import { playbookInput } from '../../playbook/input.js';
import { readUserEntry } from '../../playbook/user/user-entry.js';
import { PLAYBOOK_ENTRIES, type PlaybookEntry } from '../../catalog/playbook.js';
import type { Language } from '../../catalog/types.js';
import { decode } from '../../workspace/decode.js';
import { isUserEntryPath } from '../../workspace/playbook-files.js';
import { CliError } from '../cli-error.js';
import type { OpenWorkspace } from '../open-workspace.js';
import { languageOf } from './language-of.js';
import type { ReadFile } from './tools/draft-instructions.js';

export interface GuidePrompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
}

export interface FilledGuidePrompt {
  readonly description: string;
  readonly text: string;
}

/** The guide's prompts, then those the workspace adds. */
export async function guidePrompts(
  workspace: OpenWorkspace,
  read: ReadFile,
): Promise<readonly GuidePrompt[]> {
  const language = languageOf(workspace);
  return (await entriesOf(workspace, read)).map((entry) => ({
    name: entry.id,
    title: entry.title[language],
    description: entry.purpose[language],
    arguments: [
      { name: 'language', description: LANGUAGE_ARGUMENT[language] },
      ...placeholdersOf(entry.prompt[language])
        .filter(({ id }) => id !== 'language')
        .map(({ id, from, label }) => ({
          name: id,
          description: `${label[language]} (${STATED_IN[language]} ${from})`,
        })),
    ],
  }));
}

const LANGUAGE_ARGUMENT: Readonly<Record<Language, string>> = {
  en: 'en or nl; that of soc2.yaml when left out',
  nl: 'en of nl; die van soc2.yaml als u niets opgeeft',
};
const STATED_IN: Readonly<Record<Language, string>> = {
  en: 'when left out, as stated in',
  nl: 'als u niets opgeeft, zoals vermeld in',
};

/**
 * A prompt with the workspace's facts; what nobody states stands in it as `[CONFIRM: …]`. Throws a CliError when there is
 * no such prompt, or an argument is none of its own.
 */
export async function fillGuidePrompt(
  workspace: OpenWorkspace,
  read: ReadFile,
  name: string,
  given: Readonly<Record<string, string>>,
): Promise<FilledGuidePrompt> {
  const entry = (await entriesOf(workspace, read)).find(({ id }) => id === name);
  if (!entry) throw new CliError(`There is no prompt ${JSON.stringify(name.slice(0, 60))}.`);
  const { language: asked, ...facts } = given;
  if (asked !== undefined && asked !== 'en' && asked !== 'nl') throw new CliError('“language” is en or nl.');
  const language = asked ?? languageOf(workspace);
  const known = new Set(placeholdersOf(entry.prompt[language]).map(({ id }) => id));
  const unknown = Object.keys(facts).filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new CliError(
      `${name} has no argument ${unknown.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}; it has language, ${[...known].join(', ')}.`,
    );
  const { snapshot, analyser } = workspace;
  const input = playbookInput({
    snapshot,
    facts: analyser.facts,
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
    language,
  });
  const { text } = fillPrompt(entry.prompt[language], { ...input, language }, facts);
  return { description: entry.purpose[language], text };
}

async function entriesOf({ snapshot }: OpenWorkspace, read: ReadFile): Promise<readonly PlaybookEntry[]> {
  const own = await Promise.all(
    [...snapshot.documents.values()]
      .filter(({ path }) => isUserEntryPath(path))
      .map(async ({ uri, path }) => readUserEntry(uri, path, decode(await read(path)).text)),
  );
  return [...PLAYBOOK_ENTRIES, ...own.filter((one) => one !== undefined)];
}
