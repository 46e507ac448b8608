import type { AnswerFormat } from '../model/language-model.js';

/** What a review answers with, for models that can be held to a form; `readQuotations` finds the list in it. */
export const QUOTATIONS_FORMAT: AnswerFormat = {
  name: 'quotations',
  schema: {
    type: 'object',
    properties: {
      quotations: {
        type: 'array',
        items: {
          type: 'object',
          properties: { content: { type: 'string' }, quote: { type: 'string' } },
          required: ['content', 'quote'],
          additionalProperties: false,
        },
      },
    },
    required: ['quotations'],
    additionalProperties: false,
  },
};
