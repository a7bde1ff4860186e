import { describe, expect, it } from 'vitest'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, MINUTE, START } from '../support/polled-source.js'
import { EVERY_SITE } from '../support/sites/every-site.js'

const TYPES = Object.keys(EVERY_SITE)
const FAR = Date.UTC(2099, 0, 1)

async function placeOf(type: string) {
  const { site, source } = await polledSite(type, EVERY_SITE[type]!())
  const lost = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => site.nativeId(from + index)).filter((id) => !source.stored.has(id))
  return { site, source, lost }
}

describe('one item from the future', () => {
  it.each(TYPES)('%s: hides nothing of what comes after it', async (type) => {
    const { site, source, lost } = await placeOf(type)
    site.write(1, START - HOUR)
    await source.poll()
    site.write(2, FAR)
    await source.poll()
    for (const number of [3, 4, 5]) {
      site.write(number, source.now + MINUTE)
      await source.poll()
    }
    expect(lost(3, 5)).toEqual([])
  })

  it.each(TYPES)('%s: hides nothing either where it was there first', async (type) => {
    const { site, source, lost } = await placeOf(type)
    site.write(1, FAR)
    await source.poll()
    for (const number of [2, 3]) {
      site.write(number, source.now + MINUTE)
      // WordPress makes its validators of the newest date, which is not believed for longer than an hour.
      await source.poll({ now: source.now + 2 * HOUR })
    }
    expect(lost(2, 3)).toEqual([])
  })

  it.each(TYPES)('%s: nothing is told to have been seen of the time to come', async (type) => {
    const { site, source } = await placeOf(type)
    site.write(1, FAR)
    const { coverage } = await source.poll()
    expect([coverage.to, (coverage.from ?? 0) <= coverage.to]).toEqual([source.now, true])
  })
})

/** One document that shows its newest items: whether there were more, nobody can tell who has seen none before. */
const WINDOWS = new Set(['feed', 'comments'])

describe('a place where there was nothing yet', () => {
  it.each(TYPES.filter((type) => !WINDOWS.has(type)))(
    '%s: of the burst that comes then nothing is lost, or the loss is said',
    async (type) => {
      const { site, source, lost } = await placeOf(type)
      await source.poll()
      for (let number = 1; number <= 130; number += 1) site.write(number, source.now + number * 5_000)
      const { coverage } = await source.poll()
      if (lost(1, 130).length > 0) await source.poll({ now: source.now + 2 * HOUR })
      if (lost(1, 130).length > 0) expect(coverage.contiguous).toBe(false)
    },
  )
})

describe('an outage of days', () => {
  it.each(TYPES)('%s: what was written meanwhile is found, or the loss is said', async (type) => {
    const { site, source, lost } = await placeOf(type)
    site.write(1, START - HOUR)
    await source.poll()
    const before = source.now
    for (let number = 2; number <= 40; number += 1) site.write(number, before + number * HOUR)
    const { coverage } = await source.poll({ now: before + 3 * DAY })
    if (lost(1, 40).length > 0) expect(coverage.contiguous).toBe(false)
  })
})

describe('many items of one and the same instant', () => {
  it.each(TYPES)('%s: none falls between two pages, or the loss is said', async (type) => {
    const { site, source, lost } = await placeOf(type)
    site.write(1, START - HOUR)
    await source.poll()
    const at = source.now + MINUTE
    for (let number = 2; number <= 130; number += 1) site.write(number, at)
    const { coverage } = await source.poll()
    await source.poll()
    if (lost(1, 130).length > 0) expect(coverage.contiguous).toBe(false)
  })
})
