import { holdsAny, nameWords } from '../../../util/name-words.js'
import type { ForgetRequest, Forgotten } from '../../forget-store.js'
import { liveNumber } from '../cases/case-numbers.js'
import { addEvent } from '../cases/history.js'
import { settleRest } from '../cases/rest.js'
import type { Database } from '../file/database.js'
import { unlearn } from '../mentions/corrections.js'
import { markChanged } from '../mentions/work-list.js'
import type { DoomedMention } from './doomed.js'
import { eraseStory, overwriting } from './erase.js'
import { forgetMention } from './forget-mention.js'
import { forgetInMessages } from './forget-messages.js'
import { forgetInSilences } from './forget-silences.js'

const DOOMED = `SELECT m.id, m.source_key, m.thread, m.case_id, m.relevant, m.author_id, m.author_handle, m.author_name, m.published_at
  FROM json_each(?) j CROSS JOIN mentions m ON m.id = j.value WHERE m.forgotten_at IS NULL`

const SHOWN_BY = 'SELECT c.id FROM json_each(?) j CROSS JOIN cases c ON c.mention_id = j.value'

/** Cases that hold a post of a thread in which one of the mentions stands. */
const AROUND = `SELECT DISTINCT m.case_id AS id FROM json_each(?) j CROSS JOIN mentions d ON d.id = j.value
  CROSS JOIN mentions m ON m.source_key = d.source_key AND m.thread = d.thread WHERE m.case_id IS NOT NULL`

interface Post {
  readonly id: number
  readonly title: string | null
  readonly text: string
}

const BESIDE = `SELECT DISTINCT m.id, m.title, m.text FROM json_each(@ids) j CROSS JOIN mentions d ON d.id = j.value
  CROSS JOIN mentions m ON m.source_key = d.source_key AND m.thread = d.thread
  WHERE m.id NOT IN (SELECT value FROM json_each(@ids)) ORDER BY m.id`

/** Posts of the same threads that may name the person; no transaction can tell whom they mean. */
function namingPosts(db: Database, doomed: readonly DoomedMention[], ids: string): number[] {
  const names = doomed.flatMap(({ author_name, author_handle }) => [author_name ?? [], author_handle ?? []].flat())
  const isNamed = holdsAny(nameWords(names))
  return db.all<Post>(BESIDE, { ids }).flatMap(({ id, title, text }) => (isNamed(`${title ?? ''} ${text}`) ? id : []))
}

/** Whether a person's label on one of them may have taught anything, be it taken back by now. */
const TAUGHT = `SELECT 1 FROM json_each(@ids) j CROSS JOIN mentions m ON m.id = j.value WHERE m.label IS NOT NULL
  OR EXISTS (SELECT 1 FROM events e WHERE e.act = 'label' AND (e.mention_id = m.id OR e.case_id = m.case_id)) LIMIT 1`

const idsOf = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id)

/** Cases whose customer the author is; of merged ones the case that they lead to. */
function casesOf(db: Database, doomed: readonly DoomedMention[], ids: string): number[] {
  const shown = idsOf(db.all<{ id: number }>(SHOWN_BY, ids)).flatMap((id) => liveNumber(db, id) ?? [])
  return [...new Set([...doomed.flatMap((mention) => mention.case_id ?? []), ...shown])].sort((a, b) => a - b)
}

/**
 * What is kept of a person, table by table:
 * mentions: words, address and author go; the row, its native id and references, times and verdict stay, and so do figures ·
 * mentions_text, versions, concern_keys: go · cases: figures, states and staff only: stay · events: who did what stays, why goes ·
 * answers: kind and time stay, why they count and what they promised goes; of a reply that the person gave, the name ·
 * deliveries: see `forgetInMessages` · group_memories, delivery_cases: numbers of cases only: stay · silences: see `forgetInSilences` ·
 * thread_reads: an error may quote an address: go · corrections: single words of texts: all that was learned, if the person's were among
 * them · waves: words that many used are nobody's: stay · sources, source_memories, coverage, work, pins, reads, receiver_states, rulesets,
 * meta: configuration, hashes, native ids, staff and figures: stay.
 */
export function forget(db: Database, { mentionIds, at, who, why }: ForgetRequest): Forgotten {
  const erase = (): Forgotten => {
    const doomed = db.all<DoomedMention>(DOOMED, JSON.stringify(mentionIds))
    const ids = JSON.stringify(idsOf(doomed))
    const caseIds = casesOf(db, doomed, ids)
    const around = idsOf(db.all<{ id: number }>(AROUND, ids)).filter((id) => !caseIds.includes(id))
    const namedIn = namingPosts(db, doomed, ids)
    const unlearned = db.get(TAUGHT, { ids }) !== undefined && unlearn(db)
    const deliveries = forgetInMessages(db, doomed, { own: caseIds, around })
    const silences = forgetInSilences(db, doomed)
    for (const caseId of caseIds) eraseStory(db, caseId)
    db.run(
      "UPDATE answers SET by = NULL, agent = NULL, reason = '', promise = NULL WHERE reply_id IN (SELECT value FROM json_each(?))",
      ids,
    )
    for (const mention of doomed) {
      forgetMention(db, mention, at)
      db.run('DELETE FROM thread_reads WHERE source_key = ? AND thread = ?', mention.source_key, mention.thread)
      markChanged(db, mention.source_key, mention.thread)
    }
    for (const caseId of caseIds) addEvent(db, { caseId }, { at, act: 'forget', who, why })
    settleRest(db)
    return { mentions: doomed.length, caseIds, deliveries, silences, namedIn, unlearned }
  }
  return overwriting(db, () => db.transaction(erase))
}
