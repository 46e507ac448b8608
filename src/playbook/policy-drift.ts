import { approvalGaps } from '../analysis/approval.js';
import { reviewDueOf } from '../analysis/review-cadence.js';
import { isDraft } from '../analysis/governed.js';
import type { Localised } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import { hasWhole } from '../workspace/occurrences.js';
import type { Soc2Config } from '../workspace/records.js';
import type { PlaybookInput } from './input.js';
import { say } from './words.js';
import { policyDocuments } from './workspace-views.js';
import { typeIdOf } from '../analysis/kinds/type-of.js';

export interface Outdated {
  readonly document: PolicyDocument;
  readonly reasons: readonly Localised[];
}

/** Documents that name tools soc2.yaml does not know, or whose review is overdue or due after an event. */
export function outdatedDocuments({ snapshot, diagnostics, today }: PlaybookInput): readonly Outdated[] {
  return policyDocuments(snapshot).flatMap((document) => {
    const reasons: Localised[] = diagnostics
      .filter(
        ({ uri, code }) =>
          uri === document.uri && (code === 'unknown-tool' || code === 'review-due-after-event'),
      )
      .map(({ message }) => message);
    const next = document.frontMatter?.nextReview?.value;
    if (approvalGaps(document, today).includes('review'))
      reasons.push(
        say(
          `Its review is overdue${next === undefined ? '' : ` since ${next}`}.`,
          `De evaluatie is te laat${next === undefined ? '' : ` sinds ${next}`}.`,
        ),
      );
    return reasons.length > 0 ? [{ document, reasons }] : [];
  });
}

/** Documents in force of which nothing says when they are reviewed again: whether that is late nobody can tell. */
export function undatedReviews({ snapshot }: PlaybookInput): readonly PolicyDocument[] {
  return policyDocuments(snapshot).filter(
    (document) => !isDraft(document) && reviewDueOf(document) === undefined,
  );
}

/** A fact of soc2.yaml that is other than it was. */
export interface ConfigChange {
  readonly what: Localised;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Names by which documents may speak of it. */
  readonly names: readonly string[];
  /** Policy types it touches whatever they name. */
  readonly types: readonly string[];
}

const INFRASTRUCTURE = {
  architecture: {
    what: say('architecture', 'architectuur'),
    types: ['system-description', 'network-security'],
  },
  network: { what: say('network', 'netwerk'), types: ['network-security', 'system-description'] },
  storage: {
    what: say('storage and encryption', 'opslag en versleuteling'),
    types: ['encryption', 'system-description', 'data-retention'],
  },
  authentication: {
    what: say('authentication', 'authenticatie'),
    types: ['access-control', 'password', 'system-description'],
  },
  monitoring: {
    what: say('monitoring', 'monitoring'),
    types: ['logging-monitoring', 'incident-response', 'system-description'],
  },
  backup: {
    what: say('backup', 'back-up'),
    types: ['backup-recovery', 'business-continuity', 'restore-testing', 'system-description'],
  },
} as const;

const BY_AREA: Readonly<Record<string, readonly string[]>> = {
  identity: ['access-control', 'onboarding-offboarding', 'access-review'],
  'source-control': ['change-management', 'secure-development'],
  'ci-cd': ['change-management', 'change-procedure', 'secure-development'],
  ticketing: ['change-management', 'incident-response', 'onboarding-offboarding'],
  monitoring: ['logging-monitoring', 'incident-response'],
  logging: ['logging-monitoring'],
  vulnerability: ['vulnerability-management', 'patch-management'],
  endpoint: ['endpoint-security', 'asset-management'],
  backup: ['backup-recovery', 'restore-testing', 'business-continuity'],
  hr: ['hr-security', 'onboarding-offboarding'],
  training: ['training'],
  communication: ['incident-response'],
  cloud: ['network-security', 'encryption', 'vendor-management', 'system-description'],
  secrets: ['encryption'],
  other: [],
};

/** Policy types that a tool of this area touches. */
export function typesOfArea(area: string | undefined): readonly string[] {
  return BY_AREA[area ?? ''] ?? [];
}

/** What changed in tools, providers, infrastructure, services and commitments from one soc2.yaml to another. */
export function configChanges(before: Soc2Config, after: Soc2Config): readonly ConfigChange[] {
  const changes: ConfigChange[] = [];
  const named = <T extends { readonly name: string }>(
    what: Localised,
    from: readonly T[],
    to: readonly T[],
    text: (one: T) => string,
    types: (one: T) => readonly string[],
  ): void => {
    for (const name of new Set([...from, ...to].map((one) => one.name))) {
      const [old, now] = [from.find((one) => one.name === name), to.find((one) => one.name === name)];
      const [was, is] = [old && text(old), now && text(now)];
      if (was !== is)
        changes.push({
          what: say(`${what.en} ${name}`, `${what.nl} ${name}`),
          before: was,
          after: is,
          names: [name],
          types: [...new Set([...(old ? types(old) : []), ...(now ? types(now) : [])])],
        });
    }
  };
  named(
    say('tool', 'tool'),
    before.tools,
    after.tools,
    ({ name, purpose, area }) => [name, purpose, area].filter(Boolean).join(', '),
    ({ area }) => typesOfArea(area),
  );
  named(
    say('service', 'dienst'),
    before.services,
    after.services,
    ({ name, description }) => [name, description].filter(Boolean).join(': '),
    () => ['system-description'],
  );
  named(
    say('subservice organisation', 'subserviceorganisatie'),
    before.subserviceOrganisations,
    after.subserviceOrganisations,
    ({ name, services, method }) => [name, services.join(', '), method].filter(Boolean).join('; '),
    () => ['vendor-management', 'system-description'],
  );
  const providers = (config: Soc2Config): { name: string }[] =>
    config.infrastructure.providers.map((name) => ({ name }));
  named(
    say('provider', 'provider'),
    providers(before),
    providers(after),
    ({ name }) => name,
    () => ['vendor-management', 'network-security', 'encryption', 'backup-recovery', 'system-description'],
  );
  for (const [key, { what, types }] of Object.entries(INFRASTRUCTURE)) {
    const [was, is] = [
      before.infrastructure[key as keyof typeof INFRASTRUCTURE],
      after.infrastructure[key as keyof typeof INFRASTRUCTURE],
    ];
    if (was !== is) changes.push({ what, before: was, after: is, names: [], types });
  }
  const commitments = (config: Soc2Config): { name: string; text: string; kind: string | undefined }[] =>
    config.commitments.map(({ id, statement, target, kind }) => ({
      name: id,
      text: [statement, target].filter(Boolean).join(' '),
      kind,
    }));
  named(
    say('commitment', 'belofte'),
    commitments(before),
    commitments(after),
    ({ text }) => text,
    ({ kind }) =>
      kind === 'uptime'
        ? ['availability', 'backup-recovery', 'system-description']
        : kind === 'incident-notification'
          ? ['incident-response', 'system-description']
          : ['system-description'],
  );
  return changes;
}

/** The documents that a change touches: those that name it, and those of the types it belongs to. */
export function touchedBy(
  { names, types }: Pick<ConfigChange, 'names' | 'types'>,
  documents: readonly PolicyDocument[],
): readonly PolicyDocument[] {
  return documents.filter(
    (document) => types.includes(typeIdOf(document) ?? '') || names.some((name) => namesIt(document, name)),
  );
}

/** Whether the document's text names a tool or provider. */
export function namesIt(document: PolicyDocument, name: string): boolean {
  const lower = name.toLowerCase();
  return document.sections.some(({ content }) =>
    content.sentences.some(({ text }) => hasWhole(text.toLowerCase(), lower)),
  );
}
