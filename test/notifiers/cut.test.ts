import { expect, test } from 'vitest'
import { cut } from '../../src/notifiers/cut.js'
import { bytesOf } from '../../src/notifiers/render.js'

const rows: readonly [rule: string, text: string, max: number, cut: string][] = [
  ['what fits stays', 'Grüße', 7, 'Grüße'],
  ['bytes count, not signs', 'Grüße', 6, 'Gr…'],
  ['no blank stands before the ellipsis', 'Neuer Tarif', 9, 'Neuer…'],
  ['an emoji family is kept whole or not at all', 'a👨‍👩‍👧b', 19, 'a…'],
  ['where nothing fits, the ellipsis alone', 'Grüße', 3, '…'],
]
test.each(rows)('%s', (_, text, max, expected) => expect(cut(text, { max, size: bytesOf })).toBe(expected))
