import { oneLine } from '../../util/text.js'
import { clip } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'

/** Where it is found: whole, however long, for it is there to be opened; where it can be clicked, its beginning says where it leads. */
export function addressLine(url: string, { style }: Sheet, columns: number): string {
  const whole = oneLine(url)
  const short = clip(whole, columns)
  const linked = style.link(short, url)
  return style.cyan(linked === short ? whole : linked)
}
