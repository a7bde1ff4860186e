import { abridged } from '../../util/own-words.js'
import { oneLine, stripControls, truncate } from '../../util/text.js'

/**
 * One grapheme may carry a thousand combining marks ("Zalgo"), so a limit in graphemes bounds no size: 16 code units for each are more
 * than any emoji family needs.
 */
function clip(text: string, max: number): string {
  const units = max * 16
  if (text.length <= units) return text
  return `${text.slice(0, units).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A stranger's text, harmless, at most `max` graphemes; its lines stay. Where there is no room for all, what it quotes goes first. */
export function boundedText(text: string, max: number): string {
  const told = text.length > max ? abridged(text) : text
  return truncate(stripControls(clip(told, max)).trim(), max)
}

/** The same on one line. */
export const boundedLine = (text: string, max: number): string => truncate(oneLine(clip(text, max)), max)
