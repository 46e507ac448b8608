import type { Severity } from '../../analysis/diagnostic.js';
import { uriOf } from '../../workspace/paths.js';
import { dataText, type Fix, type FixRequest } from './fix.js';
import { addYamlItem, setYamlValue } from '../yaml-edit.js';
import type { TextEdit } from '../changes.js';
import type { EditingContext } from '../context.js';
import { quoteIfNeeded } from '../completion/entry.js';

const LOWER: Readonly<Record<Severity, Severity | undefined>> = {
  error: 'warning',
  warning: 'info',
  info: undefined,
};
const NAMES = {
  en: { error: 'an error', warning: 'a warning', info: 'information' },
  nl: { error: 'fout', warning: 'waarschuwing', info: 'informatie' },
} as const;

/** Other severities for the rule, written in soc2.yaml so that the command line sees them too. */
export function severityFixes({ diagnostic: { code, severity }, context }: FixRequest): Fix[] {
  const dutch = context.language === 'nl';
  const lower = LOWER[severity];
  const set = (title: string, value: string): Fix =>
    inConfig(
      title,
      context,
      (uri, text) => setYamlValue(uri, text, ['rules', code], value),
      `rules:\n  ${code}: ${value}\n`,
    );
  return [
    ...(lower
      ? [
          set(
            dutch
              ? `Toon “${code}” als ${NAMES.nl[lower]} (soc2.yaml)`
              : `Show “${code}” as ${NAMES.en[lower]} (soc2.yaml)`,
            lower,
          ),
        ]
      : []),
    set(
      dutch
        ? `Schakel “${code}” uit voor deze werkruimte (soc2.yaml)`
        : `Turn off “${code}” for this workspace (soc2.yaml)`,
      'off',
    ),
  ];
}

/** Takes a category of criteria into scope. */
export function addCategory({ diagnostic, context }: FixRequest): Fix[] {
  const category = dataText(diagnostic, 'category');
  if (category === undefined) return [];
  const title =
    context.language === 'nl'
      ? `Neem ${category} op in de scope (soc2.yaml)`
      : `Add ${category} to the scope (soc2.yaml)`;
  return [
    inConfig(
      title,
      context,
      (uri, text) => addYamlItem(uri, text, ['report', 'categories'], category),
      `report:\n  categories: [security, ${category}]\n`,
    ),
  ];
}

/** Lists a tool that the text names. */
export function addTool({ diagnostic, context }: FixRequest): Fix[] {
  const name = dataText(diagnostic, 'name');
  if (name === undefined) return [];
  const item = `{ name: ${quoteIfNeeded(name)}, area: ${dataText(diagnostic, 'area') ?? 'other'} }`;
  const title =
    context.language === 'nl'
      ? `Zet ${name} bij de tools in soc2.yaml`
      : `Add ${name} to the tools in soc2.yaml`;
  return [
    {
      ...inConfig(
        title,
        context,
        (uri, text) => addYamlItem(uri, text, ['tools'], item),
        `tools:\n  - ${item}\n`,
      ),
      preferred: true,
    },
  ];
}

/** A fix in soc2.yaml; the file is made when it is not there. */
function inConfig(
  title: string,
  { snapshot }: EditingContext,
  edit: (uri: string, text: string) => TextEdit | undefined,
  fresh: string,
): Fix {
  const uri = snapshot.config?.uri;
  if (uri === undefined) {
    return {
      title,
      change: () => ({
        edits: [],
        creates: [{ uri: uriOf(snapshot.root, 'soc2.yaml'), text: `version: 1\n\n${fresh}` }],
      }),
    };
  }
  return {
    title,
    needs: [uri],
    change: (texts) => {
      const text = texts.get(uri);
      const made = text === undefined ? undefined : edit(uri, text);
      return made && { edits: [made] };
    },
  };
}
