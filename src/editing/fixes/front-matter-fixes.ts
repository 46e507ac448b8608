import { METADATA_KEYS, type MetadataKey } from '../../analysis/metadata/lacking.js';
import { proposeMetadata } from '../../analysis/adopt/propose.js';
import { addMonths, reviewMonths } from '../../analysis/review-cadence.js';
import type { Language } from '../../catalog/types.js';
import { setFields, type SettableField } from '../../workspace/metadata/set-fields.js';
import type { TextEdit } from '../changes.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

const MOST_OWNERS = 3;
const BOARD = /\b(?:ceo|cto|coo|cfo|director|directeur|directie|chief)\b/i;

/**
 * Makes a document say all that it does not say of itself, in one edit: what its text or the workspace suggests, and a
 * placeholder for what nobody knows. An approval is never made up.
 */
export function completeMetadata({ diagnostic, file, context }: FixRequest): Fix[] {
  const { language } = context;
  const keys = METADATA_KEYS.filter((key) => isListed(diagnostic.data?.keys, key));
  const [first] = keys;
  if (first === undefined) return [];
  if (keys.length === 1)
    return suggestions(first, file, context).map((value, n) => ({
      title: `${word(language, 'Add', 'Voeg toe:')} ${first}: ${value}`,
      preferred: n === 0 && first !== 'approved',
      change: () => ({ edits: setKeys(file, [[first, value]]) }),
    }));
  const values: [SettableField, string][] = [];
  for (const key of keys) {
    // Who owns a document is not who approves it.
    const taken = values.map(([, value]) => value);
    const found =
      key === 'approved' ? undefined : suggestions(key, file, context).find((one) => !taken.includes(one));
    values.push([key, found ?? openValue(key, language)]);
  }
  const shown = values.map(([key, value]) => `${key}: ${value}`).join(', ');
  return [
    {
      title: `${word(language, 'Add what is missing', 'Voeg toe wat ontbreekt')} (${shown})`,
      preferred: true,
      change: () => ({ edits: setKeys(file, values) }),
    },
    ...keys.flatMap((key) =>
      suggestions(key, file, context)
        .slice(0, 1)
        .map((value) => ({
          title: `${word(language, 'Add', 'Voeg toe:')} ${key}: ${value}`,
          change: () => ({ edits: setKeys(file, [[key, value]]) }),
        })),
    ),
  ];
}

/** The repair of a whole folder, which the editor shows before it is made. */
export function adoptFolder({ diagnostic, context }: FixRequest): Fix[] {
  const folder = dataText(diagnostic, 'folder') ?? '';
  return [
    {
      title: word(
        context.language,
        `Adopt existing policies: propose front matter for all documents in ${folder === '' ? 'this folder' : `${folder}/`}…`,
        `Bestaand beleid overnemen: stel front matter voor bij alle documenten in ${folder === '' ? 'deze map' : `${folder}/`}…`,
      ),
      preferred: true,
      command: { name: 'adoptPolicies', path: folder },
    },
  ];
}

/** Makes one of two places say what the other says. */
export function alignMetadata({ diagnostic, file, context }: FixRequest): Fix[] {
  const { data, range, related } = diagnostic;
  const [here, there] = [dataText(diagnostic, 'here'), dataText(diagnostic, 'there')];
  const other = related?.[0]?.range;
  const key = dataText(diagnostic, 'key');
  if (here === undefined || there === undefined || !other || key === undefined) return [];
  const fixes: Fix[] = [];
  if (data?.fixedHere !== true)
    fixes.push({
      title: word(
        context.language,
        `Write ${there} here, as on line ${other.start.line + 1}`,
        `Schrijf hier ${there}, zoals op regel ${other.start.line + 1}`,
      ),
      // Which of two states holds is for people to say.
      preferred: key !== 'status',
      change: () => ({ edits: replacing(file, key, range, there) }),
    });
  if (data?.fixedThere !== true)
    fixes.push({
      title: word(
        context.language,
        `Write ${here} on line ${other.start.line + 1}, as here`,
        `Schrijf ${here} op regel ${other.start.line + 1}, zoals hier`,
      ),
      change: () => ({ edits: replacing(file, key, other, here) }),
    });
  return fixes;
}

/** Puts a value at one of several places of a field. */
function replacing(file: SourceFile, key: string, range: TextEdit['range'], value: string): TextEdit[] {
  const frontMatter = file.document?.frontMatter;
  const field = { value, keyRange: range, valueRange: range };
  return setFields(file.lines, file.newline, frontMatter && { ...frontMatter, [key]: field }, [
    [key as SettableField, value],
  ]).map((edit) => ({ uri: file.uri, ...edit }));
}

/** Other approvers than the owner; or the review done today, with the next one after the usual time. */
export function editKey({ diagnostic, file, context }: FixRequest): Fix[] {
  if (dataText(diagnostic, 'key') === 'approver') {
    return suggestions('approver', file, context).map((value) => ({
      title: context.language === 'nl' ? `Laat goedkeuren door ${value}` : `Have it approved by ${value}`,
      change: () => ({ edits: setKeys(file, [['approver', value]]) }),
    }));
  }
  const { today } = context.facts;
  const next: [SettableField, string][] = file.document?.frontMatter?.nextReview
    ? [['nextReview', addMonths(today, reviewMonths(file.document.frontMatter.review?.value ?? '') ?? 12)]]
    : [];
  return [
    {
      title:
        context.language === 'nl'
          ? `Leg vast dat het vandaag (${today}) is herzien en goedgekeurd`
          : `Record that it was reviewed and approved today (${today})`,
      change: () => ({ edits: setKeys(file, [['approved', today], ...next]) }),
    },
  ];
}

/** What a key may say, the likeliest first. */
export function suggestions(key: MetadataKey, file: SourceFile, context: EditingContext): string[] {
  const { document } = file;
  const stated = document
    ? proposeMetadata(document, undefined, context.language).find(
        ({ field, from }) => field === key && from === 'text',
      )
    : undefined;
  if (stated) return [stated.value];
  switch (key) {
    case 'owner':
    case 'approver': {
      const other = document?.frontMatter?.[key === 'owner' ? 'approver' : 'owner']?.value;
      const roles = roleCounts(key, context).filter((role) => role !== other);
      return roles.length === 0 ? [openValue(key, context.language)] : roles.slice(0, MOST_OWNERS);
    }
    case 'version':
      return [document?.frontMatter?.status?.value === 'draft' ? '0.1' : '1.0'];
    case 'approved':
      return [context.facts.today];
    case 'review':
      return ['annual', 'semiannual', 'quarterly'];
  }
}

/** A placeholder for what nobody knows yet. */
function openValue(key: MetadataKey, language: Language): string {
  const what: Readonly<Record<MetadataKey, readonly [en: string, nl: string]>> = {
    owner: ['role that owns it', 'rol van de eigenaar'],
    approver: ['role that approves it', 'rol die het goedkeurt'],
    version: ['version', 'versie'],
    approved: ['day of approval', 'dag van goedkeuring'],
    review: ['how often it is reviewed', 'hoe vaak het wordt herzien'],
  };
  return `[CONFIRM: ${what[key][language === 'nl' ? 1 : 0]}]`;
}

function word(language: Language, en: string, nl: string): string {
  return language === 'nl' ? nl : en;
}

function isListed(keys: unknown, key: MetadataKey): boolean {
  return Array.isArray(keys) && keys.includes(key);
}

/** Roles that own or approve other policies, the most frequent first; then the people of soc2.yaml. */
function roleCounts(key: 'owner' | 'approver', { snapshot }: EditingContext): string[] {
  const counts = new Map<string, number>();
  for (const { frontMatter } of snapshot.documents.values()) {
    const role = frontMatter?.[key]?.value;
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const people = (snapshot.config?.organisation.people ?? []).map(({ name, role }) => role ?? name);
  // Those at the top approve what others own.
  people.sort((a, b) => (Number(BOARD.test(b)) - Number(BOARD.test(a))) * (key === 'approver' ? 1 : -1));
  const known = [...counts].sort((a, b) => b[1] - a[1]).map(([role]) => role);
  return [...new Set([...known, ...people])];
}

/** Edits that make the document say these things, where it says them now, else in its front matter. */
function setKeys(file: SourceFile, values: readonly (readonly [SettableField, string])[]): TextEdit[] {
  return setFields(file.lines, file.newline, file.document?.frontMatter, values).map((edit) => ({
    uri: file.uri,
    ...edit,
  }));
}
