import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { createStage } from './orders/play.js'
import { sameInAnyOrder } from './orders/property.js'
import { ORDERS } from './orders/stories.js'
import { figuresOf } from './threads/figures.js'
import { measureThreads } from './threads/measure.js'
import { pageOf } from './threads/page.js'

type Write = (text: string) => void

/** How well the rules do on the threads: the figures, and each mistake in words. */
export async function printThreads(write: Write): Promise<void> {
  const comparisons = await measureThreads()
  write(pageOf(comparisons, figuresOf(comparisons)))
}

/** Whether the order in which polls see things matters: it must not. Each run tries other orders. */
export async function printOrders(write: Write, orders: number): Promise<void> {
  write(`random orders of events, ${orders} of them; this takes some minutes …`)
  const started = performance.now()
  const property = sameInAnyOrder(await createStage(), (got, expected) => {
    if (!isDeepStrictEqual(got, expected)) throw new Error(JSON.stringify({ got, expected }, null, 2))
  })
  const result = await fc.check(property, { numRuns: Math.ceil(orders / ORDERS) })
  const seconds = Math.round((performance.now() - started) / 1000)
  if (!result.failed) write(`all gave the cases, answers and clocks of the order in which they happened (${seconds} s)`)
  else write(fc.defaultReportMessage(result) ?? 'failed')
}
