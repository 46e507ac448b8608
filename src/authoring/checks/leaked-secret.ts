import { findSecretPlaceholders } from '../text/redactor.js';
import { findSecrets } from '../text/secrets/find-secrets.js';
import { isNew, type Check } from './check.js';

/** A key, token, password or private key in new text, or a placeholder of one where the secret did not stand. */
export const leakedSecret: Check = function* (draft) {
  for (const { start, end, kind } of findSecrets(draft.draft)) {
    if (
      !isNew(draft, { start, end }) ||
      (draft.task.kind === 'translate' && draft.base.includes(draft.draft.slice(start, end)))
    )
      continue;
    yield {
      check: 'leaked-secret',
      quote: `${draft.draft.slice(start, start + 4)}…`,
      span: { start, end },
      message: {
        en: `The draft holds what looks like a ${kind === 'private-key' ? 'private key' : kind}. Secrets do not belong in a policy.`,
        nl: `Het concept bevat wat op een ${NAMES[kind]} lijkt. Geheimen horen niet in beleid.`,
      },
    };
  }
  for (const { start, end } of findSecretPlaceholders(draft.draft)) {
    if (!isNew(draft, { start, end })) continue;
    yield {
      check: 'leaked-secret',
      quote: draft.draft.slice(start, end),
      span: { start, end },
      message: {
        en: 'The draft repeats a secret of the text at a place where it did not stand.',
        nl: 'Het concept herhaalt een geheim uit de tekst op een plek waar het niet stond.',
      },
    };
  }
};

const NAMES = {
  key: 'sleutel',
  token: 'token',
  password: 'wachtwoord',
  'private-key': 'privésleutel',
  email: 'e-mailadres',
} as const;
