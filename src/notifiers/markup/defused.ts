import type { Markup } from './markup.js'
import { plain } from './plain.js'

/**
 * Plain text for apps that interpret some characters as markup and have no escape: each such character is put between two zero-width spaces,
 * where it looks the same and neither begins nor ends anything. `signs`: a global RegExp.
 */
export function defused(signs: RegExp): Markup {
  const harmless = (raw: string): string => raw.replace(signs, '\u200b$&\u200b')
  return { ...plain, text: harmless, strong: harmless, code: harmless, quote: (raw) => plain.quote(harmless(raw)) }
}
