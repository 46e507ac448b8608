import type { SubstantiatedPlace } from '../../analysis/coverage.js';
import type { ListedAnswer } from '../../analysis/answers/listed-answers.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { CriterionId } from '../../catalog/types.js';
import { placeOf } from '../../workspace/answers/person-answer.js';
import { organisationOf, type ReportSources } from '../report/sources.js';
import { controlToken, CRITERIA_SOURCE, oscalMetadata, props } from './metadata.js';
import { uuidsOf } from './uuid.js';
import { typeOf } from '../../analysis/kinds/type-of.js';

const TARGET = { type: 'catalog', href: CRITERIA_SOURCE };
const ROLE = 'answerer';

/** Who made a mapping: a person, a person on the proposal of a model, or Attest out of the text. */
type Method = 'human' | 'hybrid' | 'automation';
type Status = 'complete' | 'deprecated';

/** One pair of a text and criteria, before those of one document, method and status are put together. */
interface MapOf {
  readonly method: Method;
  readonly status: Status;
  /** Path of the document the text stands in. */
  readonly path: string;
  readonly map: Readonly<Record<string, unknown>>;
}

/**
 * Which text serves which criterion, as an OSCAL mapping collection (JSON), with who says so: what Attest read out of
 * the text, and what people answered. An answer that no longer counts is `deprecated`; one that says that a content or
 * link does not hold maps to “no relationship”. Undefined when there is nothing to map, for which OSCAL has no form.
 */
export function mappingCollection(sources: ReportSources): unknown {
  const { today, answers } = sources;
  const organisation = organisationOf(sources);
  const uuid = uuidsOf(organisation);
  const found = [...answers.flatMap((listed) => answerMap(listed, sources)), ...textMaps(sources)];
  if (found.length === 0) return undefined;
  const groups = new Map<string, MapOf[]>();
  for (const one of found) {
    const key = `${one.path}\n${one.method}\n${one.status}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const mappings = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, maps]) => mappingOf(key, maps, uuid));
  const people = [...new Set(answers.map(({ answer }) => answer.by))].sort();
  const parties = people.map((name) => ({ uuid: uuid('person', name), type: 'person', name }));
  const methods = new Set(found.map(({ method }) => method));
  const [only] = methods;
  return {
    'mapping-collection': {
      uuid: uuid('mapping-collection', JSON.stringify(mappings)),
      metadata: {
        ...oscalMetadata(`${organisation}: texts and criteria`, today, today),
        // OSCAL allows no empty list.
        ...(parties.length > 0 && {
          roles: [{ id: ROLE, title: 'Person who answered' }],
          parties,
        }),
      },
      provenance: {
        method: methods.size === 1 && only ? only : 'hybrid',
        'matching-rationale': 'semantic',
        status: 'complete',
        'mapping-description':
          'Statements of policies mapped to the Trust Services Criteria they serve. Made by Attest out of the text, and by people who answered what it could not tell.',
        ...(parties.length > 0 && {
          'responsible-parties': [{ 'role-id': ROLE, 'party-uuids': parties.map(({ uuid }) => uuid) }],
        }),
      },
      mappings,
    },
  };
}

function mappingOf(
  key: string,
  maps: readonly MapOf[],
  uuid: (...name: readonly string[]) => string,
): Readonly<Record<string, unknown>> {
  const [path = '', method, status] = key.split('\n');
  return {
    uuid: uuid('mapping', key),
    method,
    'matching-rationale': 'semantic',
    status,
    'source-resource': { type: 'document', href: encodeURI(path) },
    'target-resource': TARGET,
    maps: maps.map(({ map }) => map),
  };
}

function answerMap({ answer, state, path, subject }: ListedAnswer, sources: ReportSources): MapOf[] {
  const { kind, content, criterion, place, quote, section, why, by, date, proposedBy, fingerprint, outline } = answer;
  const criteria = criterion === undefined ? criteriaOf(content ?? '', path, sources) : [criterion];
  const at = place === undefined ? path : placeOf(place).path;
  const anchor = place === undefined ? section : placeOf(place).anchor;
  const [first, ...others] = criteria;
  if (first === undefined) return [];
  const stated = kind === 'stated-here' || kind === 'stated-elsewhere';
  const map = {
    uuid: uuidsOf(organisationOf(sources))('answer', answer.key, by, date),
    relationship: stated ? 'intersects-with' : 'no-relationship',
    sources: [{ type: 'statement', 'id-ref': anchor === undefined ? at : `${at}#${anchor}` }],
    targets: [first, ...others].map((id) => ({ type: 'control', 'id-ref': controlToken(id) })),
    ...props({
      answer: kind,
      content,
      title: subject.en,
      'answered-by': by,
      'answered-on': date,
      'proposed-by': proposedBy,
      state,
      fingerprint,
      outline,
      quote,
      why,
      document: place === undefined ? undefined : path,
    }),
    remarks: quote === undefined ? why : `“${quote}” ${why}`,
  };
  const method = proposedBy === undefined ? 'human' : 'hybrid';
  return [{ method, status: state === 'stands' ? 'complete' : 'deprecated', path: at, map }];
}

/** The criteria that a content is for, in the kind of document that it is expected of. */
function criteriaOf(content: string, path: string, { snapshot }: ReportSources): readonly CriterionId[] {
  const document = snapshot.documentAt(path);
  const own = document && typeOf(document);
  const contents = own?.contents ?? POLICY_TYPES.flatMap((type) => type.contents);
  return contents.find(({ id }) => id === content)?.criteria ?? [];
}

/** What Attest read out of the text: one map for each section and criterion. */
function textMaps(sources: ReportSources): MapOf[] {
  const { coverage } = sources;
  const uuid = uuidsOf(organisationOf(sources));
  const byPlace = new Map<string, { criterion: CriterionId; places: SubstantiatedPlace[] }>();
  for (const { criterion, substantiated } of coverage.values()) {
    for (const place of substantiated) {
      if (place.answer || place.draft) continue;
      const key = `${criterion}\n${place.path}\n${place.section?.slug ?? ''}`;
      const there = byPlace.get(key);
      if (there) there.places.push(place);
      else byPlace.set(key, { criterion, places: [place] });
    }
  }
  return [...byPlace].flatMap(([key, { criterion, places }]): MapOf[] => {
    const [first] = places;
    if (!first) return [];
    const { path, section, because } = first;
    const slug = section?.slug ?? '';
    const map = {
      uuid: uuid('link', key),
      relationship: 'intersects-with',
      sources: [{ type: 'statement', 'id-ref': slug === '' ? path : `${path}#${slug}` }],
      targets: [{ type: 'control', 'id-ref': controlToken(criterion) }],
      ...props({ points: [...new Set(places.map(({ point }) => point))].join(', ') }),
      ...(because !== '' && { remarks: `“${because}”` }),
    };
    return [{ method: 'automation', status: 'complete', path, map }];
  });
}
