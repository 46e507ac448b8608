import type { Diagnostic, Severity } from '../analysis/diagnostic.js';
import { countOf, type NotReadGroup } from '../analysis/kinds/not-read.js';
import type { RuleHead } from '../analysis/rule.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { relativeTo } from '../workspace/paths.js';
import type { Range } from '../workspace/position.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Files that a notification names. */
const MOST_NAMED = 20;

export interface SarifOptions {
  readonly root: string;
  readonly version: string;
  readonly rules: readonly RuleHead[];
  readonly language: Language;
  /** What was not read as a policy; left out where that is not known. */
  readonly files?: { readonly notRead: readonly NotReadGroup[]; readonly isWhole: boolean };
  /** What there is to say of comments that silence rules. */
  readonly ignores?: object;
}

/** Diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts show on pull requests. Columns count UTF-16 units. */
export function toSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): unknown {
  const indexes = new Map(options.rules.map(({ code }, n) => [code, n]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Attest',
            semanticVersion: options.version,
            rules: options.rules.map((rule) => ({
              id: rule.code,
              shortDescription: { text: localise(rule.title, options.language) },
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        ...(options.files && { invocations: [invocation(options.files, options.language)] }),
        ...(options.ignores && { properties: { ignores: options.ignores } }),
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          WORKSPACE: { uri: options.root.endsWith('/') ? options.root : `${options.root}/` },
        },
        results: diagnostics.map((diagnostic) => result(diagnostic, indexes, options)),
      },
    ],
  };
}

/** How the check went: not in order when it is not whole. */
function invocation({ notRead, isWhole }: NonNullable<SarifOptions['files']>, language: Language): unknown {
  const notifications = notRead.map(({ reason, counted, entries }) => ({
    descriptor: { id: `not-read/${reason}` },
    level: 'note',
    message: {
      text:
        language === 'nl'
          ? `Niet als beleid gelezen: ${localise(counted, language)}.${named(entries)}`
          : `Not read as policies: ${localise(counted, language)}.${named(entries)}`,
    },
  }));
  const incomplete = {
    descriptor: { id: 'not-whole' },
    level: 'error',
    message: {
      text:
        language === 'nl'
          ? 'Deze controle is niet volledig: niet alles wat bij de werkruimte hoort kon worden bekeken.'
          : 'This check is not whole: not everything that belongs to the workspace could be looked at.',
    },
  };
  return {
    executionSuccessful: isWhole,
    toolExecutionNotifications: isWhole ? notifications : [incomplete, ...notifications],
  };
}

/** The first few files of a group. */
function named(entries: NotReadGroup['entries']): string {
  const some = entries.slice(0, MOST_NAMED).map(({ path, isFolder }) => `${path}${isFolder ? '/' : ''}`);
  return ` ${some.join(', ')}${countOf({ entries }) > some.length ? ', …' : ''}`;
}

function result(
  diagnostic: Diagnostic,
  indexes: ReadonlyMap<string, number>,
  { root, language }: SarifOptions,
): unknown {
  const related = diagnostic.related ?? [];
  return {
    ruleId: diagnostic.code,
    ruleIndex: indexes.get(diagnostic.code),
    level: LEVELS[diagnostic.severity],
    message: {
      text: `${localise(diagnostic.message, language)} ${localise(diagnostic.why, language)}`.trim(),
    },
    locations: [{ physicalLocation: place(root, diagnostic.uri, diagnostic.range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: place(root, other.uri, other.range),
        message: { text: localise(other.message, language) },
      })),
    }),
    ...(diagnostic.criterion !== undefined && { properties: { criterion: diagnostic.criterion } }),
  };
}

function place(root: string, uri: string, range: Range): unknown {
  const path = relativeTo(root, uri);
  return {
    artifactLocation:
      path === undefined
        ? { uri }
        : { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'WORKSPACE' },
    region: {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
    },
  };
}
