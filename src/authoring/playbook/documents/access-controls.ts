import { h2, list, steps } from '../markdown.js';
import { toolNames } from '../workspace-views.js';
import {
  areaScope,
  auditorQuestions,
  collectTable,
  controlsTable,
  openGaps,
  policyContents,
  textTable,
} from './area-parts.js';
import type { Body } from './context.js';

const KINDS = [
  'access-request-tickets',
  'offboarding-tickets',
  'user-access-review',
  'privileged-access-list',
  'access-configuration',
  'password-configuration',
];

/** Logical access: steps, settings, evidence and auditors' questions. */
export const accessControls: Body = (context) => {
  const { input, t } = context;
  const scope = areaScope(context);
  const tools = toolNames(input.snapshot.config, ['identity']);
  const identity = tools.length > 0 ? tools.join(', ') : t('your identity provider', 'uw identityprovider');
  const hr = toolNames(input.snapshot.config, ['hr']);
  return [
    h2(t('Your controls', 'Uw maatregelen')),
    controlsTable(context, scope),
    h2(t('Steps', 'Stappen')),
    steps([
      t(
        `List all systems in scope and put each behind ${identity}; write down those that cannot be.`,
        `Zet alle systemen binnen scope op een lijst en plaats elk achter ${identity}; leg vast welke dat niet kunnen.`,
      ),
      t(
        `Let ${hr.length > 0 ? hr.join(', ') : 'the HR list'} start every account: a joiner, a change of role or a leaver becomes a ticket.`,
        `Laat ${hr.length > 0 ? hr.join(', ') : 'de HR-lijst'} elk account beginnen: indienst, functiewijziging of uitdienst wordt een ticket.`,
      ),
      t(
        'Approve before access is granted, by someone other than the requester.',
        'Keur goed vóórdat toegang wordt verleend, door een ander dan de aanvrager.',
      ),
      t(
        'Enforce multi-factor authentication for everyone, without standing exclusions; record each exception with an end date.',
        'Dwing multifactorauthenticatie af voor iedereen, zonder vaste uitzonderingen; leg elke uitzondering vast met einddatum.',
      ),
      t(
        'Set password and session rules in one place and take the same numbers into the policy.',
        'Stel wachtwoord- en sessieregels op één plaats in en neem dezelfde getallen over in het beleid.',
      ),
      t(
        'Review all accounts every quarter, service and administrator accounts included; carry out removals and keep the proof.',
        'Beoordeel alle accounts elk kwartaal, ook service- en beheeraccounts; voer intrekkingen uit en bewaar het bewijs.',
      ),
      t(
        'Compare the HR list with active accounts each month, also in systems outside single sign-on.',
        'Vergelijk elke maand de HR-lijst met actieve accounts, ook in systemen buiten single sign-on.',
      ),
    ]),
    h2(t('Settings and rules to lay down', 'Instellingen en regels om vast te leggen')),
    policyContents(context, 'access-control'),
    h2(t('Evidence', 'Bewijs')),
    collectTable(context, KINDS),
    h2(t('What auditors ask', 'Wat auditors vragen')),
    auditorQuestions(context, KINDS),
    h2(t('Text on these criteria', 'Tekst over deze criteria')),
    textTable(context, scope),
    ...openGaps(context, scope),
    h2(t('Can be automated', 'Te automatiseren')),
    list([
      t('Groups by role instead of single rights.', 'Groepen per rol in plaats van losse rechten.'),
      t(
        'Accounts that are switched off from the HR system.',
        'Accounts die vanuit het HR-systeem worden uitgezet.',
      ),
      t(
        'A monthly export of users and administrators into `evidence/access/`.',
        'Een maandelijkse export van gebruikers en beheerders naar `evidence/access/`.',
      ),
    ]),
  ];
};
