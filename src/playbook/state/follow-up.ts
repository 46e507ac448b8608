import { matchDescription } from '../../analysis/description/match-description.js';
import { FACTS } from '../../catalog/facts.js';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import { daysUntil, plusDays, quarterOf, quarterSpan } from '../../evidence/iso-days.js';
import { leavesOpen, providerReport } from '../../evidence/providers.js';
import type { PlaybookInput } from '../input.js';
import { outdatedDocuments, undatedReviews } from '../policy-drift.js';
import { openDuties, unlistedProviders } from '../provider-duties.js';
import { isAnswered } from '../answered.js';
import { controlTexts } from '../facts/control-texts.js';
import { documentOfType, idsOf, policyDocuments, runningControls } from '../workspace-views.js';
import { dayInQuarter } from '../quarter.js';
import {
  attention,
  byContent,
  byDocument,
  done,
  inProgress,
  notStarted,
  type StateOf,
} from './entry-state.js';

const NO_PERIOD = notStarted(
  'soc2.yaml states no observation period.',
  'soc2.yaml vermeldt geen observatieperiode.',
);

/** States of the entries on the auditor's questions, findings, common mistakes and what goes on. */
export const FOLLOW_UP: Readonly<Record<string, StateOf>> = {
  'scope-questions': (input) => {
    const document = documentOfType(input.snapshot, 'system-description');
    if (!document)
      return notStarted(
        'There is no system description that draws the boundary.',
        'Er is geen systeembeschrijving die de grens trekt.',
      );
    const boundaries = matchDescription(document, undefined).find(
      ({ content }) => content.id === 'boundaries',
    );
    return boundaries?.state === 'described'
      ? byDocument(input, 'scope-questions')
      : attention(
          'The system description does not draw its boundary.',
          'De systeembeschrijving trekt haar grens niet.',
        );
  },
  'subservice-organisations': ({ snapshot: { config }, diagnostics, evidence: { scope, today } }) => {
    if (!config) return notStarted('There is no soc2.yaml yet.', 'Er is nog geen soc2.yaml.');
    const unlisted = unlistedProviders(config);
    if (unlisted.length > 0)
      return attention(
        `Not listed as subservice organisation: ${unlisted.join(', ')}.`,
        `Niet vermeld als subserviceorganisatie: ${unlisted.join(', ')}.`,
      );
    const problems = count(diagnostics, 'subservice-report-missing', 'subservice-report-outdated');
    const undecided = config.subserviceOrganisations
      .filter(({ method }) => method === undefined)
      .map(({ name }) => name);
    if (undecided.length > 0)
      return attention(
        `No method chosen for ${undecided.join(', ')}.`,
        `Geen methode gekozen voor ${undecided.join(', ')}.`,
      );
    if (problems > 0)
      return attention(
        `Reports of providers that are missing or too old: ${problems}.`,
        `Rapporten van providers die ontbreken of te oud zijn: ${problems}.`,
      );
    const open =
      scope?.type !== 'II'
        ? []
        : config.subserviceOrganisations
            .filter(
              (one) =>
                one.method === 'carve-out' && leavesOpen(providerReport(one, scope, today), scope, today),
            )
            .map(({ name }) => name);
    if (open.length > 0)
      return attention(
        `Days of your period that a report does not cover: ${open.join(', ')}.`,
        `Dagen van uw periode die een rapport niet dekt: ${open.join(', ')}.`,
      );
    return config.subserviceOrganisations.length === 0
      ? notStarted('No subservice organisations are listed.', 'Er zijn geen subserviceorganisaties vermeld.')
      : done(
          'Every subservice organisation has a method and a report.',
          'Elke subserviceorganisatie heeft een methode en een rapport.',
        );
  },
  'finding-classes': ({ snapshot: { findings } }) => {
    if (findings.length === 0) return notStarted('There are no findings.', 'Er zijn geen bevindingen.');
    const bare = findings.filter((finding) => finding.class === undefined);
    return bare.length > 0
      ? attention(
          `No class yet: ${bare.map(({ id }) => id).join(', ')}.`,
          `Nog geen klasse: ${bare.map(({ id }) => id).join(', ')}.`,
        )
      : done('Every finding has a class.', 'Elke bevinding heeft een klasse.');
  },
  'draft-findings': ({ snapshot: { findings } }) => {
    if (findings.length === 0) return notStarted('There are no findings.', 'Er zijn geen bevindingen.');
    const bare = findings.filter((finding) => finding.status !== 'closed' && !isAnswered(finding));
    return bare.length > 0
      ? attention(
          `Not fully answered: ${bare.map(({ id }) => id).join(', ')}.`,
          `Niet volledig beantwoord: ${bare.map(({ id }) => id).join(', ')}.`,
        )
      : done(
          'Every open finding has cause, response, plan, owner and date.',
          'Elke open bevinding heeft oorzaak, reactie, plan, eigenaar en datum.',
        );
  },
  'finding-triage': ({ snapshot: { findings }, today }) => {
    const open = findings.filter(({ status }) => status !== 'closed');
    if (open.length === 0)
      return findings.length === 0
        ? notStarted('There are no findings.', 'Er zijn geen bevindingen.')
        : done('No finding is open.', 'Geen bevinding staat open.');
    const late = open.filter(
      ({ remediation }) =>
        remediation?.due !== undefined && remediation.completed === undefined && remediation.due < today,
    );
    return late.length > 0
      ? attention(
          `Overdue: ${late.map(({ id }) => id).join(', ')}.`,
          `Te laat: ${late.map(({ id }) => id).join(', ')}.`,
        )
      : inProgress(
          `Open: ${open.map(({ id }) => id).join(', ')}.`,
          `Open: ${open.map(({ id }) => id).join(', ')}.`,
        );
  },
  'late-evidence': ({ snapshot: { config }, evidence, today }) => {
    const period = config?.report.observationPeriod;
    if (!period) return NO_PERIOD;
    if (today < period.start)
      return notStarted(`The period begins on ${period.start}.`, `De periode begint op ${period.start}.`);
    const late = evidence.controls.filter(
      ({ state, lateStart, occurrences }) =>
        state === 'none' || lateStart > 0 || occurrences.some((one) => one.state === 'missing'),
    );
    const ids = [...new Set(late.map(({ control }) => control.id))];
    return ids.length > 0
      ? attention(
          `Late or without evidence: ${ids.join(', ')}.`,
          `Te laat of zonder bewijs: ${ids.join(', ')}.`,
        )
      : done('Every control has the evidence that is due.', 'Elke maatregel heeft het verschuldigde bewijs.');
  },
  'undocumented-controls': (input) => {
    if (runningControls(input.snapshot).length === 0)
      return notStarted(
        'No control is read from controls.yaml yet.',
        'Uit controls.yaml is nog geen maatregel gelezen.',
      );
    const { bare, unnamed, onlyDrafts, unsure } = controlTexts(input);
    if (bare.length > 0)
      return attention(
        `No text was found that describes ${idsOf(bare)}.`,
        `Geen tekst gevonden die ${idsOf(bare)} beschrijft.`,
      );
    if (onlyDrafts.length > 0)
      return attention(
        `Only drafts describe ${idsOf(onlyDrafts)}.`,
        `Alleen concepten beschrijven ${idsOf(onlyDrafts)}.`,
      );
    if (unsure.length > 0)
      return inProgress(
        `Whether a text describes ${idsOf(unsure)} was not recognised.`,
        `Of een tekst ${idsOf(unsure)} beschrijft, is niet herkend.`,
      );
    return unnamed.length > 0
      ? inProgress(
          `Texts speak of ${idsOf(unnamed.map(({ control }) => control))} without naming them.`,
          `Teksten gaan over ${idsOf(unnamed.map(({ control }) => control))} zonder die te noemen.`,
        )
      : done('Every control is described.', 'Elke maatregel is beschreven.');
  },
  'shared-responsibility': (input) => {
    const { config } = input.snapshot;
    if (
      !config ||
      (config.infrastructure.providers.length === 0 && config.subserviceOrganisations.length === 0)
    )
      return notStarted('No providers are stated in soc2.yaml.', 'In soc2.yaml staan geen providers.');
    const taken = count(input.diagnostics, 'provider-control-taken-for-own');
    if (taken > 0)
      return attention(
        `Passages that take a provider's controls for your own: ${taken}.`,
        `Passages die maatregelen van een provider voor eigen houden: ${taken}.`,
      );
    const silent = config.subserviceOrganisations
      .filter(({ complementaryControls }) => complementaryControls.length === 0)
      .map(({ name }) => name);
    const without = [...silent, ...unlistedProviders(config)];
    const open = openDuties(input);
    if (open.length === 0 && without.length > 0)
      return attention(
        `Not known: no control that ${without.join(', ')} expects of you is recorded (\`complementaryControls\`).`,
        `Niet bekend: er is geen maatregel vastgelegd die ${without.join(', ')} van u verwacht (\`complementaryControls\`).`,
      );
    return open.length > 0
      ? attention(
          `No control of yours serves ${open.map(({ id }) => id).join(', ')}.`,
          `Geen eigen maatregel dient ${open.map(({ id }) => id).join(', ')}.`,
        )
      : done(
          'Every control that providers expect of you has one of yours.',
          'Elke maatregel die providers van u verwachten heeft een eigen maatregel.',
        );
  },
  'evidence-folders': ({ evidence, snapshot }) => {
    if (snapshot.evidenceFiles.length === 0)
      return notStarted('There is no evidence yet.', 'Er is nog geen bewijs.');
    const loose = evidence.items.filter(
      ({ parsed, control, label }) => !parsed.named || control === undefined || label === undefined,
    );
    return loose.length > 0
      ? attention(
          `${loose.length} of ${evidence.items.length} files lie outside the convention.`,
          `${loose.length} van ${evidence.items.length} bestanden wijken af van de afspraak.`,
        )
      : done('Every file is where it belongs.', 'Elk bestand ligt waar het hoort.');
  },
  'quarterly-self-assessment': ({ evidence, snapshot, today, quarter: asked }) => {
    if (runningControls(snapshot).length === 0)
      return notStarted(
        'No control is read from controls.yaml yet.',
        'Uit controls.yaml is nog geen maatregel gelezen.',
      );
    const quarter = asked ?? quarterOf(today);
    const written = [...snapshot.documents.values()].find(
      ({ frontMatter, path }) =>
        frontMatter?.type?.value === 'playbook/quarterly-self-assessment' && path.includes(quarter),
    );
    if (written) return byContent(written);
    const filed = evidence.items
      .filter(({ kind }) => kind === 'control-self-assessment')
      .map(({ path }) => path);
    const left = daysUntil(today, quarterSpan(dayInQuarter(quarter) ?? today).end);
    if (filed.length === 0 && left <= 14)
      return attention(
        `${quarter} ends in ${left} days and was not assessed.`,
        `${quarter} eindigt over ${left} dagen en is niet beoordeeld.`,
      );
    return inProgress(`${quarter} was not assessed yet.`, `${quarter} is nog niet beoordeeld.`);
  },
  'policy-updates': (input) => {
    const outdated = outdatedDocuments(input);
    const undated = undatedReviews(input);
    return outdated.length > 0
      ? attention(
          `No longer fits soc2.yaml, or overdue: ${outdated.map(({ document }) => document.path).join(', ')}.`,
          `Past niet meer bij soc2.yaml, of te laat: ${outdated.map(({ document }) => document.path).join(', ')}.`,
        )
      : policyDocuments(input.snapshot).length === 0
        ? notStarted('This folder holds no policies yet.', 'In deze map ligt nog geen beleid.')
        : undated.length > 0
          ? inProgress(
              `No document is known to be out of step; when these are reviewed again is not stated: ${undated.map(({ path }) => path).join(', ')}.`,
              `Van geen document is bekend dat het niet meer past; wanneer deze opnieuw worden beoordeeld staat er niet: ${undated.map(({ path }) => path).join(', ')}.`,
            )
          : done(
              'Documents fit soc2.yaml and none is overdue.',
              'Documenten passen bij soc2.yaml en geen is te laat.',
            );
  },
  // The results have states of their own; this page shows them.
  'next-steps': (input) => byDocument(input, 'next-steps'),
  renewal: (input) => {
    const period = input.snapshot.config?.report.observationPeriod;
    const asOf = input.snapshot.config?.report.type === 'I' ? input.snapshot.config.report.asOf : undefined;
    if (asOf !== undefined && byDocument(input, 'renewal').state !== 'done')
      return notStarted(
        `After the Type I of ${asOf}: choose the period of the Type II.`,
        `Na de Type I van ${asOf}: kies de periode van de Type II.`,
      );
    if (!period) return NO_PERIOD;
    const lead = plusDays(period.end, -FACTS.planning.renewalLeadDays);
    const written = byDocument(input, 'renewal');
    if (written.state === 'done') return written;
    if (input.today >= lead) {
      const left = daysUntil(input.today, period.end);
      return left < 0
        ? attention(
            `The period ended on ${period.end} and no renewal is planned.`,
            `De periode eindigde op ${period.end} en er is geen verlenging gepland.`,
          )
        : attention(
            `The period ends in ${left} days: plan the renewal now.`,
            `De periode eindigt over ${left} dagen: plan nu de verlenging.`,
          );
    }
    return notStarted(`To be planned from ${lead} on.`, `Te plannen vanaf ${lead}.`);
  },
};

function count(diagnostics: PlaybookInput['diagnostics'], ...codes: readonly Diagnostic['code'][]): number {
  return diagnostics.filter(({ code }) => codes.includes(code)).length;
}
