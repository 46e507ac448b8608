import {
  commands,
  env,
  ProgressLocation,
  Uri,
  window,
  type QuickPickItem,
  type WorkspaceFolder,
} from 'vscode';
import type * as officeBundle from '../../reporting/office/bundle.js';
import type { RenderedReport, ReportFormat, ReportKind } from '../../reporting/render-report.js';
import { Report } from '../../server/report-protocol.js';
import type { AttestCommand } from '../commands/command.js';
import { chooseFolder } from '../commands/folder.js';
import type { Attest } from '../context.js';
import { loadBundle } from '../load-bundle.js';
import { t } from '../texts/t.js';
import { reportChoices, type ReportChoice } from './report-choices.js';
import { writeFile } from '../files/write-file.js';
import { pdfOf } from './print-pdf.js';

/** Makes a report the user picks, and saves it where the user says. */
export const exportReport: AttestCommand = {
  id: 'attest.exportReport',
  failure: () => t('The report could not be made.'),
  async run(attest, argument) {
    const folder = await chooseFolder();
    if (!folder) return;
    const choice = readArgument(argument) ?? (await pick());
    if (!choice) return;
    return save(attest, folder, choice.kind, choice.format, readTarget(argument));
  },
};

/** Makes the presentation for a first meeting with an auditor. */
export const exportKickoffDeck: AttestCommand = {
  id: 'attest.exportKickoffDeck',
  failure: () => t('The presentation could not be made.'),
  async run(attest) {
    const folder = await chooseFolder();
    return folder && save(attest, folder, 'kickoff', 'pptx');
  },
};

async function pick(): Promise<ReportChoice | undefined> {
  const choices = reportChoices();
  const items = choices.map((choice): QuickPickItem & { choice: ReportChoice } => ({
    label: `$(${choice.icon}) ${choice.title}`,
    description: choice.ending,
    detail: choice.detail,
    choice,
  }));
  const picked = await window.showQuickPick(items, {
    title: t('Export Report'),
    placeHolder: t('Which report, and as what?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.choice;
}

/** What the playbook, the panel and tests pass: kind, format and target. */
function readArgument(argument: unknown): { kind: ReportKind; format: ReportFormat } | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { kind, format } = argument as Record<string, unknown>;
  return reportChoices().find((choice) => choice.kind === kind && choice.format === format);
}

function readTarget(argument: unknown): Uri | undefined {
  const target =
    typeof argument === 'object' && argument !== null
      ? (argument as Record<string, unknown>).target
      : undefined;
  return target instanceof Uri ? target : undefined;
}

async function save(
  attest: Attest,
  folder: WorkspaceFolder,
  kind: ReportKind,
  format: ReportFormat,
  given?: Uri,
): Promise<Uri | undefined> {
  const suggested = Uri.joinPath(
    folder.uri,
    'reports',
    `${kind}-${new Date().toISOString().slice(0, 10)}.${format}`,
  );
  const target =
    given ??
    (await window.showSaveDialog({
      defaultUri: suggested,
      filters: { [format.toUpperCase()]: [format] },
      title: t('Save the report'),
    }));
  if (!target) return undefined;
  const options = {
    location: ProgressLocation.Notification,
    title: t('Making the report'),
    cancellable: true,
  };
  const content = await window.withProgress(options, async (_progress, token) => {
    const rendered = await attest.client.request(Report, { folder: folder.uri.toString(), kind, format });
    if (!rendered) throw new Error(t('The server gave no report; see the log.'));
    const bytes = await bytesOf(attest, rendered);
    return token.isCancellationRequested ? undefined : bytes;
  });
  if (!content) return undefined;
  await writeFile(target, content);
  if (!given) void offerToOpen(target, format);
  return target;
}

async function bytesOf({ context }: Attest, rendered: RenderedReport): Promise<Uint8Array> {
  if (rendered.kind === 'text') return new TextEncoder().encode(rendered.text);
  const office = await loadBundle<typeof officeBundle>(context.extensionUri, 'office');
  if (rendered.kind === 'xlsx') return office.workbookToXlsx(rendered.workbook);
  if (rendered.kind === 'pdf') return pdfOf(rendered, office.reportToDocx);
  return rendered.kind === 'docx' ? office.reportToDocx(rendered.report) : office.deckToPptx(rendered.deck);
}

async function offerToOpen(target: Uri, format: ReportFormat): Promise<void> {
  const open = t('Open');
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  if ((await window.showInformationMessage(t('{0} was saved.', name), open)) !== open) return;
  if (format === 'docx' || format === 'pptx' || format === 'xlsx' || format === 'html' || format === 'pdf')
    await env.openExternal(target);
  else await commands.executeCommand('vscode.open', target);
}
