import type { CaseRecord } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import type { Kind } from '../../model/verdict.js'
import { byTime, type Entry, type Thread } from '../thread.js'

/** What opens a case, and which cases there are. */
export interface GroupRules {
  readonly opens: readonly Kind[]
  /** Least score of a verdict that opens a case. */
  readonly threshold: number
  readonly cases: readonly CaseRecord[]
  /** Cases elsewhere in which the same person spoke of the same concern, by mention row. */
  readonly elsewhere?: ReadonlyMap<number, CaseRecord>
  /** The case that a person said a mention belongs to, by mention row. No rule says otherwise: whoever folds cases asks here first. */
  readonly pins?: ReadonlyMap<number, number>
}

/** One person's concern in this thread. */
export interface Group {
  /** null: a new case. */
  readonly record: CaseRecord | null
  /** By time. */
  readonly members: readonly Entry[]
  /** The post that the case is shown by. */
  readonly shown: Entry
}

/** A person's label wins over the verdict, over its score and over its relevance. */
const kindOf = ({ mention }: Entry): string => mention.label ?? mention.verdict.kind

function wantsAnswer(entry: Entry, { opens, threshold }: GroupRules): boolean {
  const { label, verdict } = entry.mention
  if (entry.official || !(opens as readonly string[]).includes(kindOf(entry))) return false
  return label !== null || (verdict.relevant && verdict.score >= threshold)
}

/** Belongs to its author's case, though it would open none by itself; also if it is gone by now, for it may have been seen before. */
function follows(entry: Entry, { opens }: GroupRules): boolean {
  const { label, role } = entry.mention
  return !entry.official && role !== 'pingback' && (label === null || (opens as readonly string[]).includes(label))
}

function groupOf(record: CaseRecord | null, members: readonly Entry[], rules: GroupRules): Group | null {
  const live = members.filter((entry) => !entry.deleted)
  const shown = live.find((entry) => wantsAnswer(entry, rules)) ?? live[0] ?? members[0]
  return shown === undefined ? null : { record, members, shown }
}

/** The case of an author that new posts join: the one that was opened last, else one elsewhere that is the same concern. */
function caseToJoin(posts: readonly Entry[], records: ReadonlyMap<number, CaseRecord>, rules: GroupRules): CaseRecord | null {
  const own = posts.flatMap(({ mention }) => records.get(mention.caseId ?? -1) ?? []).sort((a, b) => b.id - a.id)
  const [elsewhere] = posts.flatMap(({ mention }) => rules.elsewhere?.get(mention.id) ?? [])
  return own[0] ?? records.get(elsewhere?.id ?? -1) ?? null
}

function lists<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, V[]> {
  const found = new Map<K, V[]>()
  for (const [key, value] of pairs) {
    const list = found.get(key)
    if (list === undefined) found.set(key, [value])
    else list.push(value)
  }
  return found
}

/** The cases that there are: by number, and of each mention the one that it is in. A person's word comes first. */
interface Known {
  readonly records: ReadonlyMap<number, CaseRecord>
  readonly parentOf: Thread['parentOf']
}

const ownCase = ({ mention }: Entry, { records }: Known, { pins }: GroupRules): CaseRecord | undefined =>
  records.get(pins?.get(mention.id) ?? mention.caseId ?? -1)

/**
 * What one author wrote, each with the case that it belongs to; `author` stands for a case that is yet to be opened. Where a person split
 * an author's concerns, a later post goes on with the one that it replies to, else with the one that the author wrote of last.
 */
function placeAuthor(
  [author, posts]: readonly [string, readonly Entry[]],
  known: Known,
  rules: GroupRules,
): (readonly [CaseRecord | string, Entry])[] {
  const own = (entry: Entry): CaseRecord | undefined => ownCase(entry, known, rules)
  const opener = posts.find((entry) => own(entry) !== undefined || (!entry.deleted && wantsAnswer(entry, rules)))
  if (opener === undefined) return []
  const placed = new Map<Entry, CaseRecord | string>()
  let last: CaseRecord | string = caseToJoin(posts, known.records, rules) ?? author
  for (const entry of posts) {
    const stays = own(entry)
    if (stays === undefined && !(entry.at >= opener.at && follows(entry, rules))) continue
    const parent = known.parentOf(entry)
    last = stays ?? (parent === null ? undefined : placed.get(parent)) ?? last
    placed.set(entry, last)
  }
  return [...placed].map(([entry, joined]) => [joined, entry])
}

/**
 * Who has which concern: the first post of an author that wants an answer opens a case, what the author writes later in the thread
 * belongs to it, and a mention that is in a case stays there. What turned out to be our own belongs to none.
 */
export function groupCases(thread: Thread, rules: GroupRules): readonly Group[] {
  const all = [...(rules.elsewhere?.values() ?? []), ...rules.cases]
  const known: Known = { records: new Map(all.map((record) => [record.id, record])), parentOf: thread.parentOf }
  const customers = thread.entries.filter((entry) => !entry.official)
  const byAuthor = lists(customers.map((entry) => [entry.author, entry] as const))
  // Two authors may share a case, where a person merged theirs.
  const byCase = lists([...byAuthor].flatMap((author) => placeAuthor(author, known, rules)))
  return [...byCase].flatMap(([of, entries]) => {
    const members = entries.sort(byTime)
    return groupOf(typeof of === 'string' ? null : of, members, rules) ?? []
  })
}

/** What of a concern others may be compared with: each post that wants an answer, or wanted one before an edit. */
export const askingIn = ({ members }: Group, { opens }: Pick<GroupRules, 'opens'>): readonly Mention[] =>
  members
    .map(({ mention }) => mention)
    .filter(({ label, verdict, earlier = [] }) =>
      [label ?? verdict.kind, verdict.kind, ...earlier.map(({ kind }) => kind)].some((kind) =>
        (opens as readonly string[]).includes(kind),
      ),
    )
