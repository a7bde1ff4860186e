import type { BudgetConfig, SourceConfig } from '../../model/config.js'
import { BudgetSpent } from '../../sources/asking/refusals.js'
import type { Reads } from '../../sources/source.js'
import type { Amount, ReadLedger, Window } from '../../store/read-ledger.js'
import { MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { kept, phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { amountWords, budgetWords, limitOf, windowOf } from './budget.js'

/** Of a source without a budget. */
const unlimitedReads: Reads = { left: Number.POSITIVE_INFINITY, take: async () => {}, giveBack: () => {} }

/** Reads are reserved for several requests at once, to save writes: for this many, but never more than this fraction of the budget. */
const REQUESTS_AT_ONCE = 10
const PART_AT_ONCE = 20

const NOTHING: Amount = { reads: 0, micros: 0 }
const plus = (a: Amount, b: Amount): Amount => ({ reads: a.reads + b.reads, micros: a.micros + b.micros })
const minus = (a: Amount, b: Amount): Amount => ({ reads: a.reads - b.reads, micros: a.micros - b.micros })
const atLeastNothing = ({ reads, micros }: Amount): Amount => ({ reads: Math.max(0, reads), micros: Math.max(0, micros) })

export interface OpenReads {
  readonly reads: Reads
  /** Gives back what was reserved and not used. */
  readonly close: () => Promise<void>
}

/** The reads of a source for one poll, or for reading threads. Every run counts in the same ledger. */
export async function openReads({ runtime, ledger }: Pick<App, 'runtime' | 'ledger'>, source: SourceConfig): Promise<OpenReads> {
  if (source.budget === null) return { reads: unlimitedReads, close: async () => {} }
  const reads = new BudgetedReads(await ledger(), { id: source.id, budget: source.budget }, runtime.now)
  await reads.open()
  return { reads, close: () => reads.close() }
}

/** Reserves in the ledger before each request, so that a killed process has never made more requests than are counted. */
class BudgetedReads implements Reads {
  readonly #ledger: ReadLedger
  readonly #source: { readonly id: string; readonly budget: BudgetConfig }
  readonly #limit: ReturnType<typeof limitOf>
  readonly #now: () => number
  #window: Window
  /** Reserved and not used yet, and when it was reserved. */
  #held = NOTHING
  #heldAt = 0
  /** Counted in this window by all processes, including what is held here. */
  #spent = NOTHING
  /** A new window began: what was taken in the earlier one cannot be given back. */
  #rolledOver = false
  #last: Promise<void> = Promise.resolve()

  constructor(ledger: ReadLedger, source: { readonly id: string; readonly budget: BudgetConfig }, now: () => number) {
    this.#ledger = ledger
    this.#source = source
    this.#limit = limitOf(source.budget)
    this.#now = now
    this.#window = windowOf(source.budget.per, now())
  }

  async open(): Promise<void> {
    this.#spent = await this.#ledger.readsSpent(this.#source.id, this.#window)
  }

  get left(): number {
    if (this.#limit.reads === null) return Number.POSITIVE_INFINITY
    return Math.max(0, this.#limit.reads - this.#spent.reads) + this.#held.reads
  }

  /** Calls run one after the other: two concurrent ones would each reserve for both. */
  take(reads: number, micros = 0): Promise<void> {
    const taken = this.#last.then(() => this.#take({ reads, micros: Math.ceil(micros) }))
    this.#last = taken.catch(() => {})
    return taken
  }

  giveBack(reads: number, micros = 0): void {
    if (!this.#rolledOver) this.#held = plus(this.#held, { reads, micros: Math.floor(micros) })
  }

  async close(): Promise<void> {
    await this.#last
    const unused = this.#held
    this.#held = NOTHING
    if (unused.reads > 0 || unused.micros > 0) await this.#ledger.returnReads(this.#source.id, this.#heldAt, unused)
  }

  async #take(amount: Amount): Promise<void> {
    const now = this.#now()
    if (now < this.#window.from || now >= this.#window.to) await this.#beginWindow(now)
    const missing = atLeastNothing(minus(amount, this.#held))
    if (missing.reads > 0 || missing.micros > 0) await this.#reserve(missing, amount, now)
    this.#held = minus(this.#held, amount)
  }

  async #beginWindow(now: number): Promise<void> {
    const unused = this.#held
    this.#held = NOTHING
    await this.#ledger.returnReads(this.#source.id, this.#heldAt, unused)
    this.#window = windowOf(this.#source.budget.per, now)
    this.#rolledOver = true
  }

  async #reserve(need: Amount, asked: Amount, now: number): Promise<void> {
    const { id: source, budget } = this.#source
    const [window, limit] = [this.#window, this.#limit]
    const want = {
      reads: ahead(need.reads, asked.reads, limit.reads),
      micros: ahead(need.micros, asked.micros, limit.micros),
    }
    const { granted, spent } = await this.#ledger.reserveReads({ source, now, window, limit, need, want })
    this.#spent = spent
    if (granted === null) throw spentError(budget, minus(spent, this.#held), { asked, until: window.to })
    this.#held = plus(this.#held, granted)
    this.#heldAt = now
  }
}

const ahead = (need: number, asked: number, limit: number | null): number =>
  Math.max(need, Math.min(asked * REQUESTS_AT_ONCE, Math.floor((limit ?? Number.POSITIVE_INFINITY) / PART_AT_ONCE)))

function spentError(budget: BudgetConfig, spent: Amount, { asked, until }: { readonly asked: Amount; readonly until: number }) {
  const limit = limitOf(budget)
  const most = amountWords(budget, asked)
  // No window is ever large enough: waiting for the next one would mean never reading, and nobody would notice.
  if (asked.reads > (limit.reads ?? asked.reads) || asked.micros > (limit.micros ?? asked.micros))
    return new MonitorError(phrase`the budget of ${kept(budgetWords(budget))} is less than one request may take: ${kept(most)}`, {
      hint: phrase`raise \`budget\` of this source to ${kept(most)} or more`,
    })
  const [limited, used] = [kept(budgetWords(budget)), kept(amountWords(budget, spent))]
  return new BudgetSpent(
    phrase`the budget of ${limited} is used up until ${toIso(until)}; spent: ${used}; the next request may take ${kept(most)}`,
    until,
  )
}
