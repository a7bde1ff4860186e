import type { CaseState } from '../../model/case.js'
import type { Forgotten } from '../../store/forget-store.js'
import type { MonitorError } from '../../util/errors.js'
import { nameWords } from '../../util/name-words.js'
import type { App } from '../app.js'
import { isUncompacted, noteErased } from '../erasing/compact-later.js'
import { compactNow } from '../erasing/compact-now.js'
import { joinThreads } from '../judging/join-threads.js'
import { keep, learn } from '../learning/learn.js'
import { forgetLearned } from '../learning/learned-rules.js'
import { withPollLock } from '../polling/with-poll-lock.js'
import { type FoundPerson, findPerson, type PersonRequest } from './find-person.js'

/** A case whose customer it is, and how it stands. */
interface TouchedCase {
  readonly id: number
  readonly state: CaseState
}

/** What is erased, or would be. */
export interface Erasure {
  readonly person: FoundPerson
  readonly cases: readonly TouchedCase[]
  /** null: nothing was erased. `compacted`: the words are out of the file too. */
  readonly done: (Forgotten & { readonly compacted: boolean }) | null
  /** Why they are not. */
  readonly fault: MonitorError | null
  /** The search for what may name the person elsewhere, and how many mentions about us it finds; null: no name is known. */
  readonly namedBy: { readonly search: string; readonly mentions: number } | null
}

const searchFor = ({ names }: FoundPerson): string | null =>
  nameWords(names)
    .map((word) => `"${word}"`)
    .join(' OR ') || null

async function touched({ store }: App, caseIds: readonly number[]): Promise<readonly TouchedCase[]> {
  const records = caseIds.length === 0 ? [] : await store.cases({ ids: caseIds })
  return records.map(({ id, state }) => ({ id, state }))
}

/** What would be erased. */
export async function foundErasure(app: App, person: FoundPerson): Promise<Erasure> {
  return { person, cases: await touched(app, person.caseIds), done: null, fault: null, namedBy: null }
}

/** What was taken back stays so; what held is learned anew from the labels that are left, and judges from the next poll on. */
async function learnAnew(app: App, { unlearned }: Forgotten): Promise<void> {
  forgetLearned(app.store)
  if (!unlearned || (await app.store.lastCorrection())?.takenBack !== null) return
  await keep(app, await learn(app, 'monitor'))
}

/** What an earlier erasure left in free pages of the file, where it could not be written anew then. */
export async function endErasure(app: App, found: Erasure): Promise<Erasure> {
  if (!(await isUncompacted(app))) return found
  const { fault } = await withPollLock(app, () => compactNow(app))
  return { ...found, fault }
}

/** Erases for good what a person wrote and what is kept of it; then its threads are joined anew, so that cases stand as without it. */
export async function forgetPerson(
  app: App,
  request: PersonRequest,
  { who, why }: { readonly who: string; readonly why: string | null },
): Promise<Erasure> {
  const { store, runtime } = app
  return withPollLock(app, async () => {
    // Found once more: a poll may have brought more while somebody was asked.
    const person = await findPerson(app, request)
    if (person.mentionIds.length === 0) return foundErasure(app, person)
    const search = searchFor(person)
    await noteErased(app)
    const done = await store.forget({ mentionIds: person.mentionIds, at: runtime.now(), who, why })
    await learnAnew(app, done)
    await joinThreads(app)
    const namedBy = search === null ? null : { search, mentions: await store.countMentions({ search }) }
    const cases = await touched(app, done.caseIds)
    const { fault } = await compactNow(app)
    return { person, cases, done: { ...done, compacted: fault === null }, fault, namedBy }
  })
}
