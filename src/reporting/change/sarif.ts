import type { WorkspaceChange } from '../../analysis/change/compare.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { itemsOf, type ChangeItem, type ItemGroup } from './items.js';
import type { ComparedSides } from './text.js';
import { GROUP_TITLES } from './words.js';

const GROUPS = Object.keys(GROUP_TITLES) as ItemGroup[];

/**
 * What a change makes worse as a SARIF 2.1.0 log (OASIS), for hosts that show results at the lines of a pull request.
 * A place that is gone is shown at the first line of its file; what has no file is shown at soc2.yaml.
 */
export function changeSarif(
  change: WorkspaceChange,
  sides: ComparedSides,
  options: { readonly version: string; readonly language: Language; has(path: string): boolean },
): unknown {
  const { language } = options;
  const items = itemsOf(change, sides.root, language).filter(({ effect }) => effect === 'worse');
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Attest',
            semanticVersion: options.version,
            rules: GROUPS.map((group) => ({
              id: `diff-${group}`,
              shortDescription: { text: localise(GROUP_TITLES[group], language) },
              defaultConfiguration: { level: 'warning' },
            })),
          },
        },
        automationDetails: { id: 'attest/diff/' },
        invocations: [{ executionSuccessful: change.isWhole.before && change.isWhole.after }],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          WORKSPACE: { uri: sides.root.endsWith('/') ? sides.root : `${sides.root}/` },
        },
        results: items.map((item) => ({
          ruleId: `diff-${item.group}`,
          ruleIndex: GROUPS.indexOf(item.group),
          level: 'warning',
          message: { text: textOf(item) },
          locations: [{ physicalLocation: placeOf(item, (path) => options.has(path)) }],
        })),
      },
    ],
  };
}

function textOf({ text, quote, detail, group }: ChangeItem): string {
  const more = [quote === undefined || quote === '' ? '' : `“${quote}”`, group === 'findings' ? '' : detail];
  return [text, ...more].filter((part) => part !== undefined && part !== '').join(' ');
}

function placeOf({ path, range, isBefore }: ChangeItem, has: (path: string) => boolean): unknown {
  const stands = path !== undefined && has(path);
  const file = stands ? path : 'soc2.yaml';
  const region =
    stands && range && !isBefore
      ? {
          startLine: range.start.line + 1,
          startColumn: range.start.character + 1,
          endLine: range.end.line + 1,
          endColumn: range.end.character + 1,
        }
      : { startLine: 1 };
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'WORKSPACE' },
    region,
  };
}
