import { answerTo } from '../analysis/answers/answer-request.js';
import { ANSWER_STATE_WORDS, ANSWER_WORDS, listedAnswers } from '../analysis/answers/listed-answers.js';
import { givenAgain } from '../analysis/answers/make-answer.js';
import { judgeReview } from '../authoring/review/judge-review.js';
import { prepareReview } from '../authoring/review/prepare-review.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { sameSubject, type AnswerText } from '../workspace/answers/person-answer.js';
import { readAnswers } from '../workspace/answers/read-answers.js';
import {
  addAnswer,
  ANSWERS_FILE,
  lineOfAnswer,
  removeAnswer,
  replaceAnswer,
  type AnswersEdit,
} from '../workspace/answers/write-answers.js';
import type { PolicyDocument } from '../workspace/document.js';
import { uriOf } from '../workspace/paths.js';
import { answerChoices } from './answer-choices.js';
import {
  AnswerChoices,
  Answers,
  ConfirmAnswer,
  GiveAnswer,
  JudgeReview,
  PrepareReview,
  RemoveAnswer,
  type AnswerChange,
  type AnswerChoicesResult,
  type AnswerRefusal,
  type FolderAnswers,
  type GiveAnswerParams,
  type JudgedReviewResult,
  type PreparedReviewResult,
  type ReviewParams,
} from './answers-protocol.js';
import type { Folder } from './folder.js';
import { normaliseUri } from './open-documents.js';
import type { FolderParams } from './protocol.js';
import { readTexts } from './requests-context.js';
import type { Session } from './session.js';

/** Answers requests about the answers of people. Nothing is written here: the client makes the changes. */
export function registerAnswerRequests(session: Session): void {
  const { connection, guard } = session;
  const speak = (): Language => session.settings.language;

  connection.onRequest(AnswerChoices.method, ({ uri }: { uri: string }) =>
    guard.run<AnswerChoicesResult | null>('what can be answered', null, async () => {
      const found = await documentOf(session, uri);
      if (!found) return null;
      const { folder, document } = found;
      return answerChoices(document, folder.snapshot(), folder.analyser.facts, speak());
    }),
  );

  connection.onRequest(GiveAnswer.method, (params: GiveAnswerParams) =>
    guard.run<AnswerChange | AnswerRefusal>('give an answer', failed(speak()), async () => {
      const found = await documentOf(session, params.uri);
      if (!found) return failed(speak());
      const { folder, document } = found;
      const { by, why, proposedBy } = params;
      const date = folder.analyser.facts.today;
      const answer = answerTo(params.answer, document, folder.snapshot(), { by, date, why, proposedBy });
      if ('refused' in answer) return { refused: localise(answer.refused, speak()) };
      return change(session, folder, (text) => putAnswer(text, answer));
    }),
  );

  connection.onRequest(ConfirmAnswer.method, (params: { folder: string; key: string; by: string }) =>
    guard.run<AnswerChange | AnswerRefusal>('confirm an answer', failed(speak()), async () => {
      const [folder] = await session.foldersFor(params.folder);
      await folder?.settled();
      folder?.check();
      const before = folder?.snapshot().answers.find(({ key }) => key === params.key);
      if (!folder || !before) return failed(speak());
      const { today } = folder.analyser.facts;
      const again = givenAgain(before, folder.snapshot(), { by: params.by, date: today });
      if (!again) return nothingAlike(speak());
      return change(session, folder, (text) => {
        const line = lineOfAnswer(text, params.key);
        return line === undefined ? undefined : replaceAnswer(text, line, again);
      });
    }),
  );

  connection.onRequest(RemoveAnswer.method, (params: { folder: string; key: string }) =>
    guard.run<AnswerChange | AnswerRefusal>('remove an answer', failed(speak()), async () => {
      const [folder] = await session.foldersFor(params.folder);
      if (!folder) return failed(speak());
      await folder.settled();
      return change(session, folder, (text) => {
        const line = lineOfAnswer(text, params.key);
        return line === undefined ? undefined : removeAnswer(text, line);
      });
    }),
  );

  connection.onRequest(Answers.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderAnswers[]>('answers', [], async () => {
      const folders = await session.foldersFor(params?.folder);
      await Promise.all(folders.map((folder) => folder.settled()));
      return folders.map((folder) => answersOf(folder, speak(), session));
    }),
  );

  connection.onRequest(PrepareReview.method, (params: ReviewParams) =>
    guard.run<PreparedReviewResult | null>('prepare a review', null, async () => {
      const found = await documentOf(session, params.uri);
      if (!found) return null;
      const { folder, document } = found;
      const workbench = { snapshot: folder.snapshot(), facts: folder.analyser.facts };
      return prepareReview(document, workbench, params.redactEmails);
    }),
  );

  // No guard: a judgement that failed must not look like one that found nothing.
  connection.onRequest(
    JudgeReview.method,
    async (
      params: ReviewParams & { asked: readonly string[]; reply: string },
    ): Promise<JudgedReviewResult> => {
      const found = await documentOf(session, params.uri);
      if (!found) throw new Error(failed('en').refused);
      const judged = judgeReview(found.document, params.asked, params.reply, params.redactEmails);
      return {
        proposed: judged.proposed.map(({ content, title, quote, line }) => ({
          content,
          title: localise(title, speak()),
          quote,
          line,
        })),
        refused: judged.refused.map((one) => ({ ...one, why: localise(one.why, speak()) })),
        unreadable: judged.unreadable,
      };
    },
  );
}

async function documentOf(
  session: Session,
  uri: string,
): Promise<{ readonly folder: Folder; readonly document: PolicyDocument } | undefined> {
  const known = normaliseUri(uri);
  const folder = session.folderOf(known);
  await folder?.settled();
  folder?.check();
  const document = folder?.snapshot().documents.get(known);
  return folder && document && { folder, document };
}

/** The change to the folder's file of answers, made to its text as the editor has it. */
async function change(
  session: Session,
  folder: Folder,
  edit: (text: string) => AnswersEdit | undefined,
): Promise<AnswerChange | AnswerRefusal> {
  const snapshot = folder.snapshot();
  const path = snapshot.has('answers.yml') ? 'answers.yml' : ANSWERS_FILE;
  const uri = uriOf(snapshot.root, path);
  // Asked of the file itself: one that was just made may not have been told of yet.
  const text = (await readTexts(session, [uri])).get(uri);
  const made = text === undefined && snapshot.has(path) ? undefined : edit(text ?? '');
  if (!made) return unreadable(path, session.settings.language);
  return { uri: session.open.clientUri(uri), create: text === undefined, ...made };
}

/** The answer in the place of an earlier one on the same, so that no two of them disagree; else at the end. */
function putAnswer(text: string, answer: AnswerText): AnswersEdit | undefined {
  const [before] = sameSubject(readAnswers('', '', text).answers, answer);
  return before ? replaceAnswer(text, before.range.start.line, answer) : addAnswer(text, answer);
}

function answersOf(folder: Folder, language: Language, session: Session): FolderAnswers {
  folder.check();
  const answers = listedAnswers(folder.snapshot(), folder.analyser.facts);
  return {
    folder: folder.root,
    name: folder.name,
    answers: answers.map(({ answer, state, path, subject }) => ({
      key: answer.key,
      kind: answer.kind,
      path,
      subject: localise(subject, language),
      said: localise(ANSWER_WORDS[answer.kind], language),
      state: localise(ANSWER_STATE_WORDS[state], language),
      counts: state === 'stands',
      detail: answer.quote ?? answer.place ?? '',
      why: answer.why,
      by: answer.by,
      date: answer.date,
      uri: session.open.clientUri(answer.uri),
      range: answer.range,
    })),
  };
}

function failed(language: Language): AnswerRefusal {
  return {
    refused:
      language === 'nl'
        ? 'Dit document leest Attest niet, of het antwoord is er niet meer.'
        : 'Attest does not read this document, or the answer is not there any more.',
  };
}

function nothingAlike(language: Language): AnswerRefusal {
  return {
    refused:
      language === 'nl'
        ? 'Er staat niets meer wat hier duidelijk op lijkt. Geef het antwoord opnieuw, of verwijder het.'
        : 'Nothing there is plainly the same. Give the answer anew, or remove it.',
  };
}

function unreadable(path: string, language: Language): AnswerRefusal {
  return {
    refused:
      language === 'nl'
        ? `${path} kan niet worden aangepast: het is geen leesbare lijst van antwoorden.`
        : `${path} cannot be changed: it is no readable list of answers.`,
  };
}
