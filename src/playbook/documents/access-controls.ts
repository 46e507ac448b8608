import { h2, list, steps } from '../markdown.js';
import AREAS from '../prose/areas.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { toolNames } from '../workspace-views.js';
import {
  areaScope,
  closingParts,
  controlsTable,
  settingsTable,
  stackSteps,
  unlikeNotes,
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

/** Logical access: settings stated and recommended, steps in the tools in use, evidence and auditors' questions. */
export const accessControls: Body = (context) => {
  const { input, t } = context;
  const { config } = input.snapshot;
  const say = phrasesOf(AREAS, t);
  const scope = areaScope(context);
  const names = (area: string, otherwise: string): string =>
    toolNames(config, [area]).join(', ') || say(otherwise);
  const [identity, hr, tickets] = [
    names('identity', 'identityProvider'),
    names('hr', 'hrList'),
    names('ticketing', 'ticketSystem'),
  ];
  return [
    h2(say('controls')),
    controlsTable(context, scope),
    settingsTable(context, 'access'),
    ...unlikeNotes(context, ['leavers', 'access-reviews', 'sessions', 'passwords']),
    stackSteps(context, 'access'),
    h2(say('steps')),
    steps([
      say('access1', { identity }),
      say('access2', { hr, tickets }),
      say('access3'),
      say('access4', { identity }),
      say('access5'),
      say('access6', { hr }),
    ]),
    ...closingParts(context, KINDS, scope),
    h2(say('automate')),
    list([say('automate1'), say('automate2', { hr }), say('automate3')]),
  ];
};
