import { Uri, window } from 'vscode';
import { PolicyTemplate, PolicyTypes, type PolicyTypeSummary } from '../../../server/policy-protocol.js';
import { chooseFolder } from '../../commands/folder.js';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import type { DraftResult } from '../draft/draft-session.js';
import { bodySpan, placeOf } from '../draft/place.js';
import { pickWriter } from '../draft/pick-writer.js';
import type { AiCommand } from './ai-command.js';

/** Drafts a policy or plan of the type the user picks. */
export const draftPolicy: AiCommand = {
  id: 'attest.ai.draftPolicy',
  failure: () => t('The draft could not be made.'),
  run: (ai, given) =>
    draftOf(ai, given, t('Draft a Policy'), ({ kind }) => kind === 'policy' || kind === 'plan'),
};

/** Drafts a procedure of the type the user picks. */
export const draftProcedure: AiCommand = {
  id: 'attest.ai.draftProcedure',
  failure: () => t('The draft could not be made.'),
  run: (ai, given) => draftOf(ai, given, t('Draft a Procedure'), ({ kind }) => kind === 'procedure'),
};

/** Drafts the system description; refines the one that is there. */
export const draftSystemDescription: AiCommand = {
  id: 'attest.ai.draftSystemDescription',
  failure: () => t('The draft could not be made.'),
  async run(ai, given) {
    const folder = await chooseFolder(optionsOf(given).folder);
    if (!folder) return undefined;
    const types = await ai.client.request(PolicyTypes, { folder: folder.uri.toString() });
    const [path] = types.find(({ id }) => id === 'system-description')?.paths ?? [];
    if (path === undefined)
      return draftOf(
        ai,
        { ...optionsOf(given), type: 'system-description', folder: folder.uri.toString() },
        '',
        () => true,
      );
    return refine(ai, Uri.joinPath(folder.uri, path), optionsOf(given).specifics);
  },
};

async function refine(ai: Ai, uri: Uri, given: string | undefined): Promise<DraftResult | undefined> {
  const specifics =
    given ??
    (await window.showInputBox({
      title: t('Refine the System Description'),
      prompt: t(
        'What is specific about your system? Network, storage and encryption, sign-in and rights, monitoring and logs, backup and recovery …',
      ),
      ignoreFocusOut: true,
    }));
  if (specifics === undefined) return undefined;
  const writer = await pickWriter(ai.context, t('Refine the System Description'), 'refine');
  if (!writer) return undefined;
  const place = await placeOf(uri);
  return ai.sessions.run({
    task: { kind: 'refine', span: bodySpan(place.text), specifics },
    place,
    model: writer.model,
  });
}

interface DraftOptions {
  readonly type?: string;
  readonly folder?: string;
  readonly specifics?: string;
  readonly language?: 'en' | 'nl';
  readonly offline?: boolean;
}

async function draftOf(
  ai: Ai,
  given: unknown,
  title: string,
  wanted: (type: PolicyTypeSummary) => boolean,
): Promise<DraftResult | undefined> {
  const options = optionsOf(given);
  const folder = await chooseFolder(options.folder);
  if (!folder) return undefined;
  const root = folder.uri.toString();
  const type = options.type ?? (await pickType(ai, root, title, wanted));
  if (type === undefined) return undefined;
  const writer =
    options.offline === true ? { model: undefined } : await pickWriter(ai.context, title, 'draft');
  if (!writer) return undefined;
  const template = await ai.client.request(PolicyTemplate, {
    folder: root,
    type,
    language: options.language,
  });
  if (!template) throw new Error(t('There is no template for “{0}”.', type));
  const uri = Uri.joinPath(folder.uri, template.path);
  return ai.sessions.run({
    task: { kind: 'draft-document', policyType: type },
    place: { uri, text: '', isNew: true },
    model: writer.model,
    language: options.language,
  });
}

async function pickType(
  ai: Ai,
  folder: string,
  title: string,
  wanted: (type: PolicyTypeSummary) => boolean,
): Promise<string | undefined> {
  const types = ai.client.request(PolicyTypes, { folder }).then((all) =>
    all.filter(wanted).map((type) => ({
      label: type.title,
      description: [
        type.required && type.paths.length === 0 ? t('asked for by the scope') : '',
        ...type.criteria,
      ]
        .filter(Boolean)
        .join(', '),
      detail: type.paths.join(', ') || undefined,
      type: type.id,
    })),
  );
  return (await window.showQuickPick(types, { title, matchOnDescription: true }))?.type;
}

function optionsOf(given: unknown): DraftOptions {
  if (typeof given !== 'object' || given === null) return {};
  const { type, folder, specifics, language, offline } = given as Record<string, unknown>;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    type: text(type),
    folder: text(folder),
    specifics: text(specifics),
    language: language === 'en' || language === 'nl' ? language : undefined,
    offline: offline === true,
  };
}
