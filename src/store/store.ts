import type { Announced, Delivery, DeliveryState, NewDelivery } from '../model/alert.js'
import type { CaseDecision, CaseDetail, CaseEvent, CaseHead, CaseRecord, CaseState } from '../model/case.js'
import type { JudgedMention, Mention, OfficialIdentity } from '../model/mention.js'
import type { NewSilence, Silence } from '../model/silence.js'
import type { SourceState } from '../model/source.js'
import type { CaseFigures } from '../model/stats.js'
import type { ThreadPost } from '../model/thread-post.js'
import type { Label, Severity, Verdict } from '../model/verdict.js'
import type { ActDecision, Acted, FoundMerges, LabelAct, MergeDecision, SplitDecision, UndoneAct } from './case-acts.js'
import type { CaseGrouping, CaseKeyPage, CaseKeys, CountingReplies, GroupCount } from './case-lists.js'
import type { ErasingStore } from './erasing-store.js'
import type { ForgetStore } from './forget-store.js'
import type { LearningStore } from './learning-store.js'
import type { MentionLists } from './mention-lists.js'
import type { PollFailure, PollOutcome } from './poll-outcome.js'
import type { ReadLedger } from './read-ledger.js'
import type { ReceiverStore } from './receiver-store.js'
import type { ThreadReads } from './thread-reads.js'
import type { WaveStore } from './wave-store.js'

/** Who holds the poll lock. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly since: number
}

interface PollLock {
  release(): Promise<void>
}

export interface SavedCounts {
  readonly added: number
  readonly edited: number
  readonly deleted: number
}

/** Some of the mentions of a file. */
interface ImportedPart {
  readonly source: string
  readonly mentions: readonly JudgedMention[]
  readonly now: number
  readonly rulesHash: string
  /** It is history: listed, and news only where it is young. */
  readonly baseline: boolean
}

/** A stored thread that changed since its answers were last joined. */
export interface ThreadWork {
  readonly source: string
  readonly thread: string
  readonly mentions: readonly Mention[]
  /** Rows of those that a source's first poll found: history, not news. */
  readonly baseline: readonly number[]
  /** Cases that hold a mention of this thread. */
  readonly cases: readonly CaseRecord[]
  /** Where a person said that a mention belongs, by its row: a case's number. */
  readonly pins: ReadonlyMap<number, number>
}

/** A page of threads in their own order; `after` is the last one of the page before, null for the first page. */
export interface ThreadPage {
  readonly after: Pick<ThreadWork, 'source' | 'thread'> | null
  readonly limit: number
}

/** What was decided about one thread; written in one transaction that also takes it off the work list. */
export interface ThreadDecision {
  readonly source: string
  readonly thread: string
  readonly now: number
  readonly cases: readonly CaseDecision[]
  /** By what the concern in a post is found from elsewhere, by mention row; posts that are absent keep theirs. */
  readonly keys?: ReadonlyMap<number, readonly string[]>
  /** It stays on the work list: what was written is to be looked at once more. */
  readonly again?: boolean
  /** All it does is to add posts to a case that waits, as many others do at this moment; `endAdding` ends that. */
  readonly adds?: boolean
}

/** Selection of mentions in cases by what they share with a post. */
export interface KeyedMentions {
  readonly keys: readonly string[]
  /** Rows that are known to carry them. */
  readonly besides: Iterable<number>
  /** When the post was written, and how far from it others may be. UTC ms, ms. */
  readonly at: number
  readonly within: number
  readonly limit: number
}

/** Selection of cases. All given conditions must hold. Instants are UTC ms. */
export interface CaseFilter {
  readonly states?: readonly CaseState[]
  readonly since?: number
  readonly until?: number
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
  readonly kinds?: readonly Label[]
  readonly severities?: readonly Severity[]
  readonly languages?: readonly string[]
  readonly author?: string
  /** Without those that a person put off until later than that. UTC ms. */
  readonly awakeAt?: number
  /** Only those that a person put off until later than that. UTC ms. */
  readonly asleepAt?: number
  /** Whatever its case; null: nobody. */
  readonly assignee?: string | null
  /** FTS5 query over title and text. */
  readonly search?: string
  readonly ids?: readonly number[]
  /** Without those in which nobody waits at that instant (UTC ms), for certain: of those that are left, only a judged clock can tell. */
  readonly mayWait?: CountingReplies & { readonly at: number }
}

/** Selection of cases to be counted. All given conditions must hold; instants are UTC ms. */
export type FigureFilter = Pick<CaseFilter, 'since' | 'until' | 'sources' | 'brands' | 'kinds' | 'languages' | 'severities'>

/** A stretch of one source that no poll saw, though a later one saw what came after it. Instants are UTC ms. */
export interface Gap {
  readonly source: string
  readonly from: number
  readonly to: number
}

/** Selection of deliveries. All given conditions must hold. */
export interface DeliveryFilter {
  readonly states?: readonly DeliveryState[]
  readonly caseId?: number
  readonly group?: string
}

/** Selection of silences. */
export interface SilenceFilter {
  /** Neither ended nor taken back by then; they may begin later. UTC ms. */
  readonly notOverAt?: number
}

/** The last thing that a group's receiver was told. */
export interface GroupMemory {
  readonly receiver: string
  readonly group: string
  readonly lastSentAt: number | null
  /** How often in a row it was only a repetition. */
  readonly repeats: number
  readonly announced: readonly Announced[]
}

/**
 * The memory of the tool. Asynchronous and coarse, so that another engine can stand behind it: a method is one step of a use case, and
 * each that writes is one transaction. It decides nothing. Errors are MonitorErrors that name the file.
 */
export interface Store
  extends ErasingStore,
    ForgetStore,
    LearningStore,
    MentionLists,
    ReadLedger,
    ReceiverStore,
    ThreadReads,
    WaveStore {
  close(): Promise<void>

  /** Takes the one-poll-at-a-time lock; it dies with the process. Throws exit 11 naming the holder. */
  lockPoll(holder: LockHolder): Promise<PollLock>

  sources(): Promise<readonly SourceState[]>
  /** What the adapter wants back at its next poll; apart from `sources()`, since it is large and only one poll needs it. */
  sourceMemory(source: string): Promise<unknown>
  /** Of a source that was polled; by polls it is stored with what they brought. */
  saveSourceMemory(source: string, memory: unknown): Promise<void>
  savePoll(outcome: PollOutcome): Promise<SavedCounts>
  saveFailure(failure: PollFailure): Promise<void>
  /** Mentions read outside of a poll (a thread looked at again): upserted, the source's own state untouched. */
  saveMentions(source: string, mentions: readonly JudgedMention[], now: number, rulesHash: string): Promise<SavedCounts>
  /** Part of a file of mentions: upserted likewise. A source of which nothing is known yet is entered as one that is never polled. */
  saveImported(part: ImportedPart): Promise<SavedCounts>

  /**
   * Text of the root of the thread in which a post stands, for `match: thread`; null while it is unknown, and in a circle of replies.
   * `ref`: a native id, of the root or of any reply below it, or a `page:URL`.
   */
  rootText(source: string, ref: string): Promise<string | null>

  /**
   * Threads that changed since they were joined; at most `limit`, oldest change first. A thread of comments under a `page:URL` changes
   * also when the article about us that stands there becomes known, whichever source brings it.
   */
  threadsToJoin(limit: number): Promise<readonly ThreadWork[]>
  /**
   * Threads in which something was posted since an instant, each whole, for looking back: nothing is decided about them, and none is
   * taken off the work list. `onlyCases`: where a case holds what was posted.
   */
  threadsSince(filter: { readonly since: number; readonly onlyCases: boolean }, page: ThreadPage): Promise<readonly ThreadWork[]>
  /** One transaction for all. A decision about a thread that changed since `threadsToJoin` gave it out is dropped; the thread stays listed. */
  saveThreads(...decisions: readonly ThreadDecision[]): Promise<void>
  /** Puts the threads of all open cases back on the work list (the policy or the accounts changed). */
  rejoinOpenCases(): Promise<number>
  /** How many official replies there are of each template (`textHash`), over all threads; a reply that two sources show counts once. */
  repliesAlike(textHashes: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** What `adds` left undone: whoever decides about these cases at this moment, from what they were, must not overwrite it. */
  endAdding(caseIds: readonly number[]): Promise<void>
  /** Rows of mentions in cases that carry one of the keys, nearest in time first. */
  rowsByKey(selection: KeyedMentions): Promise<readonly number[]>
  /** Mentions by their rows, with what they said before. */
  mentionsOfRows(rows: readonly number[]): Promise<readonly Mention[]>
  /** Those of the cases of which a person said what belongs to them. */
  pinnedCases(caseIds: readonly number[]): Promise<ReadonlySet<number>>

  /** Mentions judged by other rules than `rulesHash`, newest first. `saveVerdicts` marks them as judged by it. */
  mentionsToTriage(rulesHash: string, limit: number): Promise<readonly Mention[]>
  saveVerdicts(
    rulesHash: string,
    verdicts: readonly {
      readonly id: number
      readonly verdict: Verdict
      readonly officialIdentity: OfficialIdentity | null
      /** Absent: what is stored stays. */
      readonly textHash?: string | null
    }[],
  ): Promise<void>

  cases(filter: CaseFilter): Promise<readonly CaseRecord[]>
  caseHeads(ids: readonly number[]): Promise<readonly CaseHead[]>
  /** The numbers of cases in an order, some thousands or all at once; whole cases are read by their numbers. */
  caseKeys(filter: CaseFilter, page: CaseKeyPage): Promise<CaseKeys>
  countCases(filter: CaseFilter): Promise<number>
  groupCases(filter: CaseFilter, by: CaseGrouping): Promise<readonly GroupCount[]>
  /** What is counted of cases, without a text being read; of merged ones nothing, for they are part of another. */
  caseFigures(filter: FigureFilter): Promise<readonly CaseFigures[]>
  /** The same of these cases, whatever became of them, by their numbers. */
  figuresOf(caseIds: readonly number[]): Promise<readonly CaseFigures[]>
  /** Gaps that reach into a span of time, by source and time. Of one that has a thousand older than a month, the closest may be told as one. */
  gaps(span: { readonly since: number; readonly until: number }): Promise<readonly Gap[]>
  /** The case that a number means now: that of a merged one leads to the case that it was merged into. */
  caseDetail(number: number): Promise<CaseDetail | null>
  /** The same of many, by their own numbers and in their order; of each thread only the posts of the case, and what its answers refer to. */
  caseDetails(ids: readonly number[]): Promise<readonly CaseDetail[]>
  mention(id: number): Promise<Mention | null>

  /**
   * What people do. Each is one transaction over the case as it stands at that moment, the event that tells of it, and what takes it back.
   * A merged number leads on. Each throws when the case does not exist.
   */
  act(number: number, decision: ActDecision): Promise<Acted>
  merge(decision: MergeDecision): Promise<Acted>
  /** All or none of them, one after the other. */
  mergeFound(merges: FoundMerges): Promise<void>
  split(number: number, decision: SplitDecision): Promise<Acted & { readonly opened: number }>
  /** A word on a mention that is in no case; its thread goes back on the work list. Returns the event. */
  labelMention(mentionId: number, act: LabelAct): Promise<number>
  /** Events by which can be taken back: the last act on a case, or all that a person's last command line did; newest first. */
  lastActs(of: { readonly caseId: number } | { readonly who: string }): Promise<readonly number[]>
  /** Takes an act back, and lets `tell` say so; throws when something was done upon it since. The threads go back on the work list. */
  undo(event: number, tell: (undone: UndoneAct) => CaseEvent): Promise<UndoneAct>

  groupMemories(): Promise<readonly GroupMemory[]>
  /** `pending` first, with the key; a key that exists already is left as it is. */
  enqueue(deliveries: readonly NewDelivery[]): Promise<void>
  /** In the order in which they were entered. */
  deliveries(filter: DeliveryFilter): Promise<readonly Delivery[]>
  /** The last message that each receiver got of each group whose key begins so, oldest first. */
  lastTold(groups: string): Promise<readonly Delivery[]>
  /** Of each case the latest posts of its thread, oldest first, at most `limit`; without the one by which the case is shown. */
  latestPosts(caseIds: readonly number[], limit: number): Promise<ReadonlyMap<number, readonly ThreadPost[]>>
  /**
   * Messages of these receivers that got through since then, with a handle, and that may have to be brought up to date: of groups in which
   * something was announced that was not told as over. Oldest first.
   */
  keptPosts(selection: { readonly receivers: readonly string[]; readonly since: number }): Promise<readonly Delivery[]>
  /** Alerts sent since `since`, counted in cases, for the day's budget; a message brought up to date is none. */
  sentSince(since: number): Promise<number>

  /** In the order in which they were asked for. They stay when they are over or taken back. */
  silences(filter: SilenceFilter): Promise<readonly Silence[]>
  /** Returns its number. */
  addSilence(silence: NewSilence): Promise<number>
  /** Takes a silence back; returns it as it stood before, null where there is none. One that was taken back already stays as it was. */
  removeSilence(id: number, removal: { readonly at: number; readonly by: string }): Promise<Silence | null>

  /** Small facts of the installation (`rules_hash`, `last_poll_at`, …). */
  getMeta(key: string): Promise<string | null>
  setMeta(key: string, value: string): Promise<void>
  /** Of the shape in which everything is stored. */
  version(): Promise<number>
  /** Faults found in the database file itself; empty when sound. */
  integrity(): Promise<readonly string[]>
}
