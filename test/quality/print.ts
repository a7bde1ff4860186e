import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { prepareLanguages } from '../../src/triage/language/language.js'
import { measureLanguage, type Prior } from './language/measure.js'
import { languagePage } from './language/page.js'
import { playMonth } from './month/month.js'
import { bareRule, countsOf, doubles, faultsOf } from './month/rules.js'
import { createStage } from './orders/play.js'
import { sameInAnyOrder } from './orders/property.js'
import { ORDERS } from './orders/stories.js'
import { measureReplies } from './replies/measure.js'
import { repliesPage } from './replies/page.js'
import { figuresOf } from './threads/figures.js'
import { measureThreads } from './threads/measure.js'
import { pageOf } from './threads/page.js'

type Write = (text: string) => void

/** How well the rules do on the threads: the figures, and each mistake in words. */
export async function printThreads(write: Write): Promise<void> {
  const comparisons = await measureThreads()
  write(pageOf(comparisons, figuresOf(comparisons)))
}

/** How well single replies are told apart that neither a phrase nor a weight has seen. */
export function printReplies(write: Write): void {
  write(repliesPage(measureReplies()))
}

/** How well the language of short texts is told, on the data sets in a folder: with nothing declared, alone and among others, the right language, and a wrong one. */
export async function printLanguage(write: Write, folder: string): Promise<void> {
  await prepareLanguages()
  for (const prior of ['none', 'page', 'right', 'wrong'] satisfies Prior[]) write(languagePage(measureLanguage(folder, prior)))
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

/** A month of alerts, with kills between any two effects: what each receiver was sent, against one message a breach and poll; and each rule broken. */
export async function printMonth(write: Write, seeds: readonly number[]): Promise<boolean> {
  let isSound = true
  for (const seed of seeds) {
    const started = performance.now()
    const outcome = await playMonth(seed)
    const kills = [...outcome.crashes.values()].reduce((sum, count) => sum + count, 0)
    const { cases, polls } = outcome
    write(
      `world ${seed}: ${cases.size} cases in 30 days, ${polls.length} polls, ${kills} kills at ${outcome.crashes.size} kinds of place`,
    )
    write(`  one message a breach and poll   ${String(bareRule(outcome)).padStart(6)}`)
    for (const { receiver, messages, edits, share } of countsOf(outcome)) {
      const percent = `${(share * 100).toFixed(1)} %`.padStart(7)
      write(`  ${receiver.padEnd(31)} ${String(messages).padStart(6)} ${percent}${edits > 0 ? `, and ${edits} edits` : ''}`)
    }
    write(`  the same message twice, after a kill: ${doubles(outcome)}`)
    const faults = Object.entries(faultsOf(outcome)).filter(([, found]) => found.length > 0)
    for (const [rule, found] of faults) write(`  BROKEN ${rule}: ${JSON.stringify(found.slice(0, 3))}`)
    isSound &&= faults.length === 0
    write(
      `  ${faults.length === 0 ? 'every rule holds' : 'rules are broken'} (${Math.round((performance.now() - started) / 1000)} s)`,
    )
  }
  return isSound
}
