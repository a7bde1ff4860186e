import { askingIn, type Group, type GroupRules, groupCases } from '../../answers/cases/group-cases.js'
import { foldWords } from '../../answers/fold.js'
import { type Folding, type Found, foldingOf, type Merge } from '../../answers/similar/folding.js'
import {
  concernKeys,
  SAME_WORDS_WITHIN,
  type Statement,
  type Surroundings,
  sameConcern,
  statementOf,
} from '../../answers/similar/same-concern.js'
import { createThread } from '../../answers/thread.js'
import type { Config } from '../../model/config.js'
import type { Mention } from '../../model/mention.js'
import type { ThreadWork } from '../../store/thread-store.js'
import type { App } from '../app.js'
import { idSpaces } from './id-spaces.js'

/** How the concerns of a thread relate to cases in other threads. */
export interface ThreadFolding {
  /** Cases found to be the same; after merging them, the thread has to be read again. */
  readonly merges: readonly Merge[]
  /** For posts without a case: the case in another thread that they belong to, by mention row number; and why. */
  readonly elsewhere: ReadonlyMap<number, number>
  readonly reasons: ReadonlyMap<number, string>
  readonly keys: ReadonlyMap<number, readonly string[]>
  /** Two concerns of the thread may be the same, which can only be decided once both are cases. */
  readonly again: boolean
}

/** No relation to any case in another thread. */
export const NO_FOLDING: ThreadFolding = { merges: [], elsewhere: new Map(), reasons: new Map(), keys: new Map(), again: false }

/** Maximum number of posts of one concern to search for, and of posts elsewhere that each is compared with. */
const MAX_STATEMENTS = 20
const MAX_COMPARED = 100

function surroundingsOf(config: Config): Surroundings {
  const { company } = config
  const named = company.brands.flatMap(({ name, aliases }) => [name, ...aliases])
  return {
    spaceOf: idSpaces(config),
    ignored: new Set([company.name, ...named].flatMap((name) => foldWords(name).split(' '))),
  }
}

/** A concern of the thread, with the posts that others are compared with. */
interface Concern {
  readonly group: Group
  readonly statements: readonly Statement[]
  /** Keys of each statement, by mention row number. */
  readonly keys: ReadonlyMap<number, readonly string[]>
}

/** Index of a thread's concerns by author and by key, since a thread may have thousands. */
interface Crowd {
  readonly byAuthor: ReadonlyMap<string, readonly Concern[]>
  /** Keys that more than one concern holds. */
  readonly sharedKeys: ReadonlySet<string>
  /** By mention row. */
  readonly statements: ReadonlyMap<number, Statement>
}

function crowdOf(concerns: readonly Concern[]): Crowd {
  const byAuthor = new Map<string, Concern[]>()
  const seen = new Set<string>()
  const sharedKeys = new Set<string>()
  for (const concern of concerns) {
    for (const author of new Set(concern.group.members.map((member) => member.author))) {
      const list = byAuthor.get(author)
      if (list === undefined) byAuthor.set(author, [concern])
      else list.push(concern)
    }
    const keys = new Set([...concern.keys.values()].flat())
    for (const key of keys) if (seen.has(key)) sharedKeys.add(key)
    for (const key of keys) seen.add(key)
  }
  const statements = new Map(concerns.flatMap((concern) => concern.statements.map((each) => [each.mention.id, each] as const)))
  return { byAuthor, sharedKeys, statements }
}

/** If parts of a thread arrived separately, one author may have a case in each. */
function ofSameAuthor(concern: Concern, { byAuthor }: Crowd): Found[] {
  const others = new Set(concern.group.members.flatMap(({ author }) => byAuthor.get(author) ?? []))
  return [...others].flatMap((other) => {
    const { record } = other.group
    if (other === concern || record === null) return []
    return [{ record, sameness: { rank: 9, reason: 'the same author in the same thread' } }]
  })
}

const mayBeOne = ({ group, keys }: Concern, { sharedKeys }: Crowd): boolean =>
  group.record === null && [...keys.values()].flat().some((key) => sharedKeys.has(key))

function concernsOf(mentions: readonly Mention[], rules: GroupRules, around: Surroundings): readonly Concern[] {
  const opens: readonly string[] = rules.opens
  // Most threads hold neither a case nor a post that could open one.
  if (!mentions.some(({ caseId, label, verdict }) => caseId !== null || opens.includes(label ?? verdict.kind))) return []
  return groupCases(createThread(mentions), rules).map((group) => {
    const statements = askingIn(group, rules)
      .slice(0, MAX_STATEMENTS)
      .map((mention) => statementOf(mention, around))
    return { group, statements, keys: new Map(statements.map((each) => [each.mention.id, concernKeys(each)])) }
  })
}

/**
 * After a merge the other concerns may relate differently, so the thread is read again; except for concerns that are merged into the same
 * case and no other: these may be thousands, and are merged at once.
 */
const goesOn = (merges: readonly Merge[], next: readonly Merge[]): boolean =>
  next.length === 0 || (next.length === 1 && next[0]!.into.id === (merges[0] ?? next[0]!).into.id)

/** Finds how the concerns of a thread relate to cases in other threads. Reads the store, writes nothing. */
export function createFolding({ store, config }: App): (work: ThreadWork) => Promise<ThreadFolding> {
  const around = surroundingsOf(config)
  const { opens, threshold } = config.triage

  /** Thousands may share a key in one thread: what stands there is read already. */
  const statementsOf = async (rows: readonly number[], { statements }: Crowd): Promise<readonly Statement[]> => {
    const beyond = rows.filter((row) => !statements.has(row))
    const read = beyond.length === 0 ? [] : await store.mentionsOfRows(beyond)
    const others = new Map(read.map((mention) => [mention.id, statementOf(mention, around)]))
    return rows.flatMap((row) => statements.get(row) ?? others.get(row) ?? [])
  }

  const likeOf = async ({ group, statements, keys }: Concern, crowd: Crowd): Promise<readonly Found[]> => {
    const own = new Set(group.members.map(({ mention }) => mention.id))
    const found = new Map<number, Found['sameness']>()
    for (const statement of statements) {
      const near = await store.rowsByKey({
        keys: keys.get(statement.mention.id) ?? [],
        besides: own,
        at: statement.at,
        within: SAME_WORDS_WITHIN,
        limit: MAX_COMPARED,
      })
      for (const other of await statementsOf(near, crowd)) {
        const { caseId } = other.mention
        if (caseId === null || caseId === group.record?.id) continue
        const sameness = sameConcern(statement, other, around)
        if (sameness !== null && sameness.rank > (found.get(caseId)?.rank ?? 0)) found.set(caseId, sameness)
      }
    }
    return [...found].map(([id, sameness]) => ({ record: { id }, sameness }))
  }

  const fold = async (concern: Concern, crowd: Crowd): Promise<Folding> => {
    const found = [...ofSameAuthor(concern, crowd), ...(await likeOf(concern, crowd))]
    if (found.length === 0) return { merges: [], joins: null }
    const own = concern.group.record
    const pinned = await store.pinnedCases([...(own === null ? [] : [own.id]), ...found.map(({ record }) => record.id)])
    return foldingOf(own, found, pinned)
  }

  return async ({ mentions, cases, pins }) => {
    const concerns = concernsOf(mentions, { opens, threshold, cases, pins }, around)
    if (concerns.length === 0) return NO_FOLDING
    const crowd = crowdOf(concerns)
    const elsewhere = new Map<number, number>()
    const reasons = new Map<number, string>()
    const merges: Merge[] = []
    const merged = new Set<number>()
    for (const concern of concerns) {
      if (merged.has(concern.group.record?.id ?? -1)) continue
      const { merges: found, joins } = await fold(concern, crowd)
      // Each side of a merge finds the other.
      const next = found.filter(({ from }) => !merged.has(from.id))
      if (!goesOn(merges, next)) return { ...NO_FOLDING, merges: merges.length > 0 ? merges : next }
      for (const each of next) {
        merges.push(each)
        merged.add(each.from.id)
      }
      if (joins === null) continue
      for (const { mention } of concern.group.members) {
        elsewhere.set(mention.id, joins.record.id)
        reasons.set(mention.id, joins.sameness.reason)
      }
    }
    if (merges.length > 0) return { ...NO_FOLDING, merges }
    const keys = new Map(concerns.flatMap((concern) => [...concern.keys]))
    return { merges: [], elsewhere, reasons, keys, again: concerns.some((concern) => mayBeOne(concern, crowd)) }
  }
}
