import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { waits } from '../analysis/waiting.js';
import { sameDiagnostics } from '../analysis/order.js';
import type { Language } from '../catalog/types.js';
import type { SeverityCounts } from './protocol.js';
import { toLspDiagnostic } from './to-lsp.js';

export interface PublisherHost {
  /**
   * Sends the diagnostics of a file; `version` is that of the open editor. `before` are those sent last, of a file that was
   * open then: a client may be told of what is other only.
   */
  send(
    uri: string,
    version: number | undefined,
    diagnostics: readonly LspDiagnostic[],
    before?: readonly LspDiagnostic[],
  ): void;
  /** Version of an open file, undefined for one that is not open. */
  versionOf(uri: string): number | undefined;
  readonly language: Language;
  readonly maxClosed: number;
  /** Runs work once, a moment later, however often it is asked for meanwhile. */
  later(work: () => void): void;
}

/**
 * Sends a folder's diagnostics, only where they changed. Files that are not open share a budget, because an editor's
 * Problems view freezes on thousands of entries; what is held back is counted and told on one line in `home`.
 */
export class Publisher {
  readonly #current = new Map<string, readonly Diagnostic[]>();
  /** What was sent last. */
  readonly #sent = new Map<string, Sent>();
  readonly #counts = { error: 0, warning: 0, info: 0 };
  /** Files that were open since the folder was read: theirs are shown, whatever is expected of them. */
  readonly #begun = new Set<string>();
  #heldFiles = 0;
  #isSetUp = true;
  heldBack = 0;

  /** `home` is the file that carries the notice. */
  constructor(
    private readonly host: PublisherHost,
    private readonly home: string,
  ) {}

  /** Takes the diagnostics of files that may have others now. Open files come first, and at once. */
  publish(uris: Iterable<string>, of: (uri: string) => readonly Diagnostic[]): void {
    const touched = [...uris];
    for (const uri of touched) this.#replace(uri, of(uri));
    const tight = this.#isTight;
    for (const uri of touched) if (!tight || this.#isOpen(uri)) this.#send(uri, this.#current.get(uri) ?? []);
    if (!tight || touched.length === 0) return;
    this.host.later(() => {
      this.#allot();
    });
  }

  /** The files that have diagnostics, also those held back. */
  get uris(): Iterable<string> {
    return this.#current.keys();
  }

  /** How many diagnostics there are of each severity, also those held back. */
  get counts(): SeverityCounts {
    return { ...this.#counts };
  }

  /** Sends again what depends on the language, the budget, or on which files are open. */
  refresh(): void {
    if (this.#isTight) this.#allot();
    else for (const [uri, list] of this.#current) this.#send(uri, list);
  }

  /**
   * Whether the folder has a soc2.yaml. Without one, files that nobody opened show only what is wrong in any case (see
   * `waits`).
   */
  set isSetUp(isSetUp: boolean) {
    if (isSetUp === this.#isSetUp) return;
    this.#isSetUp = isSetUp;
    this.refresh();
  }

  /** A file was opened: nothing of it is held back any more. */
  reveal(uri: string): void {
    if (this.heldBack > 0 || !this.#isSetUp) this.#send(uri, this.#current.get(uri) ?? []);
  }

  /** Takes everything back. */
  clear(): void {
    for (const uri of [...this.#current.keys()]) this.#replace(uri, []);
    this.heldBack = 0;
    for (const uri of [...this.#sent.keys()]) this.#send(uri, []);
  }

  get #isTight(): boolean {
    return this.#total > this.host.maxClosed || this.heldBack > 0;
  }

  #isOpen(uri: string): boolean {
    return this.host.versionOf(uri) !== undefined;
  }

  /** Shares the budget among files that are not open, in order of their URI, the graver diagnostics of a file first. */
  #allot(): void {
    let left = this.host.maxClosed;
    let heldBack = 0;
    let heldFiles = 0;
    const shown = new Map<string, readonly Diagnostic[]>();
    for (const uri of [...this.#current.keys()].sort()) {
      const list = this.#current.get(uri) ?? [];
      const open = this.#isOpen(uri);
      const some = open || list.length <= left ? list : bySeverity(list).slice(0, left);
      if (!open) left -= some.length;
      if (some.length < list.length) heldFiles += 1;
      heldBack += list.length - some.length;
      shown.set(uri, some);
    }
    this.heldBack = heldBack;
    this.#heldFiles = heldFiles;
    for (const uri of this.#sent.keys()) if (!shown.has(uri)) this.#send(uri, []);
    for (const [uri, list] of shown) this.#send(uri, list);
    this.#send(this.home, shown.get(this.home) ?? []);
  }

  #replace(uri: string, list: readonly Diagnostic[]): void {
    for (const { severity } of this.#current.get(uri) ?? []) this.#counts[severity] -= 1;
    for (const { severity } of list) this.#counts[severity] += 1;
    if (list.length === 0) this.#current.delete(uri);
    else this.#current.set(uri, list);
  }

  get #total(): number {
    return this.#counts.error + this.#counts.warning + this.#counts.info;
  }

  /** What of a file's diagnostics is shown while the folder is not set up. */
  #shown(uri: string, list: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.#isOpen(uri)) this.#begun.add(uri);
    if (this.#isSetUp || this.#begun.has(uri)) return list;
    return list.some(waits) ? list.filter((one) => !waits(one)) : list;
  }

  #send(uri: string, all: readonly Diagnostic[]): void {
    const list = this.#shown(uri, all);
    const language = this.host.language;
    const heldBack = uri === this.home ? this.heldBack : 0;
    const before = this.#sent.get(uri);
    if (!before && list.length === 0 && heldBack === 0) return;
    if (before?.language === language && before.heldBack === heldBack && sameDiagnostics(before.list, list))
      return;
    const version = this.host.versionOf(uri);
    const known = before?.language === language ? before.forms : undefined;
    const diagnostics = list.map(
      (diagnostic) => known?.get(diagnostic) ?? toLspDiagnostic(diagnostic, language),
    );
    // Only an open file changes at every key; of thousands of others there is no need to keep it all twice.
    const forms =
      version === undefined ? undefined : new Map(list.map((one, n) => [one, diagnostics[n]] as const));
    if (heldBack > 0) diagnostics.unshift(notice(heldBack, this.#heldFiles, language));
    if (diagnostics.length === 0) this.#sent.delete(uri);
    else this.#sent.set(uri, { list, language, heldBack, forms, all: forms && diagnostics });
    this.host.send(uri, version, diagnostics, before?.all);
  }
}

interface Sent {
  readonly list: readonly Diagnostic[];
  readonly language: Language;
  /** How many a notice among them spoke of. */
  readonly heldBack: number;
  /** How the diagnostics of an open file were sent. */
  readonly forms: ReadonlyMap<Diagnostic, LspDiagnostic | undefined> | undefined;
  /** All that was sent of an open file, in order. */
  readonly all: readonly LspDiagnostic[] | undefined;
}

/** How many of a file's diagnostics have each severity. */
export function countSeverities(list: readonly Diagnostic[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of list) counts[severity] += 1;
  return counts;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

function bySeverity(list: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...list].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

function notice(count: number, files: number, language: Language): LspDiagnostic {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const message =
    language === 'nl'
      ? `Nog ${count} meldingen in ${files} bestanden staan hier niet, om de lijst werkbaar te houden. Open een bestand om de zijne te zien, of draai \`attest check\`.`
      : `${count} more findings in ${files} files are not listed here, to keep the list workable. Open a file to see its own, or run \`attest check\`.`;
  return { range, severity: 3, source: 'attest', code: 'held-back', message };
}
