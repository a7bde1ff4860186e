import type { Markup } from './markup.js'
import { plain } from './plain.js'

/**
 * Plain text for apps that read some signs as markup and know no escape: each such sign stands between two zero-width spaces, where it
 * neither begins nor ends anything, and looks as it was written. `signs`: with the flag g.
 */
export function defused(signs: RegExp): Markup {
  const harmless = (raw: string): string => raw.replace(signs, '\u200b$&\u200b')
  return { ...plain, text: harmless, strong: harmless, code: harmless, quote: (raw) => plain.quote(harmless(raw)) }
}
