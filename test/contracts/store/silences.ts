import { expect, it } from 'vitest'
import type { NewSilence } from '../../../src/model/silence.js'
import type { Store } from '../../../src/store/store.js'
import { HOUR, MINUTE, T0 } from './data.js'

const silence = (values: Partial<NewSilence> = {}): NewSilence => ({
  match: { source: ['blog'], severity: ['low', 'medium'] },
  startsAt: T0,
  endsAt: T0 + HOUR,
  who: 'rosa',
  why: 'Umzug des Servers',
  createdAt: T0 - MINUTE,
  ...values,
})

/** Who asked for silence, why and until when, is kept for ever. */
export function silenceRules(store: () => Store): void {
  const numbers = async (notOverAt?: number) =>
    (await store().silences(notOverAt === undefined ? {} : { notOverAt })).map(({ id }) => id)

  it('gives back what was asked for, with a number', async () => {
    const id = await store().addSilence(silence())
    expect(await store().silences({})).toEqual([{ id, ...silence(), removed: null }])
  })

  it('finds those that are not over, the coming ones too; the end does not belong to it', async () => {
    const one = await store().addSilence(silence())
    const coming = await store().addSilence(silence({ startsAt: T0 + 2 * HOUR, endsAt: T0 + 3 * HOUR, match: {} }))
    expect([await numbers(T0), await numbers(T0 + HOUR - 1), await numbers(T0 + HOUR), await numbers()]).toEqual([
      [one, coming],
      [one, coming],
      [coming],
      [one, coming],
    ])
  })

  it('keeps one that was taken back, and who did it first', async () => {
    const id = await store().addSilence(silence())
    const before = { id, ...silence(), removed: null }
    const removed = { at: T0 + MINUTE, by: 'max' }
    expect(await store().removeSilence(id, removed)).toEqual(before)
    expect(await store().removeSilence(id, { at: T0 + 2 * MINUTE, by: 'eva' })).toEqual({ ...before, removed })
    expect(await store().silences({})).toEqual([{ ...before, removed }])
    expect(await numbers(T0)).toEqual([])
  })

  it('never gives a number twice, and knows when there is none', async () => {
    const first = await store().addSilence(silence())
    const second = await store().addSilence(silence())
    expect(second).toBeGreaterThan(first)
    expect(await store().removeSilence(second + 1, { at: T0, by: 'rosa' })).toBeNull()
  })
}
