import {
  PLAYBOOK_ENTRIES,
  PLAYBOOK_PLACEHOLDERS,
  PLAYBOOK_STEPS,
  playbookStep,
} from '../../../catalog/playbook.js';
import { PLAYBOOK_ENTRY_KEYS } from '../../../catalog/playbook-entry-keys.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { resolvePath } from '../../../workspace/paths.js';
import { isUserEntryPath } from '../../../workspace/playbook-files.js';
import { shift, type Range } from '../../../workspace/position.js';
import { asText, asTexts } from '../../../workspace/values.js';
import type { DocumentRule, Report } from '../../rule.js';
import { say } from '../support/say.js';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const KNOWN = new Set(PLAYBOOK_PLACEHOLDERS.map(({ id }) => id));
const KEYS: ReadonlySet<string> = new Set(PLAYBOOK_ENTRY_KEYS);

/** What is wrong with an entry that the workspace adds to the playbook (`playbook/<name>.md`). */
export const playbookEntry: DocumentRule = {
  meta: {
    code: 'playbook-entry',
    title: say(
      'An entry of the playbook cannot be used as it is',
      'Een onderdeel van het draaiboek is zo niet te gebruiken',
    ),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document) {
    if (!isUserEntryPath(document.path)) return;
    const report = (range: Range, message: Report['message'], why: Report['why']): Report => ({
      uri: document.uri,
      range,
      message,
      why,
    });
    const { frontMatter } = document;
    const name = document.path.slice('playbook/'.length).replace(/\.[^.]+$/, '');
    if (PLAYBOOK_ENTRIES.some(({ id }) => id === name.toLowerCase())) {
      yield report(
        frontMatter?.range ?? TOP,
        say(
          `“${name}” is an entry of the playbook already.`,
          `“${name}” is al een onderdeel van het draaiboek.`,
        ),
        say(
          'Give the file another name, so that both can be run.',
          'Geef het bestand een andere naam, zodat beide te draaien zijn.',
        ),
      );
    }
    if (!frontMatter?.title) {
      yield report(
        frontMatter?.range ?? TOP,
        say('The entry has no title.', 'Het onderdeel heeft geen titel.'),
        say(
          'Write “title:” in the front matter; the Playbook view shows it.',
          'Schrijf “title:” in de front matter; de weergave Draaiboek toont die.',
        ),
      );
    }
    const others = frontMatter?.others ?? {};
    const { step, inputs, output } = others;
    if (step && playbookStep(asText(step.value) ?? '') === undefined) {
      const steps = PLAYBOOK_STEPS.map(({ id, number }) => `${number} (${id})`).join(', ');
      yield report(
        step.valueRange,
        say(
          `There is no step “${asText(step.value) ?? ''}”.`,
          `Er is geen stap “${asText(step.value) ?? ''}”.`,
        ),
        say(`Use one of: ${steps}.`, `Gebruik een van: ${steps}.`),
      );
    }
    for (const input of inputs ? asTexts(inputs.value) : []) {
      if (!KNOWN.has(input) && inputs) yield report(inputs.valueRange, unknown(input), allowed());
    }
    if (output) {
      const path = resolvePath('', asText(output.value) ?? '');
      if (path === undefined || !/\.md$/i.test(path)) {
        yield report(
          output.valueRange,
          say(
            'The output is no Markdown file in this workspace.',
            'De uitvoer is geen Markdownbestand in deze werkruimte.',
          ),
          say(
            'Write a path such as “playbook/output/my-page.md”.',
            'Schrijf een pad zoals “playbook/output/mijn-pagina.md”.',
          ),
        );
      }
    }
    for (const key of frontMatter?.unknownKeys ?? []) {
      const field = others[key];
      if (!KEYS.has(key) && field)
        yield {
          ...report(
            field.keyRange,
            say(`“${key}” means nothing to the playbook.`, `“${key}” zegt het draaiboek niets.`),
            say(
              `It reads: ${PLAYBOOK_ENTRY_KEYS.join(', ')}.`,
              `Het leest: ${PLAYBOOK_ENTRY_KEYS.join(', ')}.`,
            ),
          ),
          severity: 'info',
        };
    }
    yield* placeholders(document);
  },
};

function* placeholders(document: PolicyDocument): Iterable<Report> {
  let text = false;
  for (const { content, startLine } of document.sections) {
    text ||= content.sentences.length > 0;
    for (const placeholder of content.placeholders) {
      const name = placeholder.text.replace(/^\{\{/, '').replace(/\}\}$/, '').trim();
      if (name === '' || KNOWN.has(name)) continue;
      yield {
        uri: document.uri,
        range: shift(placeholder.range, startLine),
        message: unknown(name),
        why: allowed(),
      };
    }
  }
  if (!text)
    yield {
      uri: document.uri,
      range: document.frontMatter?.range ?? TOP,
      message: say('The entry has no prompt.', 'Het onderdeel heeft geen opdracht.'),
      why: say(
        'Write below the front matter what is to be done. {{placeholders}} are filled from the workspace.',
        'Schrijf onder de front matter wat er moet gebeuren. {{placeholders}} worden uit de werkruimte gevuld.',
      ),
    };
}

function unknown(name: string): Report['message'] {
  return say(`There is no placeholder “${name}”.`, `Er is geen invulplek “${name}”.`);
}

function allowed(): Report['why'] {
  const list = PLAYBOOK_PLACEHOLDERS.map(({ id }) => id).join(', ');
  return say(`Allowed are: ${list}.`, `Toegestaan zijn: ${list}.`);
}
