import { graphemes } from '../../util/text.js'
import type { Room } from './room.js'

/** Cuts a text to a maximum size, at a grapheme, with an ellipsis. For channels that count bytes. */
export function cut(text: string, { max, size = ({ length }) => length }: Room): string {
  if (size(text) <= max) return text
  let kept = ''
  for (const grapheme of graphemes(text)) {
    if (size(`${kept}${grapheme}…`) > max) break
    kept += grapheme
  }
  return `${kept.trimEnd()}…`
}
