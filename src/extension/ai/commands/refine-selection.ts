import { Uri, window } from 'vscode';
import type { Span } from '../../../authoring/text/offsets.js';
import { t } from '../../texts/t.js';
import { markdownEditor, placeOf, selectedSpan } from '../draft/place.js';
import { pickWriter } from '../draft/pick-writer.js';
import { currentModel } from '../models/current-model.js';
import type { AiCommand } from './ai-command.js';

/** Rewrites the selection with specifics the user types. */
export const refineSelection: AiCommand = {
  id: 'attest.ai.refineSelection',
  failure: () => t('The draft could not be made.'),
  async run(ai) {
    const editor = markdownEditor();
    if (!editor) return undefined;
    if (editor.selection.isEmpty) {
      void window.showInformationMessage(t('Select the text that is to be made specific.'));
      return undefined;
    }
    const span = selectedSpan(editor);
    const specifics = await window.showInputBox({
      title: t('Refine the Selection'),
      prompt: t(
        'What is specific here? What you type is taken for fact. Leave it empty to make vague words precise.',
      ),
      ignoreFocusOut: true,
    });
    if (specifics === undefined) return undefined;
    const writer = await pickWriter(ai.context, t('Refine the Selection'), 'refine');
    if (!writer) return undefined;
    return ai.sessions.run({
      task: { kind: 'refine', span, specifics },
      place: await placeOf(editor.document.uri),
      model: writer.model,
    });
  },
};

/** Makes a vague sentence precise; for code actions. */
export const makePrecise: AiCommand = {
  id: 'attest.ai.makePrecise',
  failure: () => t('The draft could not be made.'),
  async run(ai, given) {
    if (typeof given !== 'object' || given === null) return undefined;
    const { uri, span, withModel } = given as { uri?: unknown; span?: unknown; withModel?: unknown };
    if (typeof uri !== 'string') return undefined;
    const model = withModel === true ? await currentModel(ai.context, 'refine') : undefined;
    if (withModel === true && !model) return undefined;
    return ai.sessions.run({
      task: { kind: 'refine', span: span as Span, specifics: '' },
      place: await placeOf(Uri.parse(uri)),
      model,
    });
  },
};
