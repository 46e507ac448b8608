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
        en: `${model} refused the key${said}. Set a valid key with “Attest: Set API Key”.`,
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
    case 'unknown-model':
      return {
        en: `${model} is not offered (any more)${said}. Choose another model, or type its name as the server knows it.`,
        nl: `${model} wordt niet (meer) aangeboden${said}. Kies een ander model, of typ de naam zoals de server die kent.`,
      };
    case 'wrong-address':
      return {
        en: `Nothing at the base URL answers as a model server does${said}. Check it: for most servers it ends in /v1, for Azure in /openai/v1 or in /openai/deployments/NAME?api-version=….`,
        nl: `Op de basis-URL antwoordt geen modelserver${said}. Controleer die: bij de meeste servers eindigt hij op /v1, bij Azure op /openai/v1 of op /openai/deployments/NAAM?api-version=….`,
      };
    case 'redirected':
      return {
        en: `The server sends on to another address${said}. Neither your key nor your text went there. If you trust it, set it as the base URL.`,
        nl: `De server verwijst door naar een ander adres${said}. Uw sleutel en uw tekst zijn daar niet heen gestuurd. Stel het in als basis-URL als u het vertrouwt.`,
      };
    case 'no-credit':
      return {
        en: `The credit for ${model} is used up${said}. Waiting does not help: see to the account, or choose another model.`,
        nl: `Het tegoed voor ${model} is op${said}. Wachten helpt niet: vul het aan, of kies een ander model.`,
      };
    case 'refused-request':
      return {
        en: `${model} does not take the request${said}. Choose another model, or check the settings of the server.`,
        nl: `${model} accepteert het verzoek niet${said}. Kies een ander model, of controleer de instellingen van de server.`,
      };
    case 'server':
      return {
        en: `${model} failed on its side${said}. Try again, or choose another model.`,
        nl: `Bij ${model} ging iets mis${said}. Probeer het opnieuw, of kies een ander model.`,
      };
    case 'network':
      return problem.page === undefined
        ? {
            en: `${model} could not be reached${said}. Check the connection and the base URL.`,
            nl: `${model} is niet bereikbaar${said}. Controleer de verbinding en de basis-URL.`,
          }
        : {
            en: `The browser could not reach ${model}${said}. Either there is no connection, or the server does not allow pages of ${problem.page} to read its answers (CORS). Allow that address on the server (Ollama: OLLAMA_ORIGINS; LM Studio: Enable CORS), or use Attest in VS Code on the desktop.`,
            nl: `De browser kon ${model} niet bereiken${said}. Er is geen verbinding, of de server staat pagina’s van ${problem.page} niet toe antwoorden te lezen (CORS). Sta dat adres toe op de server (Ollama: OLLAMA_ORIGINS; LM Studio: Enable CORS), of gebruik Attest in VS Code op de desktop.`,
          };
    case 'cut-off':
      return {
        en: `The connection to ${model} ended in the middle of the answer${said}. Half a draft is not used; try again.`,
        nl: `De verbinding met ${model} viel weg midden in het antwoord${said}. Een half concept wordt niet gebruikt; probeer het opnieuw.`,
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
            en: `The request is too long for ${model}${said}. Select a smaller part, or choose a model with a larger context.`,
            nl: `Het verzoek is te lang voor ${model}${said}. Selecteer een kleiner deel, of kies een model met een grotere context.`,
          };
    case 'cancelled':
      return { en: 'Cancelled. Nothing was changed.', nl: 'Geannuleerd. Er is niets gewijzigd.' };
    case 'timeout':
      return {
        en: `${model} did not answer in time${said}. Try again, choose another model, or allow more time in the settings.`,
        nl: `${model} antwoordde niet op tijd${said}. Probeer het opnieuw, kies een ander model, of geef meer tijd in de instellingen.`,
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
