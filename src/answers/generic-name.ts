import { foldName } from './fold.js'

/** Names that do not identify anybody. */
const GENERIC =
  /^(?:anonym\w*|gast|guest|besucher|unbekannt|unknown|user|nutzer|kunde|kundin|customer|admin|nobody|n ?n|\p{P}*)$/u

export const isGenericName = (name: string): boolean => GENERIC.test(foldName(name))
