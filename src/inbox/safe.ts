import { oneLine } from '../util/text.js'
import { BORDER } from './border.js'

/** Words of strangers on one line of the screen; the border is ours alone. */
export const safe = (text: string): string => oneLine(text).replaceAll(BORDER, '|')
