import type { CriterionId } from '../catalog/types.js';
import { nameKey } from '../reading/names/names.js';
import { aboutTheSame } from '../reading/subjects/about-the-same.js';
import type { Control, Soc2Config, SubserviceOrganisation } from '../workspace/records.js';
import type { PlaybookInput } from './input.js';
import { isSameProvider } from './stack/providers.js';
import { criteriaOf, runningControls } from './workspace-views.js';

/** A control that a provider expects of its customers (complementary user entity control). */
export interface ProviderDuty {
  readonly provider: string;
  readonly id: string;
  readonly statement: string;
  readonly criteria: readonly CriterionId[];
  /** Own running controls, not inherited from a provider, that are about what it asks. */
  readonly controls: readonly Control[];
  /** Own running controls on its criteria that are about something else. */
  readonly near: readonly Control[];
}

export function providerDuties({ snapshot, language }: PlaybookInput): readonly ProviderDuty[] {
  const own = runningControls(snapshot).filter(({ inheritedFrom }) => inheritedFrom === undefined);
  return (snapshot.config?.subserviceOrganisations ?? []).flatMap(({ name, complementaryControls }) =>
    complementaryControls.map(({ id, statement, criteria }) => {
      const asked = new Set<CriterionId>(criteria);
      const candidates =
        criteria.length === 0 ? own : own.filter((one) => criteriaOf(one).some((it) => asked.has(it)));
      const isAbout = aboutTheSame(statement, language);
      // Where the words tell no subject, the criteria are all there is to go by.
      const controls = candidates.filter(
        (one) => isAbout([one.title, one.statement ?? ''].join('. ')) ?? criteria.length > 0,
      );
      return {
        provider: name,
        id,
        statement,
        criteria,
        controls,
        near: criteria.length === 0 ? [] : candidates.filter((one) => !controls.includes(one)),
      };
    }),
  );
}

/**
 * Products of a provider that nothing else in soc2.yaml, no control and no document names. Nobody may use them, or nobody
 * wrote it down. A service in plain words ("databases", "data center security") is no name to look for: a product of
 * another name may be it, so nothing is said of it.
 */
export function unnamedServices(
  { name, services }: SubserviceOrganisation,
  { snapshot }: PlaybookInput,
): readonly string[] {
  const { config } = snapshot;
  if (!config || services.length < 2) return [];
  const { infrastructure, tools, organisation, services: own, commitments, system } = config;
  const texts = [
    // Keys that soc2.yaml leaves out are there, without a value.
    ...Object.values<string | readonly string[] | undefined>(infrastructure).flatMap((value) => value ?? []),
    ...tools.flatMap((tool) => [tool.name, tool.purpose ?? '']),
    organisation.description ?? '',
    ...own.flatMap((one) => [one.name, one.description ?? '']),
    ...commitments.map(({ statement }) => statement),
    ...(system?.data ?? []).flatMap(({ name: data, store }) => [data, store ?? '']),
    ...(system?.flows ?? []).flatMap(({ from, to, over }) => [from, to, over ?? '']),
    ...snapshot.controls.flatMap(({ title, statement }) => [title, statement ?? '']),
    ...[...snapshot.documents.values()].flatMap(({ sections }) =>
      sections.flatMap(({ content }) => content.sentences.map(({ text }) => text)),
    ),
  ].map((text) => ` ${nameKey(text)} `);
  const ownName = nameKey(name).split(' ');
  return services.filter(isProductName).filter((service) => {
    // "Amazon S3" and "AWS S3" are both S3.
    const key = nameKey(service)
      .split(' ')
      .filter((word) => !ownName.includes(word))
      .join(' ');
    return key !== '' && !texts.some((text) => text.includes(` ${key} `));
  });
}

/** "Cloud SQL", "S3", "BigQuery", but not "ACH origination" or "databases": each word begins as names do. */
function isProductName(service: string): boolean {
  return service
    .trim()
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d]/u.test(word));
}

/** Duties for which there is no control of one's own. */
export function openDuties(input: PlaybookInput): readonly ProviderDuty[] {
  return providerDuties(input).filter(({ controls }) => controls.length === 0);
}

/** Cloud providers of the infrastructure that are not listed as subservice organisations. */
export function unlistedProviders({
  infrastructure,
  subserviceOrganisations,
}: Soc2Config): readonly string[] {
  return infrastructure.providers.filter(
    (provider) => !subserviceOrganisations.some(({ name }) => isSameProvider(provider, name)),
  );
}
