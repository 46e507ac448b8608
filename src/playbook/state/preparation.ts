import { documentGaps } from '../facts/document-gaps.js';
import GAPS from '../prose/document-gaps.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { wordsIn } from '../words.js';
import { openCriteria } from '../facts/open-criteria.js';
import { keepersOf } from '../facts/promises.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { matchDescription } from '../../analysis/description/match-description.js';
import { isDraft } from '../../analysis/governed.js';
import { eachReport } from '../../analysis/rule.js';
import { approvalGaps } from '../../analysis/approval.js';
import { policyType } from '../../catalog/policy-types.js';
import { PLAYBOOK_ENTRIES, playbookEntry } from '../../catalog/playbook.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import { missingInputs } from '../fill/fill-prompt.js';
import { missingTypes, requiredTypes, categoriesOf } from '../missing-types.js';
import { planBack } from '../plan-back.js';
import { hasEarlier, judgeType } from '../type-verdict.js';
import { adviseScope } from '../scope-signals.js';
import { documentOfType, policyDocuments, scopeOf, someOf } from '../workspace-views.js';
import { attention, done, inProgress, notStarted, share, type StateOf } from './entry-state.js';

const NO_CONFIG = notStarted('There is no soc2.yaml yet.', 'Er is nog geen soc2.yaml.');

/** States of the entries up to and including the policies. */
export const PREPARATION: Readonly<Record<string, StateOf>> = {
  'report-type': (input) => {
    const {
      snapshot: { config },
      today,
    } = input;
    if (!config) return NO_CONFIG;
    const { type, observationPeriod, asOf, targetDate } = config.report;
    if (type === undefined)
      return notStarted('soc2.yaml names no report type.', 'soc2.yaml noemt geen rapporttype.');
    const plan = planBack(config, today);
    const [first] = plan?.warnings ?? [];
    if (plan?.feasibility === 'infeasible' && first) return attention(first.en, first.nl);
    const dated = type === 'I' ? asOf !== undefined : observationPeriod !== undefined;
    if (!dated || targetDate === undefined)
      return inProgress(
        `Type ${type}; the dates are not all stated.`,
        `Type ${type}; nog niet alle data zijn vermeld.`,
      );
    if (!judgeType(input).fits && hasEarlier(input))
      return attention(
        `Type ${type} by ${targetDate} fits after the earlier report; of it this folder shows ${input.readiness.overall.score} of 100 so far.`,
        `Type ${type} op ${targetDate} past na het eerdere rapport; deze map toont daar tot nu toe ${input.readiness.overall.score} van 100 van.`,
      );
    if (!judgeType(input).fits)
      return attention(
        `Type ${type} by ${targetDate} does not fit what is ready (${input.readiness.overall.score} of 100).`,
        `Type ${type} op ${targetDate} past niet bij wat gereed is (${input.readiness.overall.score} van 100).`,
      );
    return done(
      `Type ${type}, report needed by ${targetDate}.`,
      `Type ${type}, rapport nodig op ${targetDate}.`,
    );
  },
  'scope-advice': ({ snapshot: { config } }) => {
    if (!config) return NO_CONFIG;
    const lacking = adviseScope(config).filter(({ advice, inScope }) => advice === 'include' && !inScope);
    if (lacking.length > 0) {
      const names = (language: 'en' | 'nl'): string =>
        lacking.map(({ facts }) => lowerFirst(CATEGORY_TITLES[facts.id][language])).join(', ');
      return attention(
        `What you promise asks for ${names('en')}, which is not in scope.`,
        `Wat u belooft vraagt om ${names('nl')}, en dat valt buiten de scope.`,
      );
    }
    if (adviseScope(config).some(({ advice }) => advice === 'cannot-tell') || config.services.length === 0)
      return inProgress(
        'For some categories what would decide is not stated yet.',
        'Voor sommige categorieën is nog niet vermeld wat beslissend is.',
      );
    return done(
      'The categories in scope fit services and commitments.',
      'De categorieën binnen de scope passen bij diensten en beloften.',
    );
  },
  'workspace-context': (input) => {
    if (!input.snapshot.config) return NO_CONFIG;
    const inputs = playbookEntry('workspace-context')?.inputs ?? [];
    return share(
      inputs.length - missingInputs(inputs, input).length,
      inputs.length,
      'facts that pages ask for first are in soc2.yaml',
      'feiten die pagina’s het eerst vragen staan in soc2.yaml',
    );
  },
  'readiness-checklist': (input) => {
    const scope = scopeOf(input);
    return share(
      scope.filter((id) => input.coverage.get(id)?.states.substantiated).length,
      scope.length,
      'criteria in scope have text that says how',
      'criteria binnen de scope hebben tekst die zegt hoe',
    );
  },
  'control-mapping': (input) => {
    if (input.snapshot.controls.length === 0)
      return notStarted(
        'No control is read from controls.yaml yet.',
        'Uit controls.yaml is nog geen maatregel gelezen.',
      );
    const { open: without } = openCriteria(input);
    return without.length > 0
      ? attention(`No control serves ${someOf(without, 5)}.`, `Geen maatregel dient ${someOf(without, 5)}.`)
      : done('Every criterion in scope has a control.', 'Elk criterium binnen de scope heeft een maatregel.');
  },
  'documentation-gaps': (input) => {
    if (policyDocuments(input.snapshot).length === 0)
      return notStarted('This folder holds no policies yet.', 'In deze map ligt nog geen beleid.');
    const { drafts, gaps } = documentGaps(input);
    const missing = missingTypes(input).length;
    const heavy = gaps.filter(
      ({ criticality }) => criticality === 'critical' || criticality === 'high',
    ).length;
    if (gaps.length + drafts.length + missing === 0)
      return done('No gaps in the documents.', 'Geen hiaten in de documenten.');
    const slots = { missing, drafts: drafts.length, gaps: gaps.length, heavy };
    const [en, nl] = [phrasesOf(GAPS, wordsIn('en')), phrasesOf(GAPS, wordsIn('nl'))];
    return (heavy + missing > 0 ? attention : inProgress)(en('stateDrafts', slots), nl('stateDrafts', slots));
  },
  'system-description': ({ snapshot, facts }) => documentState(snapshot, facts.today, 'system-description'),
  'system-description-refine': ({ snapshot }) => {
    const document = documentOfType(snapshot, 'system-description');
    if (!document)
      return notStarted('There is no system description yet.', 'Er is nog geen systeembeschrijving.');
    const matches = matchDescription(document, snapshot.config?.report.type).filter(
      ({ criterion }) => criterion === 'DC3',
    );
    return share(
      matches.filter(({ state }) => state === 'described').length,
      matches.length,
      'components are described',
      'componenten zijn beschreven',
    );
  },
  'system-description-check': ({ snapshot }) => {
    const document = documentOfType(snapshot, 'system-description');
    if (!document)
      return notStarted('There is no system description yet.', 'Er is nog geen systeembeschrijving.');
    const missing = matchDescription(document, snapshot.config?.report.type).filter(
      ({ state, content }) => content.critical && state !== 'described',
    );
    if (missing.length === 0)
      return done(
        'All that the description criteria ask is there.',
        'Alles wat de beschrijvingscriteria vragen staat erin.',
      );
    const names = (language: 'en' | 'nl'): string =>
      missing
        .map(({ content, criterion }) => `${lowerFirst(content.title[language])} (${criterion})`)
        .join(', ');
    return attention(`Missing or thin: ${names('en')}.`, `Ontbreekt of is mager: ${names('nl')}.`);
  },
  'service-commitments': ({ snapshot, diagnostics }) => {
    const commitments = snapshot.config?.commitments ?? [];
    if (commitments.length === 0)
      return notStarted('No commitments are stated in soc2.yaml.', 'In soc2.yaml staan geen beloften.');
    const bare = commitments.filter((promise) => keepersOf(snapshot, promise).length === 0);
    const reported = diagnostics.filter(({ code }) => code === 'commitment-without-control').length;
    return bare.length > 0 || reported > 0
      ? attention(
          `Commitments without a control that shows they are kept: ${Math.max(bare.length, reported)}.`,
          `Beloften zonder maatregel die aantoont dat ze worden nagekomen: ${Math.max(bare.length, reported)}.`,
        )
      : done(
          `Every commitment has a control (${commitments.length}).`,
          `Elke belofte heeft een maatregel (${commitments.length}).`,
        );
  },
  'scope-procedures': (input) => {
    const required = requiredTypes(categoriesOf(input));
    const found = required.flatMap(({ id }) => documentOfType(input.snapshot, id) ?? []);
    const drafts = found.filter(isDraft).length;
    return share(
      found.length,
      required.length,
      `documents that the scope asks for are there, of which ${drafts} are drafts`,
      `documenten waar de scope om vraagt zijn er, waarvan ${drafts} als concept`,
    );
  },
  ...Object.fromEntries(
    PLAYBOOK_ENTRIES.filter(({ produces }) => produces === 'policy').map(
      ({ id, policyType: type }): [string, StateOf] => [
        id,
        ({ snapshot, facts, diagnostics }) => {
          const document = documentOfType(snapshot, type ?? '');
          const lacking = document
            ? diagnostics
                .flatMap(eachReport)
                .filter(
                  ({ uri, code }) =>
                    uri === document.uri && (code === 'missing-content' || code === 'content-incomplete'),
                ).length
            : 0;
          if (document && lacking > 0)
            return attention(
              `Contents that ${document.path} lacks: ${lacking}.`,
              `Onderdelen die in ${document.path} ontbreken: ${lacking}.`,
            );
          return documentState(snapshot, facts.today, type ?? '');
        },
      ],
    ),
  ),
};

function documentState(
  snapshot: Parameters<typeof documentOfType>[0],
  today: string,
  type: string,
): ReturnType<StateOf> {
  const document = documentOfType(snapshot, type);
  const title = policyType(type)?.title;
  if (!document)
    return notStarted(
      `There is no ${title ? lowerFirst(title.en) : type} yet.`,
      `Er is nog geen ${title ? lowerFirst(title.nl) : type}.`,
    );
  if (isDraft(document))
    return inProgress(`${document.path} is a draft.`, `${document.path} is een concept.`);
  const open = document.sections.reduce((sum, { content }) => sum + content.placeholders.length, 0);
  if (open > 0)
    return inProgress(
      `Places to fill in in ${document.path}: ${open}.`,
      `In te vullen plekken in ${document.path}: ${open}.`,
    );
  return approvalGaps(document, today).length > 0
    ? inProgress(
        `${document.path} is not approved in order.`,
        `${document.path} is niet volledig goedgekeurd.`,
      )
    : done(`${document.path} is approved.`, `${document.path} is goedgekeurd.`);
}
