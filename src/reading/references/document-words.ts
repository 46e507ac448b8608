import type { Language } from '../../catalog/types.js';

/** What one language says when it points to a document by name. */
export interface DocumentWords {
  /** Nouns that a document's name ends in. */
  readonly heads: ReadonlySet<string>;
  /** Endings of compounds that are such a name by themselves: `toegangsbeleid`. */
  readonly endings: readonly string[];
  /** What points to it; as `WordPatterns` reads it. */
  readonly pointing: string;
  readonly determiners: ReadonlySet<string>;
  /** Words that name no document before such a noun: "the relevant policy". */
  readonly loose: ReadonlySet<string>;
  /** Small words within a name. */
  readonly links: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const EN: DocumentWords = {
  heads: set('policy plan procedure standard guideline guidelines handbook manual playbook runbook charter'),
  endings: [],
  pointing:
    'see|see also|refer to|refers to|referring to|described in|defined in|detailed in|specified in|outlined in|documented in|set out in|laid down in|stated in|given in|listed in|contained in|found in|in accordance with|according to|as per|in line with|in compliance with|comply with|complies with|follow|follows|following|pursuant to|governed by|covered by|covered in|subject to|per',
  determiners: set('the our its their a an'),
  loose: set(
    'this these that those such any every each all relevant applicable following above below same related other another respective appropriate own internal approved written documented formal company corporate organisational organizational security-related existing current new customer vendor supplier privacy-related good best industry its existing specific corresponding said accompanying associated general local team project test audit treatment action remediation project implementation communication communications recovery response rollback roll-back back-out migration training corrective improvement work lesson exit floor payment pricing subscription service insurance health pension support business retention and standard operating emergency evacuation approval escalation change established defined normal regular usual agreed prescribed proper defined vendor’s their our a the',
  ),
  links: set('and of for & the to in'),
};
const NL: DocumentWords = {
  heads: set('beleid plan procedure richtlijn handboek protocol reglement standaard'),
  endings: ['beleid', 'plan', 'procedure', 'richtlijn', 'handboek', 'reglement', 'protocol'],
  pointing:
    'zie|zie ook|volgens|conform|beschreven in|vastgelegd in|opgenomen in|uitgewerkt in|omschreven in|gedefinieerd in|verwezen naar|op grond van|overeenkomstig|zoals in|geregeld in|te vinden in|in overeenstemming met|vermeld in|staat in|staan in',
  determiners: set('het de ons onze'),
  loose: set(
    'dit deze dat die elk alle relevante toepasselijke geldende betreffende bijbehorende overige ander bestaand goedgekeurd schriftelijk intern eigen algemeen het de ons onze een',
  ),
  links: set('en van voor & de het'),
};

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = { en: EN, nl: NL };
