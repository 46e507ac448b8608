import { isLacking, isUncovered } from '../../evidence/counts.js';
import { FACTS } from '../../catalog/facts.js';
import { PLAYBOOK_ENTRIES } from '../../catalog/playbook.js';
import type { CriterionId } from '../../catalog/types.js';
import { lacksEvidence } from '../facts/state-so-far.js';
import { smallFiles } from '../facts/thin-evidence.js';
import type { PlaybookInput } from '../input.js';
import { wordsIn } from '../words.js';
import { weakControls } from '../weak-controls.js';
import {
  activeControls,
  controlsFor,
  evidenceOfControl,
  idsOf,
  isPlanned,
  runningControls,
  scopeOf,
} from '../workspace-views.js';
import {
  attention,
  byDocument,
  done,
  inProgress,
  notStarted,
  share,
  type EntryState,
  type StateOf,
} from './entry-state.js';

const NO_CONTROLS = notStarted(
  'No control is read from controls.yaml yet.',
  'Uit controls.yaml is nog geen maatregel gelezen.',
);
const NO_EVIDENCE = notStarted('There is no evidence yet.', 'Er is nog geen bewijs.');

/** The state of one area: controls, approved text, evidence. */
function areaState(input: PlaybookInput, criteria: readonly CriterionId[]): EntryState {
  const { snapshot, coverage } = input;
  const scope = criteria.filter((id) => coverage.get(id)?.inScope);
  const without = scope.filter((id) => controlsFor(snapshot, [id]).length === 0);
  const unwritten = scope.filter((id) => !coverage.get(id)?.states.substantiated);
  if (without.length === scope.length && unwritten.length === scope.length)
    return notStarted(
      `Nothing is set up for ${scope.join(', ')}.`,
      `Voor ${scope.join(', ')} is nog niets ingericht.`,
    );
  if (without.length > 0)
    return attention(
      `No control serves ${without.join(', ')}.`,
      `Geen maatregel dient ${without.join(', ')}.`,
    );
  if (unwritten.length > 0)
    return attention(
      `No text was found that says how ${unwritten.join(', ')} is met.`,
      `Geen tekst gevonden die zegt hoe aan ${unwritten.join(', ')} wordt voldaan.`,
    );
  const lacking = controlsFor(snapshot, scope).filter((control) =>
    lacksEvidence(input, evidenceOfControl(input, control)),
  );
  if (lacking.length > 0) {
    const ids = [...new Set(lacking.map(({ id }) => id))].join(', ');
    return attention(`Evidence is missing for ${ids}.`, `Bewijs ontbreekt voor ${ids}.`);
  }
  const unapproved = scope.filter((id) => !coverage.get(id)?.states.approved);
  if (unapproved.length > 0)
    return inProgress(
      `The text on ${unapproved.join(', ')} is not approved.`,
      `De tekst over ${unapproved.join(', ')} is niet goedgekeurd.`,
    );
  const shown = controlsFor(snapshot, scope).filter(
    (control) => (evidenceOfControl(input, control)?.items.length ?? 0) > 0,
  );
  if (shown.length === 0)
    return inProgress(
      'Controls run and text is approved; there is no evidence yet.',
      'Maatregelen draaien en tekst is goedgekeurd; er is nog geen bewijs.',
    );
  return done(
    'Controls run, text is approved, evidence is there.',
    'Maatregelen draaien, tekst is goedgekeurd, bewijs is er.',
  );
}

/** States of the entries on controls, evidence, checking and the auditor. */
export const OPERATION: Readonly<Record<string, StateOf>> = {
  ...Object.fromEntries(
    PLAYBOOK_ENTRIES.filter(({ step }) => step === 'controls').map(({ id, criteria }): [string, StateOf] => [
      id,
      (input) => areaState(input, criteria ?? []),
    ]),
  ),
  'evidence-by-criterion': (input) => {
    const scope = scopeOf(input);
    if (input.snapshot.evidenceFiles.length === 0) return NO_EVIDENCE;
    return share(
      scope.filter((id) => input.coverage.get(id)?.states.evidenced).length,
      scope.length,
      'criteria in scope are evidenced',
      'criteria binnen de scope hebben bewijs',
    );
  },
  'evidence-calendar': ({ snapshot }) => {
    const running = runningControls(snapshot);
    if (running.length === 0) return NO_CONTROLS;
    if (!snapshot.config?.report.observationPeriod && snapshot.config?.report.type !== 'I')
      return attention(
        'soc2.yaml states no observation period.',
        'soc2.yaml vermeldt geen observatieperiode.',
      );
    return share(
      running.filter((control) => isPlanned(control) && control.evidence.length > 0).length,
      running.length,
      'controls have a rhythm, an owner and evidence',
      'maatregelen hebben een ritme, een eigenaar en bewijs',
    );
  },
  'evidence-areas': ({ evidence, snapshot }) => {
    if (snapshot.evidenceFiles.length === 0) return NO_EVIDENCE;
    const kinds = new Set(evidence.items.map(({ kind }) => kind));
    return share(
      FACTS.typicalEvidence.filter((area) => area.kinds.some((kind) => kinds.has(kind))).length,
      FACTS.typicalEvidence.length,
      'usual areas have evidence',
      'gebruikelijke gebieden hebben bewijs',
    );
  },
  'internal-audit-checklist': (input) => {
    const checks = input.evidence.items.filter(
      ({ kind }) => kind === 'internal-audit-report' || kind === 'control-self-assessment',
    );
    const [first] = checks;
    if (first)
      return done(
        `An internal check is on file: ${first.path}.`,
        `Een interne controle ligt vast: ${first.path}.`,
      );
    const written = byDocument(input, 'internal-audit-checklist');
    return written.state === 'not-started'
      ? written
      : inProgress(
          'The checklist is there; no result is on file yet.',
          'De checklist is er; er ligt nog geen resultaat vast.',
        );
  },
  'operating-tests': (input) => {
    const failing = input.evidence.controls
      .filter(({ exceptions }) => exceptions.count > 0)
      .map(({ control }) => control.id);
    const written = byDocument(input, 'operating-tests');
    return failing.length > 0 && written.state === 'not-started'
      ? attention(
          `Exceptions are recorded for ${failing.join(', ')}.`,
          `Er zijn uitzonderingen vastgelegd bij ${failing.join(', ')}.`,
        )
      : written;
  },
  'evidence-inventory': (input) => {
    const { snapshot, evidence } = input;
    if (snapshot.evidenceFiles.length === 0) return NO_EVIDENCE;
    const missing = evidence.controls.reduce(
      (sum, { occurrences, events }) =>
        sum + occurrences.filter(isLacking).length + events.filter(isUncovered).length,
      0,
    );
    const faulty = new Set(evidence.faulty.map(({ item }) => item.path)).size;
    // A few bytes may be all there is to say; somebody has to look.
    const small = smallFiles(input).length;
    if (missing > 0 || faulty > 0 || small > 0)
      return attention(
        `Missing items: ${missing}; files that do not show what they say: ${faulty}${small > 0 ? `; files of a few bytes to look at: ${small}` : ''}.`,
        `Ontbrekende items: ${missing}; bestanden die niet tonen wat ze zeggen: ${faulty}${small > 0 ? `; bestanden van enkele bytes om naar te kijken: ${small}` : ''}.`,
      );
    return done('Nothing that is due is missing.', 'Niets wat verschuldigd is ontbreekt.');
  },
  'auditor-selection': ({ snapshot: { config } }) => {
    const auditor = config?.report.auditor;
    if (auditor?.status === 'engaged')
      return done(
        `${auditor.firm ?? 'The auditor'} is engaged.`,
        `${auditor.firm ?? 'De auditor'} is gecontracteerd.`,
      );
    if (auditor?.status === 'shortlisted' || auditor?.firm !== undefined)
      return auditor.status === 'shortlisted'
        ? inProgress('A firm is shortlisted.', 'Een kantoor staat op de shortlist.')
        : inProgress(
            `${auditor.firm ?? ''} is named as auditor; soc2.yaml does not say whether it is engaged.`,
            `${auditor.firm ?? ''} staat genoemd als auditor; soc2.yaml zegt niet of het is gecontracteerd.`,
          );
    return notStarted('No auditor is named in soc2.yaml.', 'In soc2.yaml staat geen auditor.');
  },
  'kickoff-deck': (input) => byDocument(input, 'kickoff-deck'),
  'audit-process': (input) => byDocument(input, 'audit-process'),
  'management-assertion': (input) => byDocument(input, 'management-assertion'),
  'representation-letter': (input) => byDocument(input, 'representation-letter'),
  'design-challenge': (input) => {
    if (activeControls(input.snapshot).length === 0) return NO_CONTROLS;
    const weak = weakControls(input, wordsIn(input.language));
    return weak.length > 0
      ? attention(
          `Will be questioned: ${idsOf(weak.map(({ control }) => control))}.`,
          `Wordt bevraagd: ${idsOf(weak.map(({ control }) => control))}.`,
        )
      : done('No control shows a weak design.', 'Geen maatregel toont een zwak ontwerp.');
  },
  'sampling-exceptions': ({ snapshot, evidence }) => {
    if (runningControls(snapshot).length === 0) return NO_CONTROLS;
    const reacting = evidence.controls.filter(({ population }) => population.state !== 'not-needed');
    const bare = reacting.filter(({ population }) => !['known', 'not-occurring'].includes(population.state));
    if (bare.length > 0) {
      const ids = bare.map(({ control }) => control.id).join(', ');
      return attention(
        `No population to sample from: ${ids}.`,
        `Geen populatie voor een steekproef: ${ids}.`,
      );
    }
    const following = runningControls(snapshot).filter(
      ({ frequency }) => frequency === 'per-event' || frequency === 'per-change',
    );
    if (reacting.length === 0 && following.length > 0)
      return inProgress(
        `soc2.yaml states no observation period, so no population was looked for: ${idsOf(following)}.`,
        `soc2.yaml vermeldt geen observatieperiode; daarom is geen populatie gezocht: ${idsOf(following)}.`,
      );
    return reacting.length === 0
      ? inProgress('No control runs per event.', 'Geen maatregel draait per gebeurtenis.')
      : done(
          'Every control that follows events names its register.',
          'Elke maatregel die gebeurtenissen volgt noemt haar register.',
        );
  },
};
