import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import type { Localised } from '../catalog/types.js';
import { asMap, asText, asTexts } from '../workspace/values.js';
import type { CreateAnalyser } from './analyser-port.js';
import { registerAnswerRequests } from './answers-requests.js';
import { serverCapabilities } from './capabilities.js';
import { registerEvidenceRequests } from './evidence-requests.js';
import { registerCodeActions } from './features/code-actions.js';
import { registerNavigation } from './features/navigation.js';
import { registerPanel } from './features/panel.js';
import { registerPlaybook } from './features/playbook.js';
import { registerStarterControls } from './features/starter-controls.js';
import { registerReport } from './features/report.js';
import { registerReading } from './features/reading.js';
import { registerWriting } from './features/writing.js';
import { registerDraftRequests } from './draft-requests.js';
import { registerOverruledRequests } from './overruled-requests.js';
import { registerAdoptRequests } from './adopt-requests.js';
import { registerChangeRequests } from './change-requests.js';
import { registerPolicyRequests } from './policy-requests.js';
import { registerRequests } from './requests.js';
import { normaliseUri } from './open-documents.js';
import { Alive } from './protocol.js';
import { Session } from './session.js';

/** What a host may exchange; tests do. */
export interface ServerDependencies {
  readonly createAnalyser: CreateAnalyser;
  /** The clock; the machine's when left out. */
  readonly now?: () => Date;
  /** Told where the client keeps the data files, and whom to tell when one can't be read. */
  readonly useDataFolder?: (folder: string, onFailure: (reason: string) => void) => void;
}

const NO_DATA: Localised = {
  en: 'Attest can’t read the policies. Reload the window once the connection is back.',
  nl: 'Attest kan het beleid niet lezen. Herlaad het venster zodra de verbinding er weer is.',
};

/** Serves one client over the connection. Touches no files and no network: files come from the client. */
export function startServer(
  connection: Connection,
  { createAnalyser, now, useDataFolder }: ServerDependencies,
): void {
  const session = new Session(connection, createAnalyser, now ?? (() => new Date()));
  const { guard, documents, open } = session;
  let capabilities: ClientCapabilities = {};

  connection.onInitialize((params) => {
    capabilities = params.capabilities;
    const operations = capabilities.workspace?.workspaceEdit?.resourceOperations ?? [];
    session.fileOperations = { create: operations.includes('create'), rename: operations.includes('rename') };
    session.resolvesActions =
      capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;
    session.configure(params.initializationOptions);
    session.leftOut = new Set(asTexts(asMap(params.initializationOptions).leftOut).map(normaliseUri));
    session.sendsChanges = asMap(params.initializationOptions).problemChanges === true;
    const folder = asText(asMap(params.initializationOptions).dataFolder);
    if (folder !== undefined)
      useDataFolder?.(folder, (reason) => {
        connection.window.showErrorMessage(`${NO_DATA[session.settings.language]} (${reason})`);
      });
    session.addFolders(params.workspaceFolders ?? []);
    return { capabilities: serverCapabilities(), serverInfo: { name: 'attest' } };
  });

  connection.onInitialized(() => {
    guard.start('start', () => {
      session.start();
      listen(connection, capabilities, session);
    });
  });

  documents.onDidOpen(({ document }) => {
    const uri = open.opened(document);
    session.folderOf(uri)?.publisher.reveal(uri);
  });
  documents.onDidChangeContent(({ document }) => {
    guard.start('take typed text', () => {
      const uri = open.opened(document);
      session.folderOf(uri)?.typed(uri);
    });
  });
  documents.onDidClose(({ document }) => {
    session.changedOnDisk([open.closed(document)]);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.changedOnDisk(
      changes.flatMap(({ uri, type }) =>
        type !== FileChangeType.Changed || session.concerns(uri) ? [uri] : [],
      ),
    );
  });
  connection.workspace.onDidCreateFiles(({ files }) => {
    session.changedOnDisk(files.map(({ uri }) => uri));
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    session.changedOnDisk(files.map(({ uri }) => uri));
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    session.changedOnDisk(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    guard.start('read settings', () => pullSettings(connection, capabilities, session, settings));
  });
  connection.onShutdown(() => {
    session.stop();
  });

  connection.onRequest(Alive.method, () => null);
  registerRequests(session);
  registerEvidenceRequests(session);
  registerAdoptRequests(session);
  registerPolicyRequests(session);
  registerChangeRequests(session);
  registerAnswerRequests(session);
  registerDraftRequests(session);
  registerOverruledRequests(session);
  registerReading(session);
  registerWriting(session);
  registerNavigation(session);
  registerCodeActions(session);
  registerPanel(session);
  registerPlaybook(session);
  registerStarterControls(session);
  registerReport(session);
  documents.listen(connection);
  connection.listen();
}

/** Asks the client for file events, folder changes and settings, as far as it offers them. */
function listen(connection: Connection, { workspace }: ClientCapabilities, session: Session): void {
  const { guard } = session;
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    // All files, because a folder that is moved or deleted is told by its own name only.
    guard.start('watch files', () =>
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*' }],
      }),
    );
  }
  if (workspace?.configuration && workspace.didChangeConfiguration?.dynamicRegistration) {
    guard.start('watch settings', () =>
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'attest' }),
    );
    guard.start('read settings', () => pullSettings(connection, { workspace }, session, undefined));
  }
  if (workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      session.removeFolders(removed);
      session.addFolders(added);
    });
  }
}

async function pullSettings(
  connection: Connection,
  { workspace }: ClientCapabilities,
  session: Session,
  pushed: unknown,
): Promise<void> {
  if (workspace?.configuration) session.configure(await connection.workspace.getConfiguration('attest'));
  else if (typeof pushed === 'object' && pushed !== null && 'attest' in pushed)
    session.configure(pushed.attest);
}
