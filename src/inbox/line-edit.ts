import { graphemes, stripControls } from '../util/text.js'
import type { Key } from './keys.js'

/** A line that is being typed; the cursor stands between the two. */
export interface Line {
  readonly before: string
  readonly after: string
}

export const lineOf = (text: string): Line => ({ before: text, after: '' })
export const textOf = ({ before, after }: Line): string => (before + after).trim()

const split = (text: string): string[] => [...graphemes(text)]
const join = (parts: readonly string[]): string => parts.join('')

/** A key in a line; null: it means nothing there. */
export function editLine(line: Line, key: Key): Line | null {
  const { before, after } = line
  // What comes from elsewhere may bring line ends and worse.
  if ('paste' in key) return { before: before + stripControls(key.paste).replace(/\s+/g, ' '), after }
  if ('char' in key) return { before: before + key.char, after }
  switch (key.name) {
    case 'backspace':
      return { before: join(split(before).slice(0, -1)), after }
    case 'delete':
      return { before, after: join(split(after).slice(1)) }
    case 'left':
      return { before: join(split(before).slice(0, -1)), after: (split(before).at(-1) ?? '') + after }
    case 'right':
      return { before: before + (split(after)[0] ?? ''), after: join(split(after).slice(1)) }
    case 'home':
      return { before: '', after: before + after }
    case 'end':
      return { before: before + after, after: '' }
    case 'clear-line':
      return { before: '', after }
    case 'clear-word':
      return { before: before.replace(/\S*\s*$/, ''), after }
    default:
      return null
  }
}
