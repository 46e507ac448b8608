import { asList, asMap, asText, asTexts, type Plain } from '../../workspace/values.js';

/** Deeper documents are nobody's. */
const DEEPEST = 24;
/** A choice may name a parameter, which may be a choice again. */
const MOST_STEPS = 4;
const INSERT = /\{\{\s{0,20}insert\s{0,20}:\s{0,20}param\s{0,20},\s{0,20}([\w.-]{1,100})\s{0,20}\}\}/g;

type Scope = ReadonlyMap<string, string>;

/**
 * An OSCAL document with its parameters written out: a value that is set as it is; in brackets what may be chosen, or what
 * the parameter is called. What a requirement sets holds within it; a parameter that nothing is said of is named by its ID.
 */
export function withParameters(root: Plain): Plain {
  const declared = new Map<string, string>();
  declare(root, declared, 0);
  return asMap(written(root, declared, 0));
}

function declare(value: unknown, found: Map<string, string>, depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value))
    for (const param of asList(asMap(value).params).map(asMap)) {
      const id = asText(param.id);
      const said = saidOf(param);
      if (id !== undefined && said !== undefined) found.set(id, said);
    }
  for (const one of Object.values(value)) declare(one, found, depth + 1);
}

function written(value: unknown, scope: Scope, depth: number): unknown {
  if (depth > DEEPEST) return value;
  if (typeof value === 'string') return filled(value, scope, 0);
  if (Array.isArray(value)) return value.map((one: unknown) => written(one, scope, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const set = asList(asMap(value)['set-parameters']).map(asMap);
  const own =
    set.length === 0
      ? scope
      : new Map([
          ...scope,
          ...set.map((one) => [asText(one['param-id']) ?? '', asTexts(one.values).join(', ')] as const),
        ]);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one, own, depth + 1)]));
}

function filled(text: string, scope: Scope, step: number): string {
  if (!text.includes('{{')) return text;
  return text.replace(INSERT, (_, id: string) => {
    const said = scope.get(id);
    if (said === undefined || step >= MOST_STEPS) return `[${id}]`;
    return filled(said, scope, step + 1);
  });
}

/** What stands for a parameter: its value, else what may be chosen, else what it is called. */
function saidOf(param: Plain): string | undefined {
  const values = asTexts(param.values);
  if (values.length > 0) return values.join(', ');
  const choice = asTexts(asMap(param.select).choice);
  const open = choice.length > 0 ? choice.join(' / ') : asText(param.label);
  return open === undefined ? undefined : `[${open}]`;
}
