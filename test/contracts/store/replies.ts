import { expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import { answer, caseDecision, DAY, decision, HOUR, judged, MINUTE, nobody, openCase, poll, rowOf, T0 } from './data.js'

/** What is kept of replies and of edits, so that it can be judged from what was stored alone. */
export function replyRules(store: () => Store): void {
  const one = async (id: number) => (await store().cases({ ids: [id] }))[0]
  const mentionOf = async (nativeId: string) =>
    (await store().threadsToJoin(1_000)).flatMap((work) => work.mentions).find((each) => each.nativeId === nativeId)

  it('keeps who signed an answer, and what it promised', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([judged('b', { parentRef: 'a' })]))
    const [a, b] = [await rowOf(store(), 'a'), await rowOf(store(), 'b')]
    const promise = { passage: 'bis Freitag', time: { unit: 'weekday', weekday: 5, weeks: 0 } } as const
    const given = answer({ kind: 'holding', replyId: b, mentionId: a, agent: 'AB', promise })
    await store().saveThreads(decision('a', [caseDecision({ id, mentionIds: [a], answers: [given] })]))
    expect((await one(id))?.answers).toEqual([given])
  })

  it('keeps what was read out of the posts, and forgets it when it no longer holds', async () => {
    const id = await openCase(store(), 'a')
    const a = await rowOf(store(), 'a').catch(async () => {
      await store().savePoll(poll([judged('a', { text: 'Wo bleibt sie?', contentHash: 'edited' })]))
      return rowOf(store(), 'a')
    })
    const plain = { mentionId: a, at: T0 - HOUR, closing: false, deleted: false }
    const told = [
      { ...plain, at: T0 - MINUTE, changedAt: T0, unsolved: true as const },
      { ...plain, closing: true, changedAt: T0 },
      { ...plain, closing: true },
      plain,
    ]
    for (const post of told) {
      await store().saveThreads(decision('a', [caseDecision({ id, mentionIds: [a], posts: [post] })]))
      expect((await one(id))?.posts).toEqual([post])
    }
    await store().saveThreads(decision('a', [caseDecision({ id, mentionIds: [a], posts: [told[0]!] })]))
    await store().saveThreads(decision('a', [caseDecision({ id, mentionIds: [a] })]))
    expect((await one(id))?.posts).toEqual([told[0]])
  })

  it('keeps what a post said before each edit, and until when', async () => {
    await store().savePoll(poll([judged('a', { text: 'eins' })]))
    const edit = (text: string, values = {}, now = T0 + HOUR) =>
      store().savePoll(poll([judged('a', { text, contentHash: text, ...values })], { now }))
    await edit('zwei', { editedAt: T0 + MINUTE })
    await edit('drei', {}, T0 + DAY)
    // Another link, the same words: no version of its own.
    await edit('drei', { contentHash: 'moved' }, T0 + 2 * DAY)
    expect((await mentionOf('a'))?.earlier).toEqual([
      { text: 'eins', kind: 'complaint', until: T0 + MINUTE },
      { text: 'zwei', kind: 'complaint', until: T0 + DAY },
    ])
  })

  it('takes newly marked quotations for no edit, but the words and the verdict as they are now', async () => {
    const old = 'Petra schrieb:Nein!\nDoch.'
    const marked = '> Petra schrieb:\n> Nein!\nDoch.'
    await store().savePoll(poll([judged('a', { text: old })]))
    const told = judged('a', { text: marked, contentHash: 'marked', verdict: { ...judged('a').verdict, kind: 'praise' } })
    const now = T0 + HOUR
    expect(await store().savePoll(poll([told], { now }))).toEqual({ added: 0, edited: 0, deleted: 0 })
    const stored = await mentionOf('a')
    expect([stored?.text, stored?.verdict.kind, stored?.earlier]).toEqual([marked, 'praise', undefined])
    expect(await store().savePoll(poll([told], { now }))).toEqual({ added: 0, edited: 0, deleted: 0 })
    // And back, where another way to read the place tells none.
    expect(await store().savePoll(poll([judged('a', { text: old })], { now }))).toEqual({ added: 0, edited: 0, deleted: 0 })
    const edited = judged('a', { text: `${marked} Und wie!`, contentHash: 'edited' })
    expect(await store().savePoll(poll([edited], { now }))).toEqual({ added: 0, edited: 1, deleted: 0 })
  })

  it('takes newly marked quotations under another title, or of another author, for an edit, but for no other words', async () => {
    await store().savePoll(poll([judged('a', { text: 'Nein!\nDoch.' })]))
    for (const [values, contentHash] of [
      [{ title: 'Anders' }, 'one'],
      [{ title: 'Anders', author: { ...judged('a').author, id: '77' } }, 'two'],
    ] as const) {
      const text = contentHash === 'one' ? '> Nein!\nDoch.' : 'Nein!\n> Doch.'
      const told = judged('a', { ...values, text, contentHash })
      expect(await store().savePoll(poll([told]))).toEqual({ added: 0, edited: 1, deleted: 0 })
    }
    expect((await mentionOf('a'))?.earlier).toBeUndefined()
  })

  it('takes the time of the look where a source tells an impossible one', async () => {
    await store().savePoll(poll([judged('a', { text: 'eins' })]))
    for (const [text, editedAt] of [
      ['zwei', T0 - DAY],
      ['drei', T0 + 9 * DAY],
    ] as const)
      await store().savePoll(poll([judged('a', { text, contentHash: text, editedAt })], { now: T0 + HOUR }))
    expect((await mentionOf('a'))?.earlier?.map(({ until }) => until)).toEqual([T0 + HOUR, T0 + HOUR + 1])
  })

  it('a mention that never changed has no earlier versions', async () => {
    await store().savePoll(poll([judged('a')]))
    expect(await mentionOf('a')).not.toHaveProperty('earlier')
  })

  it('forgets earlier versions with the mention', async () => {
    await store().savePoll(poll([judged('a', { text: 'eins', publishedAt: T0 - 40 * DAY })], { now: T0 - 40 * DAY }))
    await store().savePoll(
      poll([judged('a', { text: 'zwei', contentHash: 'zwei', publishedAt: T0 - 40 * DAY })], { now: T0 - 39 * DAY }),
    )
    expect((await mentionOf('a'))?.earlier).toHaveLength(1)
    await store().eraseBefore(T0 - 30 * DAY, 100)
    expect(await mentionOf('a')).not.toHaveProperty('earlier')
  })

  const official = { officialIdentity: 'id' as const, author: { ...nobody, id: '3', name: 'Kundendienst' } }
  const reply = (nativeId: string, thread: string, values = {}) =>
    judged(nativeId, {
      ...official,
      rootRef: thread,
      textHash: 'template',
      publishedAt: T0 + Number(nativeId.slice(1)),
      ...values,
    })

  it('counts the official replies of one template, over all threads', async () => {
    await store().savePoll(poll([reply('r1', 'a'), reply('r2', 'b'), reply('r3', 'c', { textHash: 'other' })]))
    // The same words by a customer, and by us in a post that is gone.
    await store().savePoll(poll([judged('x', { textHash: 'template' }), reply('r4', 'd', { deleted: true })]))
    // A second source that shows the same reply.
    await store().savePoll(poll([reply('r1', 'a')], { source: 'mirror' }))
    expect(await store().repliesAlike(['template', 'other', 'none'])).toEqual(
      new Map([
        ['template', 2],
        ['other', 1],
        ['none', 0],
      ]),
    )
  })

  it('has the threads of the others looked at again while they are few', async () => {
    const onList = async () => (await store().threadsToJoin(1_000)).map(({ thread }) => thread).sort()
    const clear = async () => {
      for (const { source, thread } of await store().threadsToJoin(1_000))
        await store().saveThreads(decision(thread, [], { source }))
    }
    await store().savePoll(poll([reply('r1', 'a')]))
    await clear()
    await store().savePoll(poll([reply('r2', 'b')]))
    expect(await onList()).toEqual(['a', 'b'])
    await clear()
    await store().savePoll(poll([reply('r2', 'b', { deleted: true })]))
    expect(await onList()).toEqual(['a', 'b'])
    for (const number of [3, 4, 5, 6]) await store().savePoll(poll([reply(`r${number}`, `t${number}`)]))
    await clear()
    await store().savePoll(poll([reply('r9', 't9')]))
    expect(await onList()).toEqual(['t9'])
  })
}
