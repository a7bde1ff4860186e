/**
 * What officials say without answering, in one language. Every pattern reads one clause as `foldWords` leaves it: lower case, words
 * parted by single spaces, umlauts as two letters; links and mail addresses are the words `weblink` and `mailadresse`.
 */
export interface PhraseSet {
  /** Says itself that a machine wrote it; then nothing beside it counts. */
  readonly declared: RegExp
  /** Hands out a ticket number, or says that nobody reads the answers. */
  readonly automatic: RegExp
  /** "We have received your message". */
  readonly receipt: RegExp
  /** "We are looking into it": work is promised, nothing is said yet. */
  readonly holding: RegExp
  /** Tells what is done inside the company, where its only word of the matter is the verb: "wir haben das nochmals angemahnt". */
  readonly inside: RegExp
  /** The company itself will speak to the customer again: what a named time then promises. */
  readonly returning: RegExp
  /** The customer is sent elsewhere: message, form, phone. */
  readonly deflected: RegExp
  /** Something was done for the customer, or refused; an answer however short. */
  readonly done: RegExp
  /** Yes or no, which may also just concede: `Ja, das ist ärgerlich`. */
  readonly assent: RegExp
  /** Asks the customer about the matter. */
  readonly question: RegExp
  /** Greeting, thanks, regret, farewell, offer of more help. */
  readonly courtesy: RegExp
  /** Opens a clause that only completes the one before it. */
  readonly subordinate: RegExp
  /** Opens a condition even where it begins the sentence; "Wie …?" there is a question to the customer. */
  readonly condition: RegExp
  /** Makes nothing of `done`: "noch nicht behoben". */
  readonly negated: RegExp
}

/** One alternative a line, for the eye. */
export const anyOf = (...patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u')

/** Nothing is said in this way. */
export const NEVER = /(?!)/
