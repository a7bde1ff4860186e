import { describe, expect, test } from 'vitest'
import { buildMessage } from '../../../src/alerts/message/message.js'
import type { AlertMessage } from '../../../src/model/alert.js'
import { fitMessage } from '../../../src/notifiers/rendering/fit.js'
import { alert, NOW } from '../../alerts/support.js'

const post = { author: 'Beat K.', official: false, at: null, text: 'x'.repeat(200) }

function messageOf(count: number): AlertMessage {
  const alerts = Array.from({ length: count }, (_, index) => alert(index + 1, { record: { text: 'y'.repeat(900) } }))
  const parts = { key: 'k', reason: 'first', group: 'all', alerts, resolved: [], folded: 0, openInAll: count, now: NOW }
  const message = buildMessage(parts)
  return { ...message, cases: message.cases.map((one) => ({ ...one, thread: [post, post, post] })) }
}

const bytes = (message: AlertMessage): number => Buffer.byteLength(JSON.stringify(message))
const shape = ({ cases, folded }: AlertMessage) => ({
  cases: cases.length,
  threads: cases.reduce((sum, { thread }) => sum + thread.length, 0),
  text: cases[0]?.text.length,
  folded,
})

describe('a message that is too large', () => {
  const whole = messageOf(4)
  const rows: readonly [rule: string, room: number, expected: ReturnType<typeof shape>][] = [
    ['what fits stays as it is', 10_000, { cases: 4, threads: 12, text: 900, folded: 0 }],
    ['threads go first', 7_000, { cases: 4, threads: 0, text: 900, folded: 0 }],
    ['then texts are cut', 4_500, { cases: 4, threads: 0, text: 300, folded: 0 }],
    ['then cases are told as a number', 1_800, { cases: 3, threads: 0, text: 0, folded: 1 }],
  ]
  test.each(rows)('%s', (_, room, expected) => {
    const fitted = fitMessage(whole, room)
    expect(shape(fitted)).toEqual(expected)
    expect(bytes(fitted)).toBeLessThanOrEqual(room)
  })
})
