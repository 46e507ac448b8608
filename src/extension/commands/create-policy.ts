import { QuickPickItemKind, Uri, window, type QuickPickItem } from 'vscode';
import { PolicyTemplate, PolicyTypes, type PolicyTypeSummary } from '../../server/policy-protocol.js';
import type { Attest } from '../context.js';
import type { AttestCommand } from './command.js';
import { createTextFile } from './create-text-file.js';
import { chooseFolder } from './folder.js';
import { t } from '../texts/t.js';

/** Where a call already says what to make, as the Policies view and the walkthrough do. */
interface CreatePolicyArguments {
  readonly type?: string;
  readonly folder?: string;
}

/** Makes a policy, procedure or plan from its template, filled in from soc2.yaml. */
export const createPolicy: AttestCommand = {
  id: 'attest.createPolicy',
  failure: () => t('The policy could not be made.'),
  async run(attest, argument) {
    const given = readArguments(argument);
    const folder = await chooseFolder(given.folder);
    if (!folder) return;
    const root = folder.uri.toString();
    const type = given.type ?? (await pickType(attest, root));
    if (type === undefined) return;
    const template = await attest.client.request(PolicyTemplate, { folder: root, type });
    if (!template) throw new Error(t('There is no template for “{0}”.', type));
    const uri = Uri.joinPath(folder.uri, template.path);
    await createTextFile(uri, template.text);
    await window.showTextDocument(uri);
    void window.showInformationMessage(
      template.placeholders < 2
        ? t(
            '{0} is a draft now: read it, fill in what is marked [CONFIRM: …], and have it approved.',
            template.path,
          )
        : t(
            '{0} is a draft now, with {1} places to fill in, marked [CONFIRM: …].',
            template.path,
            template.placeholders,
          ),
    );
    return uri;
  },
};

function readArguments(argument: unknown): CreatePolicyArguments {
  if (typeof argument !== 'object' || argument === null) return {};
  const { type, folder } = argument as Record<string, unknown>;
  return {
    type: typeof type === 'string' ? type : undefined,
    folder: typeof folder === 'string' ? folder : undefined,
  };
}

async function pickType(attest: Attest, folder: string): Promise<string | undefined> {
  const types = attest.client.request(PolicyTypes, { folder });
  const choice = await window.showQuickPick<TypeChoice>(types.then(choices), {
    title: t('New Policy'),
    placeHolder: t('What do you want to write?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.type;
}

type TypeChoice = QuickPickItem & { readonly type?: string };

/** Required and missing first, then the rest, then what is there already. */
function choices(types: readonly PolicyTypeSummary[]): TypeChoice[] {
  const sections = [
    {
      label: t('Asked for by the scope, not there yet'),
      types: types.filter((type) => type.required && type.paths.length === 0),
    },
    { label: t('Useful'), types: types.filter((type) => !type.required && type.paths.length === 0) },
    { label: t('There already'), types: types.filter((type) => type.paths.length > 0) },
  ];
  return sections.flatMap(({ label, types: list }): TypeChoice[] =>
    list.length === 0
      ? []
      : [
          { label, kind: QuickPickItemKind.Separator },
          ...list.map(({ id, title, criteria, paths }) => ({
            label: title,
            description: criteria.join(', '),
            detail: paths.join(', ') || undefined,
            type: id,
          })),
        ],
  );
}
