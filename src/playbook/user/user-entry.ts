import { commentsIn, withSpans } from '../../workspace/spans-between.js';
import { playbookStep, type PlaybookEntry } from '../../catalog/playbook.js';
import { readFrontMatter } from '../../workspace/front-matter.js';
import { resolvePath } from '../../workspace/paths.js';
import { isUserEntryPath } from '../../workspace/playbook-files.js';
import { asText, asTexts } from '../../workspace/values.js';
import { isPlaceholder } from '../fill/placeholder-values.js';
import { OUTPUT_FOLDER } from '../write-document.js';

/** An entry that the workspace adds: a Markdown file whose body is the prompt. */
export interface UserEntry extends PlaybookEntry {
  readonly uri: string;
  readonly path: string;
  /** Where its document goes, workspace-relative. */
  readonly output: string;
}

/** Where entries without a step of their own are shown. */
const USUAL_STEP = 'continuous';
/** Longer prompts are cut: nobody writes them. */
const LONGEST = 20_000;

/**
 * Reads an entry from a file `playbook/<name>.md`. What is wrong is left out (the rule `playbook-entry` reports it), so
 * that an entry always shows. Undefined for any other file.
 */
export function readUserEntry(uri: string, path: string, text: string): UserEntry | undefined {
  if (!isUserEntryPath(path)) return undefined;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const { frontMatter, bodyLine } = readFrontMatter(lines);
  const name = path.slice('playbook/'.length).replace(/\.[^.]+$/, '');
  const id = `own-${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  const others = frontMatter?.others ?? {};
  const title = frontMatter?.title?.value ?? name;
  const body = lines.slice(bodyLine).join('\n');
  const prompt = withSpans(body, commentsIn(body), () => '')
    .trim()
    .slice(0, LONGEST);
  const purpose = asText(others.purpose?.value) ?? '';
  const wanted = resolvePath('', asText(others.output?.value) ?? '');
  return {
    id,
    uri,
    path,
    step: playbookStep(asText(others.step?.value) ?? '')?.id ?? USUAL_STEP,
    title: { en: title, nl: title },
    produces: 'report',
    purpose: { en: purpose, nl: purpose },
    inputs: asTexts(others.inputs?.value).filter(isPlaceholder),
    prompt: { en: prompt, nl: prompt },
    // Only Markdown, and never the entry itself.
    output:
      wanted !== undefined && /\.md$/i.test(wanted) && wanted !== path ? wanted : `${OUTPUT_FOLDER}/${id}.md`,
  };
}
