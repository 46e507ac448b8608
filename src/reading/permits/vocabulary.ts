/** What one language says of what is forbidden and what is done; each list as `WordPatterns` reads it. */
export interface PermitWords {
  /** Things that are written in many ways, by one name. */
  readonly things: Readonly<Record<string, string>>;
  /** Words of the same that make it something else: "USB ports". */
  readonly others: string;
  /** Verbs of using a thing, or of putting something on it. */
  readonly uses: string;
  /** Words before a thing that is used: "on a", "via". */
  readonly on: string;
  /** "Nobody", "no one". */
  readonly nobody: string;
  readonly not: string;
  /** Modals and auxiliaries of what people may and must do. */
  readonly modals: string;
  readonly banned: string;
  readonly allowed: string;
  /** It holds but for some, or only so. */
  readonly but: string;
  /** "Only on devices that we manage": the word, whose they are, and each kind of machine. */
  readonly only: string;
  readonly managed: string;
  readonly 'own device': string;
  readonly 'own laptop': string;
  readonly 'own phone': string;
  /** All that a company holds, in one word. */
  readonly companyData: string;
  /** What a condition in front of what may be done begins with. */
  readonly conditions: string;
  /** What follows says that there are exceptions, or that there are none. */
  readonly exception: string;
  /** Always and for all. */
  readonly absolute: string;
  /** What a text sets aside a rule with: "notwithstanding 3.2". */
  readonly setsAside: string;
  /** Small words and those that say how: they name nothing. */
  readonly empty: string;
  /** What all that is forbidden concerns: "company information". */
  readonly general: string;
  readonly and: string;
  readonly prepositions: string;
  /** Words of what is done with a thing to keep it away: it is not used. */
  readonly handled: string;
  /** Uses that a ban on company data does not mean: the guest network, an authenticator app. */
  readonly aside: string;
}
