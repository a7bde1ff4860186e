import { type CaseContext, withContext } from '../../alerts/context.js'
import { foldWords } from '../../answers/fold.js'
import { mattersOf, sharedMatters } from '../../answers/similar/matters.js'
import type { NewDelivery } from '../../model/alert.js'
import type { CaseRecord } from '../../model/case.js'
import type { Config } from '../../model/config.js'
import { withoutQuotes } from '../../util/own-words.js'
import type { App } from '../app.js'

/** Number of posts of a thread in a message. */
const POSTS = 3
/** Maximum number of latest cases that each case is compared with; more would not change the message. */
const MAX_COMPARED = 1_000
/** Maximum number of cases per run whose surroundings are looked up; larger messages have one line per case anyway. */
const MAX_CASES = 200

const NUMBER = /^C-(\d+)$/

const told = (deliveries: readonly NewDelivery[]): readonly number[] => {
  const numbers = deliveries.flatMap(({ message }) => message.cases.map((one) => Number(NUMBER.exec(one.case)?.[1])))
  return [...new Set(numbers)].slice(0, MAX_CASES)
}

/** Words that every complaint shares, such as the brand. */
const ignoredBy = ({ company: { name, brands } }: Config): ReadonlySet<string> =>
  new Set([name, ...brands.flatMap((brand) => [brand.name, ...brand.aliases])].flatMap((each) => foldWords(each).split(' ')))

/**
 * Number of other open cases of the brand with a similar complaint: they share two significant words, and half of those of the shorter text. A
 * rough measure that decides nothing; it tells whoever answers that others wait for much the same answer.
 */
function similarityAmong(others: readonly CaseRecord[], config: Config): (record: CaseRecord) => number {
  const ignored = ignoredBy(config)
  const known = new Map<CaseRecord, ReadonlyMap<string, string>>()
  const matters = (record: CaseRecord): ReadonlyMap<string, string> => {
    // All comments below an article share its title.
    const found = known.get(record) ?? mattersOf(record.text === '' ? (record.title ?? '') : withoutQuotes(record.text), ignored)
    known.set(record, found)
    return found
  }
  return (record) =>
    others.filter(
      (other) =>
        other.id !== record.id && other.brand === record.brand && sharedMatters(matters(record), matters(other)) !== null,
    ).length
}

async function latestOpen(store: App['store']): Promise<readonly CaseRecord[]> {
  const keys = await store.caseKeys({ states: ['open'] }, { order: 'number', limit: null, after: null })
  return store.cases({ ids: keys.ids.slice(-MAX_COMPARED) })
}

/** Adds excerpts of the threads and the number of similar cases to deliveries. For a wave the message holds the number of its cases already. */
export async function addContext({ store, config }: App, deliveries: readonly NewDelivery[]): Promise<readonly NewDelivery[]> {
  const ids = told(deliveries)
  if (ids.length === 0) return deliveries
  const threads = await store.latestPosts(ids, POSTS)
  const open = (await store.cases({ ids })).filter(({ state }) => state === 'open')
  const byId = new Map(open.map((record) => [record.id, record]))
  const similarTo = similarityAmong(await latestOpen(store), config)
  const contexts = new Map(
    ids.map((id): [string, CaseContext] => {
      const record = byId.get(id)
      const similar = record === undefined || record.wave !== undefined ? 0 : similarTo(record)
      return [`C-${id}`, { thread: threads.get(id) ?? [], similar }]
    }),
  )
  const minimal = new Set(config.alerts.receivers.filter(({ payload }) => payload === 'minimal').map(({ id }) => id))
  return deliveries.map((delivery) => withContext(delivery, contexts, { isMinimal: minimal.has(delivery.receiver) }))
}
