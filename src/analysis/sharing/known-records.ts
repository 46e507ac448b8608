import type { CriterionId } from '../../catalog/types.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import type { PersonAnswer } from '../../workspace/answers/person-answer.js';
import type { Acknowledgement } from '../../workspace/acknowledgements/acknowledgement.js';
import type { PolicyEvent } from '../../workspace/events/policy-event.js';
import { staffRecords, type StaffRecords } from '../acknowledgement/staff-records.js';
import { AnswerBook } from '../answers/answer-book.js';
import { prefixesOf } from '../facts/control-prefix.js';
import { criteriaInScope, listsTools, namesListed, rolesKnown } from '../facts/scope.js';

/** What every share of a check is told at the start; plain data, so that it can be sent to a thread. */
export interface SharedRecords {
  /** URI of the workspace. */
  readonly root: string;
  /** ISO date. */
  readonly today: string;
  readonly config: Soc2Config | undefined;
  readonly controls: readonly Control[];
  /** The answers of people, in the order of the file. */
  readonly answers: readonly PersonAnswer[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly events: readonly PolicyEvent[];
  /** Every file of the workspace, relative to it. */
  readonly paths: readonly string[];
}

/** The records of a workspace as rules ask for them. */
export class KnownRecords {
  readonly root: string;
  readonly today: string;
  readonly config: Soc2Config | undefined;
  readonly controlList: readonly Control[];
  readonly answers: AnswerBook;
  readonly staff: StaffRecords;
  readonly events: readonly PolicyEvent[];
  readonly inScope: ReadonlySet<CriterionId>;
  readonly listedNames: readonly string[];
  readonly listsTools: boolean;
  readonly controlPrefixes: ReadonlySet<string>;
  readonly knownRoles: ReadonlySet<string>;
  readonly #controls = new Map<string, Control[]>();
  readonly #files: ReadonlySet<string>;

  constructor(shared: SharedRecords) {
    const { root, today, config, controls, answers, paths } = shared;
    this.root = root;
    this.today = today;
    this.controlList = controls;
    this.config = config;
    this.staff = staffRecords(shared);
    this.events = shared.events;
    this.inScope = criteriaInScope(config);
    this.listedNames = namesListed(config);
    this.listsTools = config !== undefined && listsTools(config);
    this.controlPrefixes = prefixesOf(controls);
    this.knownRoles = rolesKnown(config, controls);
    for (const control of controls) {
      const same = this.#controls.get(control.id);
      if (same) same.push(control);
      else this.#controls.set(control.id, [control]);
    }
    this.#files = filesAndFolders(paths);
    this.answers = new AnswerBook(answers, (path) => this.#files.has(path));
  }

  controls(id: string): readonly Control[] {
    return this.#controls.get(id) ?? [];
  }

  /** Whether a workspace-relative path exists, file or folder. */
  exists(path: string): boolean {
    return this.#files.has(path);
  }
}

function filesAndFolders(paths: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const path of paths) {
    all.add(path);
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash);
      if (all.has(folder)) break;
      all.add(folder);
    }
  }
  return all;
}
