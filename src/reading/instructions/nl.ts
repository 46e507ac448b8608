/** What speaks in Dutch to whoever writes the next draft instead of to the company, as sources of one pattern. */
export const NL_ADDRESSED: readonly string[] = [
  String.raw`\b(?:negeer|vergeet|sla .{0,20} over)\b[^.\n]{0,60}\b(?:instructies?|opdrachten|regels|bovenstaande|voorgaande|vorige|prompt)\b`,
  String.raw`\b(?:je bent (?:nu )?een|u bent (?:nu )?een|doe alsof|als je een (?:AI|taalmodel|model|assistent) bent)\b`,
  String.raw`\b(?:AI|AI-\p{L}+|taalmodel(?:len)?|assistent(?:en)?|chatbots?|schrijfhulp(?:en)?|schrijftools?|agents?)\b[^.\n]{0,80}\b(?:moet|moeten|dient|dienen|altijd|schrijf|schrijft|schrijven|voeg|voegt|voegen|vermeld|vermeldt|vermelden|neem|neemt|nemen|antwoord|zeg|zegt|vervang|vervangt|zet|zetten)\b`,
  String.raw`\b(?:systeemprompt)\b`,
  String.raw`\b(?:let op|opmerking|instructie|bericht|belangrijk) (?:voor|aan) (?:de |het |elke |alle )?(?:AI|LLM|model|assistent|taalmodel|schrijver|schrijfhulp|bewerker)`,
  String.raw`\b(?:bij het (?:schrijven|herschrijven|opstellen|vertalen|aanvullen|samenvatten|bewerken)|als je dit (?:schrijft|herschrijft|vertaalt|aanvult|leest|bewerkt))\b[^.\n]{0,60}\b(?:voeg|vermeld|schrijf|neem|zet|markeer|gebruik|vervang|verwijder|laat)\b`,
  String.raw`\b(?:wie|ieder die|iedereen die|degene die|een tool die)\b[^.\n]{0,40}\b(?:bewerkt|schrijft|herschrijft|aanvult|vertaalt|opstelt|samenvat)\b[^.\n]{0,30}\b(?:neemt|voegt|vermeldt|schrijft|zet|zegt|moet|dient|meldt)\b`,
];
