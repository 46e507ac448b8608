import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { Localised } from '../../catalog/types.js';
import { placeOf, type AnswerText } from '../../workspace/answers/person-answer.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { isActive, isDraft } from '../governed.js';
import { wordingForm } from './fingerprint.js';
import {
  doesNotApply,
  passagesAt,
  statedElsewhere,
  statedHere,
  wrongLink,
  type Giver,
} from './make-answer.js';
import { passagesOf, type PlacedPassage } from './passages.js';
import { typeOf } from '../kinds/type-of.js';

/** What somebody answers, before it is known whether it can be said of this document. */
export type AnswerRequest =
  | {
      readonly kind: 'stated-here';
      readonly content: string;
      /** A line of the file, from 0, on which the sentence stands. */
      readonly line?: number;
      /** Words of the sentence, or all of it. */
      readonly quote?: string;
    }
  | { readonly kind: 'stated-elsewhere'; readonly content: string; readonly place: string }
  | { readonly kind: 'does-not-apply'; readonly content: string }
  | {
      readonly kind: 'wrong-link';
      readonly criterion: string;
      /** Index into `PolicyDocument.sections`. */
      readonly section: number;
    };

/** Why an answer cannot be given. */
export interface RefusedAnswer {
  readonly refused: Localised;
}

/** The answer as it is kept, with the fingerprint of the text it is given for; or why it cannot be given. */
export function answerTo(
  request: AnswerRequest,
  document: PolicyDocument,
  snapshot: Pick<Snapshot, 'documentAt'>,
  giver: Giver,
): AnswerText | RefusedAnswer {
  if (!isActive(document))
    return refuse(
      `${document.path} is no policy in force; nothing is expected of it.`,
      `${document.path} is geen geldend beleid; er wordt niets van verwacht.`,
    );
  if (giver.why.trim() === '')
    return refuse('Say why; an auditor will ask.', 'Zeg waarom; een auditor zal het vragen.');
  if (request.kind === 'wrong-link') return answerLink(request, document, giver);
  const contents = typeOf(document)?.contents ?? [];
  if (!contents.some(({ id }) => id === request.content))
    return refuse(
      `The content “${request.content}” is not expected of ${document.path}${listOf(
        contents.map(({ id }) => id),
        '; expected are',
      )}.`,
      `De inhoud “${request.content}” wordt niet verwacht van ${document.path}${listOf(
        contents.map(({ id }) => id),
        '; verwacht wordt',
      )}.`,
    );
  if (request.kind === 'does-not-apply') return doesNotApply(document, request.content, giver);
  if (request.kind === 'stated-elsewhere') return answerElsewhere(request, document, snapshot, giver);
  const found = passageFor(request, document);
  return 'refused' in found ? found : statedHere(document, request.content, found, giver);
}

function answerLink(
  { criterion, section }: AnswerRequest & { kind: 'wrong-link' },
  document: PolicyDocument,
  giver: Giver,
): AnswerText | RefusedAnswer {
  const id = criterion.toUpperCase();
  if (!isCriterionId(id))
    return refuse(`There is no criterion ${criterion}.`, `Er is geen criterium ${criterion}.`);
  return (
    wrongLink(document, section, id, giver) ??
    refuse('There is no such section.', 'Zo’n paragraaf is er niet.')
  );
}

function answerElsewhere(
  { content, place }: AnswerRequest & { kind: 'stated-elsewhere' },
  document: PolicyDocument,
  snapshot: Pick<Snapshot, 'documentAt'>,
  giver: Giver,
): AnswerText | RefusedAnswer {
  const { path, anchor } = placeOf(place);
  const target = snapshot.documentAt(path);
  if (!target || !isActive(target) || isDraft(target))
    return refuse(
      `${path} is no document in force, so nothing counts that it states.`,
      `${path} is geen geldend document; wat erin staat telt niet.`,
    );
  return (
    statedElsewhere(document, content, target, anchor, giver) ??
    refuse(
      `${path} has no heading with the anchor “${anchor ?? ''}”${listOf(
        target.sections.map(({ slug }) => slug),
        '; it has',
      )}.`,
      `${path} heeft geen kop met het anker “${anchor ?? ''}”${listOf(
        target.sections.map(({ slug }) => slug),
        '; wel',
      )}.`,
    )
  );
}

/** The one passage that a line and words point at. */
function passageFor(
  { line, quote }: AnswerRequest & { kind: 'stated-here' },
  document: PolicyDocument,
): PlacedPassage | RefusedAnswer {
  const candidates = line === undefined ? allPassages(document) : passagesAt(document, line);
  const words = quote === undefined ? '' : wordingForm(quote);
  const whole = candidates.find(({ text }) => words !== '' && wordingForm(text) === words);
  if (whole) return whole;
  const found = candidates.filter(({ text }) => wordingForm(text).includes(words));
  const [only, second] = found;
  if (only && !second) return only;
  if (!only)
    return refuse(
      'There is no such sentence: name the line of the sentence that states it, or words of it.',
      'Zo’n zin is er niet: noem de regel van de zin waarin het staat, of woorden eruit.',
    );
  return refuse(
    `Several sentences stand there; quote words of the one that states it: ${found
      .slice(0, 4)
      .map(({ text }) => `“${text.slice(0, 60)}”`)
      .join(', ')}.`,
    `Daar staan meer zinnen; haal woorden aan van de zin waarin het staat: ${found
      .slice(0, 4)
      .map(({ text }) => `“${text.slice(0, 60)}”`)
      .join(', ')}.`,
  );
}

/** Every passage of a document, in order. */
export function allPassages(document: PolicyDocument): readonly PlacedPassage[] {
  return document.sections.flatMap(({ content }, section) =>
    passagesOf(content).map((passage) => ({ ...passage, section })),
  );
}

function listOf(names: readonly string[], lead: string): string {
  const shown = names.filter((name) => name !== '');
  return shown.length === 0 ? '' : `${lead}: ${shown.join(', ')}`;
}

function refuse(en: string, nl: string): RefusedAnswer {
  return { refused: { en, nl } };
}
