import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../../src/store/sqlite/file/open-database.js'
import { createStore } from '../../../src/store/sqlite/sqlite-store.js'
import { answer, caseDecision, DAY, decision, judged, nobody, openCase, poll, T0 } from '../../contracts/store/data.js'
import { tempFolder } from '../temp-folder.js'

const folder = tempFolder()

it('names that older releases left beside erased replies go with the next erasure; those of others stay', async () => {
  const db = openDatabase(join(folder, 'left.db'))
  const store = createStore(db)
  const id = await openCase(store, 'asks', { rootRef: 'asks' })
  const erased = { text: '', title: null, author: nobody, parentRef: 'asks' }
  await store.savePoll(poll([judged('gone', erased), judged('there', { parentRef: 'asks' }), judged('ours', erased)]))
  const [work] = await store.threadsToJoin(1)
  const rowOf = (nativeId: string) => work!.mentions.find((mention) => mention.nativeId === nativeId)!.id
  const mentionId = rowOf('asks')
  const stranger = { mentionId, kind: 'bystander', identity: null } as const
  const answers = [
    answer({ ...stranger, replyId: rowOf('gone'), by: 'Nachbarin', at: T0 + 1 }),
    answer({ ...stranger, replyId: rowOf('there'), by: 'Rosa', at: T0 + 2 }),
    answer({ mentionId, replyId: rowOf('ours'), by: 'Kundendienst', at: T0 + 3 }),
  ]
  await store.saveThreads(decision(work!.thread, [caseDecision({ id, mentionIds: [mentionId], answers, state: 'answered' })]))
  await store.act(id, {
    decide: () => ({
      event: { at: T0, act: 'answer', who: 'urs', why: null },
      answer: { ...answer({ kind: 'manual', by: 'Urs', identity: null, at: T0 + 4 }) },
    }),
  })
  await store.eraseBefore(T0 - DAY, 10)
  expect(db.all<{ by: string | null }>('SELECT by FROM answers ORDER BY at').map(({ by }) => by)).toEqual([
    null,
    'Rosa',
    'Kundendienst',
    'Urs',
  ])
  await store.close()
})
