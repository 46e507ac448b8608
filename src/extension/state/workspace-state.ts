import { commands, EventEmitter, type Disposable, type Event } from 'vscode';
import { Documents, type FolderDocuments } from '../../server/policy-protocol.js';
import {
  Coverage,
  Readiness,
  StateChanged,
  type FolderCoverage,
  type FolderReadiness,
  type FolderState,
} from '../../server/protocol.js';
import type { AttestClient } from '../client/attest-client.js';
import { log } from '../log.js';
import { rememberCompanies } from './companies.js';
import { Refresher } from './refresher.js';

/** Pause between a change and asking the server again, in milliseconds. */
const PAUSE = 120;

/** What views and status bar show: the server's answers, asked for again whenever it says that something changed. */
export class WorkspaceState implements Disposable {
  #folders: readonly FolderState[] = [];
  #coverage: readonly FolderCoverage[] = [];
  #readiness: readonly FolderReadiness[] = [];
  #documents: readonly FolderDocuments[] = [];
  #loaded = false;
  #steps: Readonly<Record<string, boolean>> | undefined;
  #walkthroughOpened = false;
  readonly #changed = new EventEmitter<undefined>();
  readonly #refresher = new Refresher(() => this.#fetch(), PAUSE);
  readonly #subscription: Disposable;

  readonly onDidChange: Event<undefined> = this.#changed.event;

  constructor(private readonly client: AttestClient) {
    this.#subscription = client.on(StateChanged, ({ folders }) => {
      this.#folders = folders;
      rememberCompanies(folders.map(({ folder }) => folder));
      this.#refresher.changed();
    });
  }

  /** Whether the server answered at least once. */
  get loaded(): boolean {
    return this.#loaded;
  }

  get coverage(): readonly FolderCoverage[] {
    return this.#coverage;
  }

  get readiness(): readonly FolderReadiness[] {
    return this.#readiness;
  }

  get documents(): readonly FolderDocuments[] {
    return this.#documents;
  }

  get hasConfig(): boolean {
    return this.#folders.some((folder) => folder.hasConfig);
  }

  /** Asks the server now; resolves when the answers are here (or the failure is logged). */
  refresh(): Promise<void> {
    return this.#refresher.now();
  }

  /** Resolves when something holds of the state, or after so many milliseconds. */
  async until(holds: () => boolean, milliseconds: number): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        listening.dispose();
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      const listening = this.onDidChange(() => {
        if (holds()) end();
      });
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#refresher.dispose();
    this.#changed.dispose();
  }

  async #fetch(): Promise<void> {
    try {
      [this.#coverage, this.#readiness, this.#documents] = await Promise.all([
        this.client.request(Coverage, {}),
        this.client.request(Readiness, {}),
        this.client.request(Documents, {}),
      ]);
      this.#loaded = true;
      this.#setContext();
      this.#changed.fire(undefined);
    } catch (error) {
      log().error(`The state of the workspace could not be read: ${String(error)}`);
    }
  }

  /** Context keys for menus and welcome views, and for the check marks of the walkthrough. */
  #setContext(): void {
    const types = new Set(this.#documents.flatMap(({ documents }) => documents.map(({ type }) => type)));
    const places = this.#coverage.flatMap(({ criteria }) =>
      criteria.flatMap((criterion) => criterion.places),
    );
    setContext({
      'attest.ready': this.#loaded,
      'attest.hasConfig': this.hasConfig,
      'attest.hasPolicies': types.size > 0,
    });
    this.#setSteps({
      ...this.#steps,
      'attest.step.setup': this.hasConfig,
      'attest.step.system': types.has('system-description'),
      'attest.step.policies': CORE.every((type) => types.has(type)),
      'attest.step.controls': places.some(({ kind }) => kind === 'control'),
      'attest.step.evidence': places.some(({ kind }) => kind === 'evidence'),
    });
  }

  /**
   * VS Code marks a step when its key becomes true while the walkthrough is known, and never when it was true before.
   * So what is done at the start is told when the walkthrough is opened; what the user gets done, at once.
   */
  #setSteps(steps: Readonly<Record<string, boolean>>): void {
    const news = Object.entries(steps).filter(([key, done]) => done && this.#steps?.[key] === false);
    if (this.#walkthroughOpened) setContext(told(steps));
    else setContext(Object.fromEntries(news));
    this.#steps = steps;
  }

  /** Whether the user opened the walkthrough in this window. */
  get walkthroughOpened(): boolean {
    return this.#walkthroughOpened;
  }

  /** Takes in further steps of the walkthrough: by context key, whether each is done. */
  tellSteps(steps: Readonly<Record<string, boolean>>): void {
    this.#setSteps({ ...this.#steps, ...steps });
  }

  /** Tells the walkthrough, which the user opened, what is done. */
  markSteps(): void {
    this.#walkthroughOpened = true;
    if (this.#steps) setContext(told(this.#steps));
  }
}

/** The five documents that carry most of a report. */
const CORE = [
  'information-security',
  'access-control',
  'change-management',
  'incident-response',
  'risk-assessment',
];

/**
 * Steps as the walkthrough is told them once it is open: `told` is a value of its own, for which package.json has an
 * event of its own, because VS Code is deaf to an event that was true before it knew of the walkthrough.
 */
const told = (steps: Readonly<Record<string, boolean>>): Readonly<Record<string, string | false>> =>
  Object.fromEntries(Object.entries(steps).map(([key, done]) => [key, done && 'told']));

function setContext(keys: Readonly<Record<string, boolean | string>>): void {
  for (const [key, value] of Object.entries(keys)) void commands.executeCommand('setContext', key, value);
}
