import type { HeadingTable } from './heading-role.js';

/** What English headings make of the text below them. */
export const ENGLISH_HEADINGS: HeadingTable = {
  whole: {
    framing:
      /^(?:the )?(?:purpose|objectives?|aims?|goals?|scope|applicability|audience|introduction|overview|background|summary|preamble|recitals|foreword|rationale|about|context|why|intent|mission|vision|executive)(?: |$)/,
    definitions:
      /^(?:(?:key )?definitions?(?: and .*)?|(?:key )?terms(?: and definitions?| used)?|terminology|glossary(?: of terms)?|words (?:we use|used here)|jargon|vocabulary|what (?:the|these) words mean|interpretation|abbreviations?(?: and .*)?|acronyms?(?: and .*)?|concepts)$/,
    pointers:
      /^(?:references?|(?:related|associated|supporting|linked|applicable|other|further|relevant) (?:documents?|policies|standards|documentation|procedures|resources|controls|reading|links|legislation|laws|regulations|material)(?: and .*)?|see also|further reading|(?:useful |external )?links?|standards and references|references and .*|compliance mapping|framework mapping|(?:soc ?2|iso ?27001|control|criteria|nist)(?: \w+)? mapping|appendi(?:x|ces)|annex(?:es)?|(?:table of )?contents|toc|legal (?:notice|framework)|bibliography|sources(?: and .*)?|resources)$/,
    control:
      /^(?:(?:revision|version|change|document|approval|review)s? (?:history|log|record|table|details|information)|document (?:control|properties|owner|management|data)|revision control|change ?log|history|changes? (?:since|in|from) (?:version |v)?\d[\d ]*|contacts?|contact (?:information|details|us|list|person)|questions|distribution(?: list)?|sign-?off|signatures?|metadata|document|approvals?|approval and review dates|document control and .*|ownership|policy owner(?:ship)?|licen[cs]e|version|policy information)$/,
    planned:
      /^(?:to-?\s?do\b|open (?:points|issues|items|questions|actions)|roadmap|(?:security |our |product |compliance )?roadmap(?: |$)|planned$|planned (?:improvements?|measures|controls|work|actions|activities|projects)|future$|future (?:plans|work|improvements|developments|measures)|backlog|wish ?list|not yet\b|next steps|work in progress|upcoming|still to|plans? for (?:next|the coming|20)|improvements? (?:plan(?:ned)?|planned)|plann?ed improvements|improvement (?:plan|actions|points)|(?:target|desired|future|to-be) (?:state|situation)|(?:implementation|project|migration|rollout|roll-out|transition) plan|coming soon|what(?:'|’)?s next|ambitions?|what we (?:plan|want|intend|will)|in the pipeline)/,
    absent:
      /^(?:known (?:limits|limitations|gaps|issues|shortcomings|weaknesses|deficiencies|exceptions)|(?:current |open |control )?gaps\b|limitations|shortcomings|weaknesses|what we (?:do not|don['’]?t|do n['’]?t) (?:yet|currently|(?:have|do|cover|offer)$)|not (?:covered|in place|implemented|done|available)|out of scope|exclusions|what is missing|missing$|missing (?:controls|measures)|accepted risks)/,
    examples:
      /^(?:(?:\w+ )?examples?(?: |$)(?!.*must)|sample\b|samples|illustrations?|case stud(?:y|ies)|scenarios?$|worked example)/,
  },
  framingWords: new Set(
    'purpose objective objectives aim aims goal goals scope applicability audience introduction overview background summary preamble recitals foreword rationale context intent mission vision why and of the this policy document procedure plan statement notice standard page is about for who we it does it applies to general executive about us our exists matters what intended target security information'.split(
      ' ',
    ),
  ),
};
