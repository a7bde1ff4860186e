import type { Markup } from './markup.js'

const same = (raw: string): string => raw

/** For channels without markup. */
export const plain: Markup = {
  text: same,
  strong: same,
  quote: (raw) => raw.replace(/^/gm, '> '),
  link: (_, url) => url,
  code: same,
  newline: '\n',
  gap: '\n\n',
}
