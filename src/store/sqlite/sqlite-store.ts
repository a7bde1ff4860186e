import type { Store } from '../store.js'
import { act, labelMention } from './cases/acts.js'
import { caseFigures } from './cases/case-figures.js'
import { caseHeads } from './cases/case-records.js'
import { caseDetail, caseDetails } from './cases/cases.js'
import { mentionsOfRows, pinnedCases, rowsByKey } from './cases/concern-keys.js'
import { endAdding, saveThreads } from './cases/decisions.js'
import { merge, mergeFound, split } from './cases/merges.js'
import { lastActs, undo } from './cases/undo.js'
import { complaintsSince, newComplaints, saveWaves, watchedSince, wavesWithin } from './cases/waves.js'
import { deliveries, enqueue, keptPosts, lastTold, sentSince } from './deliveries/deliveries.js'
import { deliveryCounts, deliveryLog, tellings } from './deliveries/delivery-log.js'
import { dropDeliveries, markFailed, markRefused, markSent, retryDeliveries } from './deliveries/delivery-marks.js'
import { groupMemories } from './deliveries/group-memories.js'
import { freeReceivers, receiverStates, saveReceiverState } from './deliveries/receiver-states.js'
import { addSilence, removeSilence, silences } from './deliveries/silences.js'
import { erasable } from './erasing/erasable.js'
import { type EraseMark, eraseBefore } from './erasing/erase.js'
import { forget } from './erasing/forget.js'
import { keptHandles } from './erasing/kept-handles.js'
import { compact } from './file/compact.js'
import type { Database } from './file/database.js'
import { storeError, translated } from './file/errors.js'
import { takePollLock } from './file/lock.js'
import { integrity, schemaVersion, setMeta } from './file/meta.js'
import { SharedCommit } from './file/shared-commit.js'
import { createLists } from './lists.js'
import { authoredMentions, mentionsBy } from './mentions/authored-mentions.js'
import { addCorrection, corrections, currentCorrection, lastCorrection, takeBackCorrection } from './mentions/corrections.js'
import { labelledMentions, labelledSince, labelState, taughtBy } from './mentions/labels.js'
import { latestPosts } from './mentions/latest-posts.js'
import { mentionsNamed, mentionsWithIds } from './mentions/mention-list.js'
import { rootText } from './mentions/root-text.js'
import { repliesAlike } from './mentions/templates.js'
import { answeredPosts, openPosts, saveThreadRead } from './mentions/thread-reads.js'
import { type ReadMarks, threadsToJoin } from './mentions/threads.js'
import { threadsSince } from './mentions/threads-since.js'
import { mentionsToTriage, saveVerdicts } from './mentions/verdicts.js'
import { markOpenCases } from './mentions/work-list.js'
import { gaps } from './sources/coverage.js'
import { readsSpent, reserveReads, returnReads } from './sources/reads.js'
import { saveFailure, saveMentions, savePoll, saveSourceMemory, sourceMemory } from './sources/sources.js'

/** The whole store over an open database. Each method is done when it returns, but for what one source's poll came to: that shares commits. */
export function createStore(db: Database): Store {
  const marks: ReadMarks = new Map()
  const mark: EraseMark = { before: 0, id: 0 }
  const shared = new SharedCommit(db)
  const run = async <Result>(work: () => Result): Promise<Result> => translated(db.path, work)
  const write = <Result>(work: () => Result): Promise<Result> =>
    shared.write(work).catch((thrown) => {
      throw storeError(thrown, db.path)
    })
  const read = <Result>(work: () => Result): Promise<Result> => run(() => db.snapshot(work))

  return {
    ...createLists(db),
    close: () =>
      run(() => {
        shared.flush()
        db.close()
      }),

    lockPoll: (holder) =>
      run(() => {
        const release = takePollLock(db, holder)
        return { release: () => run(release) }
      }),

    sourceMemory: (source) => run(() => sourceMemory(db, source)),
    saveSourceMemory: (source, memory) => run(() => saveSourceMemory(db, source, memory)),
    savePoll: (outcome) => write(() => savePoll(db, outcome)),
    saveFailure: (failure) => write(() => saveFailure(db, failure)),
    saveMentions: (source, mentions, now, rulesHash) => run(() => saveMentions(db, source, { mentions, now, rulesHash })),
    saveImported: ({ source, ...read }) => run(() => saveMentions(db, source, read)),

    reserveReads: (reservation) => write(() => reserveReads(db, reservation)),
    returnReads: (source, at, amount) => write(() => returnReads(db, source, at, amount)),
    readsSpent: (source, window) => run(() => readsSpent(db, source, window)),

    openPosts: (caseIds) => read(() => openPosts(db, caseIds)),
    answeredPosts: (since) => read(() => answeredPosts(db, since)),
    saveThreadRead: (thread) => run(() => saveThreadRead(db, thread)),

    rootText: (source, rootRef) => run(() => rootText(db, source, rootRef)),

    threadsToJoin: (limit) => read(() => threadsToJoin(db, marks, limit)),
    threadsSince: (filter, page) => read(() => threadsSince(db, filter, page)),
    saveThreads: (...decisions) => run(() => saveThreads(db, marks, decisions)),
    endAdding: (caseIds) => run(() => endAdding(db, caseIds)),
    rejoinOpenCases: () => run(() => markOpenCases(db)),
    repliesAlike: (textHashes) => run(() => repliesAlike(db, textHashes)),
    rowsByKey: (selection) => run(() => rowsByKey(db, selection)),
    mentionsOfRows: (rows) => read(() => mentionsOfRows(db, rows)),
    pinnedCases: (caseIds) => run(() => pinnedCases(db, caseIds)),

    newComplaints: (afterCase, limit) => run(() => newComplaints(db, afterCase, limit)),
    complaintsSince: (page) => run(() => complaintsSince(db, page)),
    watchedSince: () => run(() => watchedSince(db)),
    waves: (span) => run(() => wavesWithin(db, span)),
    saveWaves: (changes) => run(() => saveWaves(db, changes)),

    mentionsToTriage: (rulesHash, limit) => read(() => mentionsToTriage(db, rulesHash, limit)),
    saveVerdicts: (rulesHash, verdicts) => run(() => saveVerdicts(db, rulesHash, verdicts)),

    caseHeads: (ids) => run(() => caseHeads(db, ids)),
    caseFigures: (filter) => read(() => caseFigures(db, filter)),
    gaps: (span) => run(() => gaps(db, span)),
    caseDetail: (id) => read(() => caseDetail(db, id)),
    caseDetails: (ids) => read(() => caseDetails(db, ids)),
    mentionsNamed: (source, nativeIds) => run(() => mentionsNamed(db, source, nativeIds)),
    mentionsWithIds: (source, nativeIds) => run(() => mentionsWithIds(db, source, nativeIds)),

    act: (number, decision) => run(() => act(db, number, decision)),
    merge: (decision) => run(() => merge(db, decision)),
    mergeFound: (merges) => run(() => mergeFound(db, merges)),
    split: (number, decision) => run(() => split(db, number, decision)),
    labelMention: (mentionId, label) => run(() => labelMention(db, mentionId, label)),
    lastActs: (of) => run(() => lastActs(db, of)),
    undo: (event, tell) => run(() => undo(db, event, tell)),

    labelState: () => read(() => labelState(db)),
    labelledSince: (mark) => read(() => labelledSince(db, mark)),
    taughtBy: (mentionIds, limit) => run(() => taughtBy(db, mentionIds, limit)),
    labelledMentions: (page) => run(() => labelledMentions(db, page)),
    addCorrection: (correction) => run(() => addCorrection(db, correction)),
    corrections: () => run(() => corrections(db)),
    lastCorrection: () => run(() => lastCorrection(db)),
    currentCorrection: (base) => run(() => currentCorrection(db, base)),
    takeBackCorrection: (base, removal) => run(() => takeBackCorrection(db, base, removal)),

    groupMemories: () => run(() => groupMemories(db)),
    enqueue: (entries) => run(() => enqueue(db, entries)),
    deliveries: (filter) => read(() => deliveries(db, filter)),
    lastTold: (groups) => read(() => lastTold(db, groups)),
    latestPosts: (caseIds, limit) => read(() => latestPosts(db, caseIds, limit)),
    keptPosts: (selection) => read(() => keptPosts(db, selection)),
    markSent: (id, sent) => run(() => markSent(db, id, sent)),
    markFailed: (id, failure) => run(() => markFailed(db, id, failure)),
    markRefused: (id, refusal) => run(() => markRefused(db, id, refusal)),
    dropDeliveries: (dropped, now) => run(() => dropDeliveries(db, dropped, now)),
    retryDeliveries: (ids, now) => run(() => retryDeliveries(db, ids, now)),
    keptHandles: (query) => run(() => keptHandles(db, query)),
    deliveryLog: (filter) => read(() => deliveryLog(db, filter)),
    deliveryCounts: () => run(() => deliveryCounts(db)),
    tellings: (span) => run(() => tellings(db, span)),
    sentSince: (since) => run(() => sentSince(db, since)),

    receiverStates: () => run(() => receiverStates(db)),
    saveReceiverState: (state) => run(() => saveReceiverState(db, state)),
    freeReceivers: (receivers, now) => run(() => freeReceivers(db, receivers, now)),

    silences: (filter) => run(() => silences(db, filter)),
    addSilence: (silence) => run(() => addSilence(db, silence)),
    removeSilence: (id, removal) => run(() => removeSilence(db, id, removal)),

    erasable: (before) => read(() => erasable(db, before)),
    eraseBefore: (before, limit) => run(() => eraseBefore(db, mark, { before, limit })),
    compact: () =>
      run(() => {
        shared.flush()
        return compact(db)
      }),
    mentionsBy: (keys) => read(() => mentionsBy(db, keys)),
    authoredMentions: (ids) => run(() => authoredMentions(db, ids)),
    forget: (request) => run(() => forget(db, request)),

    setMeta: (key, value) => run(() => setMeta(db, key, value)),
    version: () => run(() => schemaVersion(db)),
    integrity: () => run(() => integrity(db)),
  }
}
