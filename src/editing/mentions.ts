import { hasWhole, occurrences, type Surroundings } from '../workspace/occurrences.js';
import type { Range } from '../workspace/position.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { isMap, isScalar, isSeq, YamlSource } from '../workspace/yaml-source.js';

/** The text of a file, for those that a feature asked to be read. */
export type Texts = ReadonlyMap<string, string>;

/** Whether an ID can be told from a word, so that it may be looked for in prose. */
export function isIdLike(id: string): boolean {
  return /^\S+$/.test(id) && /\p{L}/u.test(id) && /\d/.test(id);
}

/** The YAML files of a workspace that can name controls. */
export function recordFiles({
  config,
  controls,
  evidenceEntries,
  findings,
  answers,
}: Snapshot): readonly string[] {
  return [
    ...new Set([
      ...(config ? [config.uri] : []),
      ...[...controls, ...evidenceEntries, ...findings, ...answers].map(({ uri }) => uri),
    ]),
  ];
}

/** Every file that may mention a control; their texts are needed to find the places. */
export function mentioningFiles(id: string, snapshot: Snapshot): readonly string[] {
  const documents = [...snapshot.documents.values()].filter(
    ({ frontMatter, sections }) =>
      (frontMatter?.controls.some(({ value }) => value === id) ?? false) ||
      sections.some(
        ({ content }) =>
          content.references.some((reference) => reference.id === id) ||
          content.links.some(({ target }) => mentions(target, id)),
      ),
  );
  return [...recordFiles(snapshot), ...documents.map(({ uri }) => uri)];
}

/** Where a text mentions a control by its whole ID: in values, prose, paths and comments. */
export function mentionRanges(text: string, id: string, isYaml: boolean): readonly Range[] {
  if (!isIdLike(id)) return isYaml ? scalarRanges(text, id) : [];
  return text.split(/\r\n|\n|\r/).flatMap((line, n) =>
    [...occurrences(line, id, WHOLE_ID)].map((character) => ({
      start: { line: n, character },
      end: { line: n, character: character + id.length },
    })),
  );
}

/** The whole ID: not a part of a longer one. An underscore or slash may stand beside it, as in evidence files' names. */
const WHOLE_ID: Surroundings = {
  notAfter: /[\p{L}\p{N}-]$/u,
  notBefore: /^(?:[\p{L}\p{N}]|[-.]\p{L}*\p{N})/u,
};

/** Whether a text mentions a control by its whole ID. */
export function mentions(text: string, id: string): boolean {
  return hasWhole(text, id, WHOLE_ID);
}

const KEYS = new Set(['id', 'control', 'controls']);

/** Values that are the ID and stand under a key that takes one. */
function scalarRanges(text: string, id: string): Range[] {
  const source = new YamlSource(text.replace(/^\ufeff/, ''));
  const found: Range[] = [];
  const visit = (node: unknown, key: string): void => {
    if (isScalar(node)) {
      if (KEYS.has(key) && String(node.value) === id) found.push(source.rangeOf(node));
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, key);
    } else if (isMap(node)) {
      for (const pair of node.items) visit(pair.value, isScalar(pair.key) ? String(pair.key.value) : '');
    }
  };
  visit(source.root, '');
  return found;
}
