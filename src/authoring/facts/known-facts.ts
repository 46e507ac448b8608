import type { Language } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { nameKey } from '../../reading/names/names.js';
import { ControlIds } from '../../reading/references/controls.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import { isPlaybookFile } from '../../workspace/playbook-files.js';
import { isStatedDate } from './dates.js';
import type { FoundFact } from './found-fact.js';
import { overlap, subjectWords } from './subject-words.js';
import { factsIn } from './text-facts.js';

/** A quantity someone stated, with what the sentence was about. `anywhere` counts whatever the draft is about. */
interface StatedQuantity {
  readonly about: ReadonlySet<string>;
  readonly language: Language;
  readonly anywhere: boolean;
}

interface TextFacts {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly quantities: ReadonlyMap<string, readonly StatedQuantity[]>;
}

const OF_DOCUMENT = new WeakMap<PolicyDocument, TextFacts>();
const CADENCE: Readonly<Record<string, string>> = {
  continuous: 'continuously',
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  semiannual: 'twice a year',
  annual: 'annually',
};

/**
 * What the workspace and the user state: soc2.yaml, controls, every document, and texts given along (the user's own
 * words). A draft may use these facts; any other must be confirmed.
 */
export class KnownFacts {
  readonly #parts: TextFacts[] = [];
  /** The workspace's controls, to be found in texts whatever the shape of their IDs. */
  readonly controlIds: ControlIds;
  readonly #controls: ReadonlySet<string>;
  readonly #controlPrefixes: ReadonlySet<string>;

  /**
   * `told` are texts whose facts count whatever a sentence is about, such as the user's own words; `edited` is the
   * document at hand, as it is in the editor.
   */
  constructor(snapshot: Snapshot, told: readonly string[], edited?: PolicyDocument) {
    this.#controls = new Set(snapshot.controls.map(({ id }) => id));
    this.controlIds = new ControlIds(this.#controls);
    this.#controlPrefixes = new Set([...this.#controls].map((id) => id.replace(/-?\d+$/, '')));
    if (snapshot.config) this.#parts.push(factsOfRecords(snapshot.config, configLines));
    this.#parts.push(factsOfRecords(snapshot.controls, (controls) => controls.flatMap(controlLines)));
    for (const document of snapshot.documents.values()) {
      // Guidance tells what is common practice, not what this organisation does.
      if (document.uri !== edited?.uri && !isPlaybookFile(document.path, document.frontMatter?.type?.value))
        this.#parts.push(factsOfDocument(document));
    }
    if (edited) this.#parts.push(factsOfDocument(edited));
    this.#parts.push(
      factsOfLines(
        told.flatMap((text) => text.split('\n')),
        'en',
        true,
      ),
    );
  }

  /**
   * Whether someone states the fact. For a number, about the same subject as the draft's sentence. Across languages
   * subjects cannot be compared: then the number alone has to do, or does not when `strict`.
   */
  states(fact: FoundFact, sentence: string, language: Language, strict = false): boolean {
    switch (fact.kind) {
      case 'tool':
      case 'name':
        return (
          this.#statesName(fact.key) ||
          (fact.covers ?? []).some((key) => this.#parts.some(({ names }) => names.has(key)))
        );
      case 'control':
        // Other things look like controls too (UTF-8): only the workspace's own series are judged.
        return (
          this.#controls.has(fact.key) ||
          !this.#controlPrefixes.has(fact.key.replace(/-?\d+$/, '')) ||
          this.#parts.some(({ names }) => names.has(fact.key))
        );
      case 'address':
        return this.#parts.some(({ names }) => names.has(fact.key));
      case 'role':
        return this.#parts.some(({ roles }) => roles.has(fact.key)) || this.#statesName(fact.key);
      case 'date':
        return this.#parts.some(({ dates }) => isStatedDate(fact.key, dates));
      case 'number': {
        const about = subjectWords(fact.of ?? sentence, language);
        const fits = (stated: StatedQuantity): boolean =>
          stated.anywhere || (stated.language === language ? overlap(stated.about, about) : !strict);
        return this.#parts.some(({ quantities }) => (quantities.get(fact.key) ?? []).some(fits));
      }
    }
  }

  /** A name is stated as a whole, or word by word ("AWS KMS keys", "Aurora" of "Aurora PostgreSQL"). */
  #statesName(key: string): boolean {
    if (this.#parts.some(({ names }) => names.has(key))) return true;
    return key.split(' ').every((word) => this.#parts.some(({ words }) => words.has(word)));
  }
}

const OF_RECORDS = new WeakMap<object, TextFacts>();

/** The facts of records as long as they stay the same. */
function factsOfRecords<T extends object>(records: T, linesOf: (records: T) => readonly string[]): TextFacts {
  let facts = OF_RECORDS.get(records);
  if (!facts) {
    const lines = linesOf(records);
    OF_RECORDS.set(records, (facts = factsOfLines(lines, detectLanguage(lines.join('\n'), 'en'), false)));
  }
  return facts;
}

function factsOfDocument(document: PolicyDocument): TextFacts {
  const known = OF_DOCUMENT.get(document);
  if (known) return known;
  const { frontMatter } = document;
  const lines = [document.title];
  for (const field of [
    frontMatter?.owner,
    frontMatter?.approver,
    frontMatter?.approved,
    frontMatter?.nextReview,
  ])
    if (field) lines.push(field.value);
  if (frontMatter?.review)
    lines.push(`policy evaluation: ${CADENCE[frontMatter.review.value] ?? frontMatter.review.value}`);
  let row = '';
  let line = -1;
  for (const { content, startLine } of document.sections) {
    for (const { text, kind, lead, range } of content.sentences) {
      const at = range.start.line + startLine;
      // A row of a table is one statement: the subject in one cell, the number in another.
      row =
        kind === 'table-cell' && at === line
          ? `${row} | ${text}`
          : [content.heading, lead, text].filter(Boolean).join(': ');
      line = at;
      lines.push(row);
    }
  }
  // What is still to be confirmed is stated by nobody.
  const stated = lines.map((one) => one.replace(/\[CONFIRM:[^\]]*\]/g, '…'));
  const facts = factsOfLines(stated, document.language, false);
  OF_DOCUMENT.set(document, facts);
  return facts;
}

function factsOfLines(lines: readonly string[], language: Language, anywhere: boolean): TextFacts {
  const names = new Set<string>();
  const words = new Set<string>();
  const roles = new Set<string>();
  const dates = new Set<string>();
  const quantities = new Map<string, StatedQuantity[]>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{Lu}[\p{L}\p{N}]+|\p{Ll}{1,3}\p{Lu}[\p{L}\p{N}]+/gu))
      words.add(word.toLowerCase());
    // As a whole too, because a line can be a name by itself.
    if (line.length < 60) {
      names.add(nameKey(line));
      roles.add(roleKey(line));
    }
    const found = factsIn(line, language);
    const about = found.some(({ kind }) => kind === 'number')
      ? subjectWords(line, language)
      : new Set<string>();
    for (const { kind, key, of } of found) {
      if (kind === 'role') roles.add(key);
      else if (kind === 'date') dates.add(key);
      else if (kind === 'number')
        quantities.set(key, [
          ...(quantities.get(key) ?? []),
          { about: of === undefined ? about : subjectWords(of, language), language, anywhere },
        ]);
      else names.add(key);
    }
  }
  return { names, words, roles, dates, quantities };
}

/** soc2.yaml as lines, each about one thing. */
function configLines(config: Soc2Config): string[] {
  const { organisation, infrastructure, report } = config;
  const lines: (string | undefined)[] = [
    organisation.name,
    organisation.industry,
    ...sentencesOf(organisation.description),
  ];
  const { employees, engineering, security } = organisation.team;
  if (employees !== undefined) lines.push(`${employees} employees in the organisation, team size, headcount`);
  if (engineering !== undefined) lines.push(`${engineering} engineers in engineering`);
  if (security !== undefined) lines.push(`${security} people in the security team`);
  for (const { name, role, email } of organisation.people) lines.push(name, role, email);
  for (const { name, description } of config.services) lines.push(name, ...sentencesOf(description));
  lines.push(...infrastructure.providers, ...infrastructure.regions);
  for (const text of [
    infrastructure.architecture,
    infrastructure.network,
    infrastructure.storage,
    infrastructure.authentication,
    infrastructure.monitoring,
    infrastructure.backup,
  ]) {
    lines.push(...sentencesOf(text));
  }
  for (const { name, purpose } of config.tools) lines.push(name, purpose);
  lines.push(
    report.observationPeriod?.start,
    report.observationPeriod?.end,
    report.asOf,
    report.targetDate,
    report.auditor?.firm,
    report.auditor?.contact,
  );
  lines.push(...config.current.compliance, ...config.current.gaps, ...config.preferences.instructions);
  for (const { statement, target, kind, source } of config.commitments)
    lines.push(statement, `${kind ?? ''} ${target ?? ''} ${statement}`, source);
  for (const { name, services, report: own, complementaryControls } of config.subserviceOrganisations) {
    lines.push(
      name,
      ...services,
      own?.periodEnd,
      own?.reviewed,
      ...complementaryControls.map(({ statement }) => statement),
    );
  }
  return lines.filter((line) => line !== undefined);
}

function controlLines(control: Control): string[] {
  const cadence = CADENCE[control.frequency ?? ''];
  const about = `${control.title}. ${control.statement ?? ''}`;
  return [
    control.owner,
    control.inheritedFrom,
    control.since,
    control.statement,
    cadence && `${cadence}: ${about}`,
  ].filter((line) => line !== undefined && line !== '') as string[];
}

function sentencesOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/(?<=[.;])\s+/);
}
