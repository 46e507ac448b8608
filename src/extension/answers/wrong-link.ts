import { window } from 'vscode';
import { AnswerChoices, type LinkChoice } from '../../server/answers-protocol.js';
import type { AttestCommand } from '../commands/command.js';
import { t } from '../texts/t.js';
import { documentFor, markdownEditor } from './document-for.js';
import { keepAnswer } from './give-answer.js';

/** What a hover, a node of the Criteria view or nobody says of the link that is wrong. */
interface NamedLink {
  readonly criterion?: string;
  readonly section?: number;
  readonly line?: number;
}

/** “This section is not about that criterion”: takes the link away until the section changes. */
export const wrongLink: AttestCommand = {
  id: 'attest.wrongLink',
  failure: () => t('The answer could not be kept.'),
  async run(attest, given) {
    const uri = documentFor(given);
    if (!uri) return;
    const choices = await attest.client.request(AnswerChoices, { uri: uri.toString() });
    const named = namedLink(given) ?? { line: markdownEditor()?.selection.active.line };
    const links = (choices?.links ?? []).filter((link) => isMeant(link, named));
    const link = links.length > 1 ? await pickLink(links) : links[0];
    if (!link) {
      if (links.length === 0)
        void window.showInformationMessage(t('This section is linked to no criterion.'));
      return;
    }
    const { criterion, section, title, heading } = link;
    const subject = t('{0} is not about {1} {2}', heading, criterion, title);
    await keepAnswer(attest, uri, { kind: 'wrong-link', criterion, section }, subject);
  },
};

function isMeant(link: LinkChoice, { criterion, section, line }: NamedLink): boolean {
  return (
    (criterion === undefined || link.criterion === criterion) &&
    (section === undefined || link.section === section) &&
    (line === undefined || (link.line <= line && line < link.end))
  );
}

async function pickLink(links: readonly LinkChoice[]): Promise<LinkChoice | undefined> {
  const picked = await window.showQuickPick(
    links.map((link) => ({ label: `${link.criterion} ${link.title}`, description: link.heading, link })),
    { title: t('Which Link Is Wrong?'), matchOnDescription: true },
  );
  return picked?.link;
}

/** From a hover: criterion and section. From the Criteria view: a place below its criterion. */
function namedLink(given: unknown): NamedLink | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { criterion, section, place, parent } = given as {
    criterion?: unknown;
    section?: unknown;
    place?: { range?: { start?: { line?: unknown } } };
    parent?: { coverage?: { id?: unknown } };
  };
  const id = criterion ?? parent?.coverage?.id;
  const line = place?.range?.start?.line;
  return {
    criterion: typeof id === 'string' ? id : undefined,
    section: typeof section === 'number' ? section : undefined,
    line: typeof line === 'number' ? line : undefined,
  };
}
