import type { Localised } from '../../catalog/types.js';
import type { LanguageModelProblem } from './language-model.js';

/** One or two sentences for the user: what happened and what helps. The document is untouched in every case. */
export function describeProblem(problem: LanguageModelProblem, model: string): Localised {
  const said = problem.said ? ` (${problem.said})` : '';
  switch (problem.kind) {
    case 'no-model':
      return {
        en: 'No language model is set up. Attest works without one: use an offline draft, or choose a model.',
        nl: 'Er is geen taalmodel ingesteld. Attest werkt ook zonder: gebruik een offline concept, of kies een model.',
      };
    case 'unauthorised':
      return {
        en: `${model} refused the key${said}. Set a valid key with “Attest: Set API key”.`,
        nl: `${model} weigerde de sleutel${said}. Stel een geldige sleutel in met “Attest: API-sleutel instellen”.`,
      };
    case 'no-consent':
      return {
        en: `You have not allowed Attest to use ${model}. Run the command again and choose Allow when VS Code asks.`,
        nl: `U hebt Attest geen toestemming gegeven om ${model} te gebruiken. Voer de opdracht opnieuw uit en kies Toestaan.`,
      };
    case 'rate-limited': {
      const wait = problem.retryAfter;
      return {
        en: `${model} is at its limit${said}. ${wait === undefined ? 'Try again later.' : `Try again in ${duration(wait, 'en')}.`}`,
        nl: `${model} zit aan zijn limiet${said}. ${wait === undefined ? 'Probeer het later opnieuw.' : `Probeer het over ${duration(wait, 'nl')} opnieuw.`}`,
      };
    }
    case 'server':
      return {
        en: `${model} failed on its side${said}. Try again, or choose another model.`,
        nl: `Bij ${model} ging iets mis${said}. Probeer het opnieuw, of kies een ander model.`,
      };
    case 'network':
      return {
        en: `${model} could not be reached${said}. Check the connection and the base URL.`,
        nl: `${model} is niet bereikbaar${said}. Controleer de verbinding en de basis-URL.`,
      };
    case 'cut-off':
      return {
        en: `The connection to ${model} ended in the middle of the answer. Half a draft is not used; try again.`,
        nl: `De verbinding met ${model} viel weg midden in het antwoord. Een half concept wordt niet gebruikt; probeer het opnieuw.`,
      };
    case 'invalid-response':
      return {
        en: `${model} gave an answer that cannot be read${said}. Try again, or choose another model.`,
        nl: `${model} gaf een antwoord dat niet te lezen is${said}. Probeer het opnieuw, of kies een ander model.`,
      };
    case 'too-long':
      return problem.part === 'output'
        ? {
            en: `${model} kept writing beyond what a draft may be, so it was stopped. Ask for one section at a time.`,
            nl: `${model} bleef doorschrijven voorbij wat een concept mag zijn en is gestopt. Vraag één sectie tegelijk.`,
          }
        : {
            en: `The request is too long for ${model}. Select a smaller part, or choose a model with a larger context.`,
            nl: `Het verzoek is te lang voor ${model}. Selecteer een kleiner deel, of kies een model met een grotere context.`,
          };
    case 'cancelled':
      return { en: 'Cancelled. Nothing was changed.', nl: 'Geannuleerd. Er is niets gewijzigd.' };
    case 'timeout':
      return {
        en: `${model} did not answer in time. Try again, or choose another model.`,
        nl: `${model} antwoordde niet op tijd. Probeer het opnieuw, of kies een ander model.`,
      };
  }
}

function duration(seconds: number, language: 'en' | 'nl'): string {
  const [count, en, nl] =
    seconds < 90
      ? [Math.max(1, Math.ceil(seconds)), 'second', 'seconde']
      : [Math.ceil(seconds / 60), 'minute', 'minuut'];
  if (language === 'en') return `${count} ${en}${count === 1 ? '' : 's'}`;
  return `${count} ${count === 1 ? nl : nl === 'seconde' ? 'seconden' : 'minuten'}`;
}
