import type { CaseRecord } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import type { Kind } from '../../model/verdict.js'
import { byTime, type Entry, type Thread } from '../thread.js'

/** What opens a case, and which cases there are. */
export interface GroupRules {
  readonly opens: readonly Kind[]
  /** Minimum score of a verdict that opens a case. */
  readonly threshold: number
  readonly cases: readonly CaseRecord[]
  /** Cases in other threads about the same concern of the same person, by mention row number. */
  readonly elsewhere?: ReadonlyMap<number, CaseRecord>
  /** The case to which a person assigned a mention, by mention row number. It overrules every rule. */
  readonly pins?: ReadonlyMap<number, number>
}

/** One person's concern in this thread. */
export interface Group {
  /** null: a new case. */
  readonly record: CaseRecord | null
  /** In the order of time. */
  readonly members: readonly Entry[]
  /** The post by which the case is shown. */
  readonly shown: Entry
}

/** Whether a post opens a case. A person's label overrules the verdict with its score and relevance. */
const kindOf = ({ mention }: Entry): string => mention.label ?? mention.verdict.kind

function wantsAnswer(entry: Entry, { opens, threshold }: GroupRules): boolean {
  const { label, verdict } = entry.mention
  if (entry.official || !(opens as readonly string[]).includes(kindOf(entry))) return false
  return label !== null || (verdict.relevant && verdict.score >= threshold)
}

/** Whether a post that opens no case itself belongs to its author's case; also when deleted, since it may have been seen before. */
function follows(entry: Entry, { opens }: GroupRules): boolean {
  const { label, role } = entry.mention
  return !entry.official && role !== 'pingback' && (label === null || (opens as readonly string[]).includes(label))
}

function groupOf(record: CaseRecord | null, members: readonly Entry[], rules: GroupRules): Group | null {
  const live = members.filter((entry) => !entry.deleted)
  const shown = live.find((entry) => wantsAnswer(entry, rules)) ?? live[0] ?? members[0]
  return shown === undefined ? null : { record, members, shown }
}

/** The case that new posts of an author join: the last one opened, else one about the same concern in another thread. */
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

/** The known cases by number, and the case of each mention; a person's assignment comes first. */
interface Known {
  readonly records: ReadonlyMap<number, CaseRecord>
  readonly parentOf: Thread['parentOf']
}

const ownCase = ({ mention }: Entry, { records }: Known, { pins }: GroupRules): CaseRecord | undefined =>
  records.get(pins?.get(mention.id) ?? mention.caseId ?? -1)

/**
 * Assigns each post of one author to a case; `author` stands for a case that is yet to be opened. Where a person split the author's concerns,
 * a later post belongs to the case of the post that it replies to, else to the case of the author's previous post.
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
 * Groups the posts of a thread into cases: an author's first post that calls for an answer opens a case, later posts of that author in the
 * thread belong to it, and a mention that is in a case stays there. Posts that turned out to be our own belong to none.
 */
export function groupCases(thread: Thread, rules: GroupRules): readonly Group[] {
  const all = [...(rules.elsewhere?.values() ?? []), ...rules.cases]
  const known: Known = { records: new Map(all.map((record) => [record.id, record])), parentOf: thread.parentOf }
  const customers = thread.entries.filter((entry) => !entry.official)
  const byAuthor = lists(customers.map((entry) => [entry.author, entry] as const))
  // Two authors share a case if a person merged theirs.
  const byCase = lists([...byAuthor].flatMap((author) => placeAuthor(author, known, rules)))
  return [...byCase].flatMap(([of, entries]) => {
    const members = entries.sort(byTime)
    return groupOf(typeof of === 'string' ? null : of, members, rules) ?? []
  })
}

/** The posts of a group that others are compared with: those that call for an answer, or did before an edit. */
export const askingIn = ({ members }: Group, { opens }: Pick<GroupRules, 'opens'>): readonly Mention[] =>
  members
    .map(({ mention }) => mention)
    .filter(({ label, verdict, earlier = [] }) =>
      [label ?? verdict.kind, verdict.kind, ...earlier.map(({ kind }) => kind)].some((kind) =>
        (opens as readonly string[]).includes(kind),
      ),
    )
