/**
 * What officials say without answering, in one language. Every pattern reads one clause as `foldWords` leaves it: lower case, words
 * parted by single spaces, umlauts as two letters; links and mail addresses are the words `weblink` and `mailadresse`.
 */
export interface PhraseSet {
  /** A machine wrote it: says so itself, or hands out a ticket number. */
  readonly automatic: RegExp
  /** "We have received your message". */
  readonly receipt: RegExp
  /** "We are looking into it": work is promised, nothing is said yet. */
  readonly holding: RegExp
  /** The customer is sent elsewhere: message, form, phone. */
  readonly deflected: RegExp
  /** Something was done for the customer; an answer however short. */
  readonly done: RegExp
  /** Greeting, thanks, regret, farewell, offer of more help. */
  readonly courtesy: RegExp
  /** Opens a clause that only completes the one before it. */
  readonly subordinate: RegExp
}

/** One alternative a line, for the eye. */
export const anyOf = (...patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u')
