import { wrap } from '../report/shapes/layout.js'
import type { Sheet } from '../report/shapes/sheet.js'
import { safe } from './safe.js'

/** An address on as many lines as it needs; where links are shown, each of them leads to the whole. */
export const linked = (url: string, { style, columns }: Sheet): string[] =>
  wrap(safe(url), columns).map((line) => style.link(style.cyan(line), url))
