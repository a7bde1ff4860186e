import { expect, test } from 'vitest'
import { noticeOf } from '../../../src/alerts/message/notice.js'
import { plain } from '../../../src/notifiers/markup/plain.js'
import { cut } from '../../../src/notifiers/rendering/cut.js'
import { bytesOf, renderAll } from '../../../src/notifiers/rendering/render.js'
import { complaint } from '../messages.js'

const rows: readonly [rule: string, text: string, max: number, cut: string][] = [
  ['what fits stays', 'Grüße', 7, 'Grüße'],
  ['bytes count, not signs', 'Grüße', 6, 'Gr…'],
  ['no blank stands before the ellipsis', 'Neuer Tarif', 9, 'Neuer…'],
  ['an emoji family is kept whole or not at all', 'a👨‍👩‍👧b', 19, 'a…'],
  ['where nothing fits, the ellipsis alone', 'Grüße', 3, '…'],
]
test.each(rows)('%s', (_, text, max, expected) => expect(cut(text, { max, size: bytesOf })).toBe(expected))

test('a title leaves half of the room for the rest', () => {
  const title = 'e\u0301\u0302\u0303\u0304'.repeat(100)
  const text = renderAll(noticeOf(complaint({ record: { title } })), plain, { max: 600, size: bytesOf })
  expect(bytesOf(text)).toBeLessThanOrEqual(600)
  expect(text).toContain('\n\nArt: Beschwerde')
})
