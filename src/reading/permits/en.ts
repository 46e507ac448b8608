import type { PermitWords } from './vocabulary.js';

/** English words on what is forbidden and what is done. */
export const EN: PermitWords = {
  things: {
    'removable media':
      'removable storage|removable media|removable drive*|removable device*|removable storage media|portable storage media|removable disk*|portable storage|portable drive*|usb|usb stick*|usb drive*|usb key*|usb device*|usb storage|usb media|usb disk*|usb flash drive*|thumb drive*|flash drive*|memory stick*|pen drive*|external drive*|external hard drive*|external disk*|external hard disk*|external storage|external media',
    'own phone':
      'personal phone*|private phone*|own phone*|personal mobile*|own mobile*|private mobile*|personal smartphone*|own smartphone*|personal cell*|own cell*|private smartphone*|phones of their own|phone of your own|phone of their own',
    'own laptop':
      'personal laptop*|private laptop*|own laptop*|personal computer*|own computer*|private computer*|home computer*|personal machine*|own machine*|home pc*|own pc*|personal pc*',
    'own device':
      'personal device*|private device*|own device*|personally owned device*|personally owned equipment|employee owned device*|personal equipment|own equipment|private equipment|byod',
    'own mail':
      'personal email*|private email*|own email*|personal mail*|private mail*|personal e mail*|private e mail*|personal gmail',
    'shared account':
      'shared account*|generic account*|group account*|shared login*|generic login*|shared user*|shared credential*|shared password*',
    'test environment':
      'staging|test environment*|test system*|test database*|acceptance environment*|development environment*|non production|sandbox*|dev environment*|lower environment*',
    'live data':
      'production data*|customer data*|real data|live data|copy of production|copies of production|production copy|real customer data|customer records|personal data',
    'code by text message':
      'sms code*|text message code*|code* by sms|code* by text message|code* by text|code* via sms|code* per sms|sms as a second factor|sms as second factor|sms as a factor|sms based *|text message* as a second factor|text message* as second factor|sms second factor|sms authentication|sms one time *|sms otp*|sms mfa|sms verification',
    'AI tools':
      'chatgpt|ai tool*|ai assistant*|chatbot*|generative ai|generative ai tool*|public ai|public ai tool*|public ai service*|public ai assistant*|public chatbot*|language model*|ai service*|ai chat*',
  },
  others: 'usb port*|usb c|usb cable*|usb charger*|usb keyboard*|usb mouse',
  uses: 'use|uses|used|using|put|puts|place|placed|places|store|stores|stored|save|saved|saves|copy|copies|copied|copying|carry|carries|carried|transport*|transfer|transfers|transferred|export|exports|exported|keep|keeps|kept|write|writes|written|back up|backed up|backs up|load|loaded|loads|move|moves|moved|take|takes|taken|hand|hands|handed|send|sends|sent|connect*|plug*|work|works|read|reads|open|opens|log in|logs in|sign in|signs in|paste|pastes|pasted|feed|feeds|fed|upload*|enter|entered|restore|restored|forward*|deliver*|ship|ships|shipped|receive*|install*|answer*|check|checks|share|shares|get|gets|run|runs|fill|filled|switch on|switches on|switched on|turn on|turns on|turned on|enable|enables|enabled|accept|accepts|accepted|refresh*|contain*|hold|holds',
  on: 'on|onto|to|via|with|by|from|using|use|uses|used|over|into|in|through',
  nobody: 'nobody|no one|no employee*|no member of staff|no engineer*|no developer*|none of us|no staff',
  not: "not|n't|never|no|nothing|none",
  modals:
    'must|shall|should|may|can|will|could|is allowed to|are allowed to|is permitted to|are permitted to|is|are|do|does|have|has',
  banned:
    'prohibited|forbidden|banned|disallowed|not allowed|not permitted|not accepted|not acceptable|off limits|out of bounds',
  allowed: 'allowed|permitted|fine|okay|ok|acceptable|welcome|approved',
  but: 'unless|except|without|other than|apart from|until|only|exclud*|save for|other|unauthori*|unapproved|unencrypted|unmanaged|outside|beyond|alone|before|when|while|where|if|than',
  only: 'only|solely|exclusively',
  managed:
    'managed|company issued|issued|provided by|supplied by|company owned|owned by|enrolled|corporate|we manage|we issue|we provide|company manages|company device*|company laptop*',
  'own device': 'device|devices|machine|machines|equipment|endpoint|endpoints',
  'own laptop': 'laptop|laptops|computer|computers|workstation|workstations',
  'own phone': 'phone|phones|smartphone|smartphones|mobile|mobiles',
  companyData:
    'company data|company information|company email|company systems|company resources|corporate data|corporate information|corporate systems|business data|business information|business systems|work data|work email',
  conditions: 'where|if|when|in case|once',
  exception: 'exception|exceptions|exempt|exempted|waiver|waivers|deviation|deviations',
  absolute:
    'in any circumstances|under any circumstances|under no circumstances|in no circumstances|without exception|no exceptions|never|ever|at all|nobody|no one|for any reason|whatsoever|not even|strictly',
  setsAside:
    'notwithstanding|in deviation from|by way of exception|as an exception|exception|exceptions|exceptionally|waiver|despite',
  empty:
    'allowed|permitted|accepted|acceptable|limits|bounds|prohibited|forbidden|exception|exceptions|clause|rule|under|circumstance|directly|direct|straight|also|still|just|then|there|here|them|it|its|they|we|you|us|our|your|their|his|her|ever|strictly|be|been|being|was|were|as|so|such|any|some|all|every|each|kind|circumstances|reason|even|too|who|that|which|this|these|those|by|at|all|anyone|anybody|someone|somebody|people|staff|employees|employee|everyone|everybody|temporarily',
  general:
    'company|customer|customers|client|work|business|information|data|corporate|confidential|sensitive|purposes|purpose|reasons|internal|files|material|documents',
  and: 'and|or|nor',
  prepositions: 'on|onto|to|into|in|with|via|from|for|at|of|over|through|using',
  handled:
    'block*|disabl*|scan|scans|scanned|scanning|destroy*|wip*|lost|stolen|found|report ~ loss|report ~ lost|reports ~ loss|must report|shall report|reported|return*|seiz*|confiscat*|risk|risks|threat*|detect*|alert*|prevent*|inventor*|retire*|dispos*|remov* from|ban|bans|refus*',
  aside:
    'guest*|wifi|wi fi|authenticator|mfa|two factor|multi factor|second factor|totp|token*|firmware|boot|installation media|install media|recovery media|presentation*|marketing|public|private purposes|personal use|break room|visitor*|customers own|emergency call*',
};
