import { describe, expect, it } from 'vitest'
import { keptHandle } from '../../src/alerts/handle.js'

describe('what a channel calls its message', () => {
  const table: readonly (readonly [string, unknown, unknown])[] = [
    ['is kept', { channel: 'C1', ts: '17.0001' }, { channel: 'C1', ts: '17.0001' }],
    ['is nothing where nothing is given', undefined, null],
    ['is nothing when it is empty', {}, null],
    ['is no list', ['17'], null],
    ['is no number, whatever a service answers', { id: 17 }, null],
    ['is no tree', { id: { deep: 'x' } }, null],
    ['is no text of its own', 'x', null],
    ['has no lines', { id: 'a\r\nb' }, null],
    ['is no half of a sign, which no address can hold', { id: '\ud83d' }, null],
    ['is a whole sign, in a topic', { topic: 'C-12 💳' }, { topic: 'C-12 💳' }],
    ['is no novel', { id: 'x'.repeat(5_000) }, null],
    ['is measured in bytes', { id: '💳'.repeat(1_200) }, null],
  ]
  it.each(table)('%s', (_rule, given, kept) => expect(keptHandle(given)).toEqual(kept))
})
