import type { Need } from '../../../catalog/types.js';
import { cadencesIn, durationsIn } from '../../statements/values.js';

const ROLE =
  /\b(?:officer|manager|lead|head of|director|owners?|team|committee|board|engineers?|administrators?|ciso|cto|ceo|coo|cfo|dpo|managers?|leads?|executives?|management|leadership|supervisors?|employees|staff|personnel|hr|human resources|legal|it department|developers?|architects?|analysts?|auditors?|responders?|commander|coordinators?|custodians?|stewards?|reviewers?|approvers?|function|department|cab|directie|bestuur|hoofd|eigenaar|eigenaren|beheerders?|medewerkers?|functionaris|coördinator|leidinggevenden?|teamleiders?|afdeling|commissie|ontwikkelaars?|verantwoordelijken?|opdrachtgever|crisisteam|counsel|people team)\b/i;
const FREQUENCY_WORDS =
  /\b(?:continuous(?:ly)?|real[- ]time|per (?:release|change|event|sprint|shift)|every (?:sprint|release|change|pull request|commit|build|time|minute|meeting|new)|each (?:sprint|release|change|pull request|build|time|new|calendar)|before every|before each|after (?:every|each)|at least (?:once|twice)|on (?:hire|joining)|upon|whenever|at every|automatic(?:ally)?|(?:twice|three times|four times|once) (?:a|per) |continu|doorlopend|bij (?:elke|iedere)|elke (?:sprint|release|keer|wijziging)|na (?:elke|iedere)|automatisch|(?:tweemaal|driemaal|eenmaal) per|q[1-4]\b|first monday|every other|biweekly|bi-weekly|bi-annual|biannually|(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:each|every|of each)|tweejaarlijks|om het jaar|every \w+ (?:years|months|weeks|days)|interval)\b/i;
const TIME_WORDS =
  /\b(?:immediate(?:ly)?|at once|same (?:day|business day)|without (?:undue )?delay|promptly|as soon as|before (?:the )?(?:end|first|last|start)|on (?:the|their) (?:last|first|day)|last (?:working )?(?:day|hour)|upon|by the end of|forever|indefinitely|until|for the (?:life|duration)|expire|direct|onmiddellijk|terstond|dezelfde (?:werk)?dag|zonder (?:onredelijke )?vertraging|zo snel mogelijk|uiterlijk|op de laatste|op de eerste|tot en met|prior to|next (?:working|business) day|end of (?:the )?day|eod|business hours|real[- ]time)\b/i;

/** Whether a text states what a content needs besides its subject. Errs on the side of yes. */
export function states(text: string, need: Need): boolean {
  switch (need) {
    case 'role':
      return ROLE.test(text) || /\b[A-Z]{2,5}O\b/.test(text);
    case 'number':
      return /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|thirty|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|dertig)\b/i.test(
        text,
      );
    case 'frequency':
      return FREQUENCY_WORDS.test(text) || cadencesIn(text).length > 0 || durationsIn(text).length > 0;
    case 'timeline':
      return TIME_WORDS.test(text) || durationsIn(text).length > 0 || cadencesIn(text).length > 0;
  }
}
