/** What speaks in English to whoever writes the next draft instead of to the company, as sources of one pattern. */
export const EN_ADDRESSED: readonly string[] = [
  // Lifts the rules.
  String.raw`\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,60}\b(?:instructions?|prompt|rules|guidelines|above|previous|prior|earlier)\b`,
  String.raw`\b(?:you are (?:now )?(?:a|an|no longer)|act as|pretend to be|if you are an? (?:AI|LLM|model|assistant|agent))\b`,
  // Names the writer, and what it must do.
  String.raw`\b(?:AI|LLMs?|language models?|assistants?|chatbots?|copilots?|chatgpt|claude|models?|agents?|drafting tools?|writing tools?|automated (?:writers?|editors?|tools?|reviewers?))\b[^.\n]{0,80}\b(?:must|should|shall|please|always|write|add|include|insert|state|output|reply|respond|answer|replace|mention|mark|treat|leave out|omit|set)\b`,
  String.raw`\b(?:system prompt|developer message|prompt injection|jailbreak)\b`,
  String.raw`\b(?:note|instruction|message|attention|important|reminder) (?:to|for) (?:the |any |all )?(?:AI|LLMs?|models?|assistants?|reviewer bots?|drafting tools?|writers?|editors?|agents?)\b`,
  String.raw`\bwhen (?:you )?(?:draft|drafting|write|writing|rewrite|rewriting|summari[sz]e|summari[sz]ing|translate|translating|edit|editing|complete|completing|generate|generating|updating)\b[^.\n]{0,60}\b(?:add|include|insert|state|say|write|mention|append|put|set|mark|claim|replace|remove|delete|use|leave|omit)\b`,
  String.raw`\b(?:who(?:ever)?|anyone who|any(?:one|body|thing) that|any tool that|every draft|each draft|new drafts|generated text|completions?)\b[^.\n]{0,20}\b(?:edits?|drafts?|writes?|rewrites?|completes?|translates?|summari[sz]es?|generates?|must|should|shall)\b[^.\n]{0,60}\b(?:add|adds|include|includes|insert|inserts|state|states|say|says|write|writes|mention|mentions|mark|marks|must|should|shall)\b`,
];
