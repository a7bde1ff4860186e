import { describe, expect, test } from 'vitest'
import { realPacing, turns } from '../../../src/app/delivery/turns.js'
import { HOUR, MINUTE, NOON, testApp } from '../support.js'
import { deliver, enter, fakePacing, logOf, receivers } from './support.js'

const SECOND = 1_000
const chatty = receivers('id: care, type: telegram, chat: 17, token_env: TOKEN, pace: 50s')
const chat = () =>
  testApp({ yaml: chatty, env: { TOKEN: 'x'.repeat(20) }, answer: () => ({ ok: true, result: { message_id: 4 } }) })

describe('the pace of a receiver', () => {
  const rules: readonly (readonly [string, number, number | null, readonly number[]])[] = [
    ['none: nobody waits', 0, null, []],
    ['a pause between two messages, none before the first', 3 * SECOND, null, [3 * SECOND, 3 * SECOND]],
    ['the run before counts too', 3 * SECOND, SECOND, [2 * SECOND, 3 * SECOND, 3 * SECOND]],
    ['but not what is long ago', 3 * SECOND, HOUR, [3 * SECOND, 3 * SECOND]],
    ['a clock that was set back says nothing', 3 * SECOND, -HOUR, [3 * SECOND, 3 * SECOND]],
  ]
  test.each(rules)('%s', async (_rule, paceMs, sinceLastMs, waited) => {
    const pacing = fakePacing()
    const next = turns({ paceMs, sinceLastMs, signal: new AbortController().signal, pacing })
    expect([await next(), await next(), await next()]).toEqual([true, true, true])
    expect(pacing.waited).toEqual(waited)
  })

  test('the time that a slow receiver takes is part of the pause', async () => {
    const pacing = fakePacing()
    const next = turns({ paceMs: 3 * SECOND, sinceLastMs: null, signal: new AbortController().signal, pacing })
    await next()
    pacing.at += 2 * SECOND
    await next()
    expect(pacing.waited).toEqual([SECOND])
  })

  test('ends the wait when the user interrupts', async () => {
    const interrupt = new AbortController()
    const waiting = realPacing.wait(HOUR, interrupt.signal)
    interrupt.abort(new Error('interrupted'))
    await expect(waiting).rejects.toThrow('interrupted')
  })
})

describe('the time of a run', () => {
  test('is bounded for each receiver; what is left goes out in the next one', async () => {
    const app = await chat()
    for (const key of ['k1', 'k2', 'k3', 'k4', 'k5']) await enter(app, key)
    expect(await deliver(app)).toMatchObject({ sent: 3, failed: 0, waiting: 0 })
    app.now = NOON + 5 * MINUTE
    expect(await deliver(app)).toMatchObject({ sent: 2 })
    expect(await logOf(app)).toEqual(['k1 sent 1', 'k2 sent 1', 'k3 sent 1', 'k4 sent 1', 'k5 sent 1'])
  })
})
