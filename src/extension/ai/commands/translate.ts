import { window } from 'vscode';
import { detectLanguage } from '../../../workspace/markdown/language.js';
import { t } from '../../texts/t.js';
import { markdownEditor, placeOf, selectedSpan } from '../draft/place.js';
import { currentModel } from '../models/current-model.js';
import type { AiCommand } from './ai-command.js';

/** Translates the selection, or the document, between English and Dutch. */
export const translate: AiCommand = {
  id: 'attest.ai.translate',
  failure: () => t('The translation could not be made.'),
  async run(ai, given) {
    const editor = markdownEditor();
    if (!editor) return undefined;
    const span = selectedSpan(editor);
    const from = detectLanguage(editor.document.getText().slice(span.start, span.end), 'en');
    const to = given === 'en' || given === 'nl' ? given : from === 'en' ? 'nl' : 'en';
    const model = await currentModel(ai.context, 'refine');
    if (!model) {
      void window.showInformationMessage(
        t(
          'Translating needs a language model. Without one, draft the policy in the other language from its template.',
        ),
      );
      return undefined;
    }
    return ai.sessions.run({
      task: { kind: 'translate', span, to },
      place: await placeOf(editor.document.uri),
      model,
    });
  },
};
