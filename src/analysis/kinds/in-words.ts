import type { DocumentKind } from '../../catalog/document-kinds.js';
import type { Localised } from '../../catalog/types.js';
import type { KindDecision, KindReason } from './decision.js';
import type { MakeUp } from './make-up.js';

/** Decisions with their reasons in words. */
export function ofMakeUp(madeOf: MakeUp): KindDecision {
  switch (madeOf) {
    case 'table':
      return decide(
        'record',
        'text',
        'Most of it is a table, and neither its title nor its folder says that it is a policy.',
        'Het meeste is een tabel, en titel noch map zegt dat het beleid is.',
      );
    case 'code':
      return decide(
        'none',
        'text',
        'Most of its parts hold code, and neither its title nor its folder says that it is a policy.',
        'De meeste delen bevatten code, en titel noch map zegt dat het beleid is.',
      );
    case 'glossary':
      return decide('none', 'text', 'It is a list of terms.', 'Het is een lijst van begrippen.');
  }
}

export function asTemplate(name: string): KindDecision {
  return decide('record', 'title', `${name} is a form to make documents with.`, `${name} is een sjabloon.`);
}

export function ofProgram(title: string): KindDecision {
  return decide(
    'none',
    'nothing',
    `“${title.slice(0, 80)}” is about code, and nothing says that it is a policy of the company.`,
    `“${title.slice(0, 80)}” gaat over code, en niets zegt dat het beleid van het bedrijf is.`,
  );
}

export function byTitle(kind: DocumentKind, title: string): KindDecision {
  const shown = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  return decide(kind, 'title', `Its title is “${shown}”.`, `De titel is “${shown}”.`);
}

export function inFolder(kind: DocumentKind, folder: string): KindDecision {
  return decide(kind, 'folder', `It lies in ${folder}/.`, `Het staat in ${folder}/.`);
}

export function asRecord(folder: string): KindDecision {
  return folder === ''
    ? decide('record', 'title', 'Its title is that of a record.', 'De titel is die van een verslag of lijst.')
    : decide(
        'record',
        'folder',
        `It is a record in ${folder}/.`,
        `Het is een verslag of lijst in ${folder}/.`,
      );
}

export function asNone(folder: string | undefined, title: string): KindDecision {
  return folder === undefined
    ? byTitle('none', title)
    : decide('none', 'folder', `It lies in ${folder}/.`, `Het staat in ${folder}/.`);
}

export function linksOnly(): KindDecision {
  return decide('index', 'links-only', 'It only lists other pages.', 'Het noemt alleen andere pagina’s.');
}

export function decide(kind: DocumentKind, reason: KindReason, en: string, nl: string): KindDecision {
  const why: Localised = { en, nl };
  return { kind, reason, why };
}
