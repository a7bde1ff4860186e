import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noticeOf } from '../../src/alerts/message/notice.js'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { initial } from '../../src/store/sqlite/migrations/001-initial.js'
import { cases } from '../../src/store/sqlite/migrations/002-cases.js'
import { sources } from '../../src/store/sqlite/migrations/003-sources.js'
import { createStore } from '../../src/store/sqlite/sqlite-store.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()

const COMPLAINT = {
  schema: 1,
  type: 'mention.unanswered',
  key: 'k1',
  reason: 'first',
  group: 'all',
  generated_at: '2026-11-20T09:00:00Z',
  summary: 'C-12 unanswered',
  cases: [
    {
      ...{
        case: 'C-12',
        step: 'breached',
        state: 'open',
        brand: 'Beispiel',
        source: 'blog',
        kind: 'complaint',
        severity: 'high',
      },
      ...{ url: null, title: null, text: "Wo bleibt's?", author: 'Rosa', published_at: null, due_at: '2026-11-20T08:00:00Z' },
      ...{ overdue_seconds: 3_600, age_seconds: 90_000, policy: 'default', target: 'first_answer' },
    },
  ],
  folded: 0,
}
const UNFAIR = {
  ...{ schema: 1, type: 'operator.alert', key: 'k2', reason: 'first', group: 'fairness', generated_at: '2026-11-20T09:00:00Z' },
  ...{ summary: 'Unfair waiting times', cases: [], folded: 0 },
  fairness: { ratio: 2.5, factor: 2, lowest_cases: 30, highest_cases: 25 },
}

/** Written by hand: a file of version 3 must stay readable whatever the present code writes. */
async function broughtUp(name: string) {
  const path = join(folder, name)
  const db = openDatabase(path, { migrations: [initial, cases, sources] })
  const insert = `INSERT INTO deliveries (key, receiver, group_key, state, reason, created_at, next_at, sent_at, attempts, message)
    VALUES (?, 'care', ?, ?, 'first', 1000, 2000, ?, 1, ?)`
  db.run(insert, 'k1', 'all', 'pending', null, JSON.stringify(COMPLAINT))
  db.run(insert, 'k2', 'fairness', 'sent', 1_500, JSON.stringify(UNFAIR))
  db.script(`INSERT INTO delivery_cases (delivery_id, position, case_id, step, at) VALUES (1, 0, 12, 'breached', 1000);
INSERT INTO group_memories VALUES ('care', 'all', 900, 2, '[{"caseId":12,"step":"breached","at":900}]'), ('care', 'fairness', 1500, 0, '[]')`)
  db.close()
  return createStore(openDatabase(path))
}

describe('a database of version 3', () => {
  it('keeps what waits: it goes out in English, as it was decided', async () => {
    const store = await broughtUp('pending.db')
    const [waiting, ...more] = await store.deliveries({ states: ['pending'] })
    await store.close()
    expect(more).toEqual([])
    expect(waiting).toMatchObject({ key: 'k1', group: 'all', attempts: 1, nextAt: 2_000, edits: null, handle: null })
    const [told] = COMPLAINT.cases
    expect(waiting?.message).toEqual({
      ...COMPLAINT,
      ...{ language: 'en', timezone: 'UTC' },
      cases: [{ ...told, mentions: 1, assignee: null, waited_seconds: null, similar: 0, thread: [] }],
    })
    expect(noticeOf(waiting!.message).items).toMatchObject([{ case: 'C-12', status: 'unanswered, 1 hour overdue' }])
  })

  it('keeps what each receiver knows, also of waiting times: that is told under another name now', async () => {
    const store = await broughtUp('memories.db')
    const memories = await store.groupMemories()
    const told = await store.lastTold('operator: ')
    await store.close()
    expect(memories).toEqual([
      { receiver: 'care', group: 'all', lastSentAt: 900, repeats: 2, announced: [{ caseId: 12, step: 'breached', at: 900 }] },
      { receiver: 'care', group: 'operator: fairness', lastSentAt: 1_500, repeats: 0, announced: [] },
    ])
    expect(told.map(({ group, message }) => [group, message.group, message.condition])).toEqual([
      ['operator: fairness', 'operator: fairness', { key: 'fairness', kind: 'fairness', subject: null, since: null, level: 2.5 }],
    ])
  })
})
