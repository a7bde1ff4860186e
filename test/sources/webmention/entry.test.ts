import { expect, it } from 'vitest'
import { webmentionEntry } from '../../../src/sources/webmention/entry.js'

it.each([
  ['like-of', true],
  ['repost-of', true],
  ['bookmark-of', true],
  ['mention-of', false],
  ['in-reply-to', false],
  ['rsvp', false],
  [undefined, false],
])('of webmentions with %s nothing is read: %s', (property, nothing) => {
  const row = { 'wm-id': 7, 'wm-property': property, content: { text: 'Hallo' } }
  expect(webmentionEntry(row, (html) => html) === null).toBe(nothing)
})
