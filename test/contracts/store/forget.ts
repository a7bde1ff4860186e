import { expect, it } from 'vitest'
import type { JudgedMention } from '../../../src/model/mention.js'
import type { Store } from '../../../src/store/store.js'
import {
  answer,
  caseDecision,
  DAY,
  decision,
  deed,
  delivery,
  event,
  HOUR,
  judged,
  nobody,
  openCase,
  poll,
  rowOf,
  T0,
  verdict,
} from './data.js'

const rosa = { id: '17', handle: 'Rosa_M', name: 'Rosa Müller', url: 'https://blog.example/rosa', followers: 9, flags: ['guest'] }
const urs = { ...nobody, id: '18', name: 'Urs' }

/** Whoever wants to be forgotten is, and stays so. */
export function forgetRules(store: () => Store): void {
  const all = () => store().mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })
  const forget = (...mentionIds: readonly number[]) =>
    store().forget({ mentionIds, at: T0 + HOUR, who: 'ab', why: 'Gesuch vom 3. März' })
  const opened = (nativeId: string, values: Partial<JudgedMention> = {}) =>
    openCase(store(), nativeId, { author: rosa, ...values })

  const keys = [
    ['an id', { id: '17' }, ['a', 'b']],
    ['an id, in some sources alone', { id: '17', sources: ['blog'] }, ['a']],
    ['an id as it is, and no part of it', { id: '1' }, []],
    ['a handle, with its @ and in any case', { handle: '@ROSA_m' }, ['a']],
    ['a handle, whole', { handle: 'rosa' }, []],
    ['an address in any case', { url: 'HTTPS://blog.example/ROSA' }, ['a']],
    ['a name in any case, umlauts as well', { name: ' ROSA MÜLLER ' }, ['a', 'c']],
    ['a name, whole', { name: 'Rosa' }, []],
    ['any of several', { id: '18', handle: 'rosa_m' }, ['a', 'd']],
    ['nothing, by empty words', { handle: '', name: ' ', url: '' }, []],
  ] as const
  it.each(keys)('finds authors by %s', async (_name, key, found) => {
    await store().savePoll(poll([judged('a', { author: rosa }), judged('c', { author: { ...nobody, name: 'Rosa Müller' } })]))
    const other = [judged('b', { author: { ...nobody, id: '17' } }), judged('d', { author: urs })]
    await store().savePoll(poll(other, { source: 'forum', type: 'comments' }))
    const byRow = new Map((await all()).map(({ id, nativeId }) => [id, nativeId]))
    expect((await store().mentionsBy([key])).map(({ id }) => byRow.get(id)).sort()).toEqual(found)
  })

  it('says of a mention who wrote it, where and when, and whether it is ours', async () => {
    const id = await opened('a')
    const [found] = await store().mentionsBy([{ id: '17' }])
    expect(found).toEqual({
      id: expect.any(Number),
      source: 'blog',
      sourceType: 'wordpress',
      author: rosa,
      at: T0 - HOUR,
      caseId: id,
      official: false,
    })
    expect(await store().authoredMentions([found!.id, 999])).toEqual([found])
  })

  it('erases words, names and addresses, and counts what is left as deleted; figures stay', async () => {
    const caseId = await opened('a', { title: 'Ärger', text: 'Beispiel schweigt' })
    const [before] = await all()
    expect(await forget(before!.id)).toEqual({
      mentions: 1,
      caseIds: [caseId],
      deliveries: 0,
      silences: 0,
      namedIn: [],
      unlearned: false,
    })
    const [erased] = await all()
    const { reasons: _reasons, ...judgement } = before!.verdict
    expect(erased).toEqual({
      ...before!,
      text: '',
      title: null,
      url: null,
      author: nobody,
      verdict: { ...judgement, reasons: [] },
      deleted: true,
      deletedAt: T0 + HOUR,
      forgottenAt: T0 + HOUR,
    })
    expect(await store().mentions({ search: 'schweigt' }, { order: 'oldest', after: null, limit: 9 })).toEqual([])
    expect(await store().mentionsBy([{ id: '17', handle: 'rosa_m', url: rosa.url, name: rosa.name }])).toEqual([])
    expect((await store().cases({ ids: [caseId] })).map(({ text, kind, posts }) => [text, kind, posts.length])).toEqual([
      ['', 'complaint', 1],
    ])
    expect(await forget(before!.id)).toEqual({
      mentions: 0,
      caseIds: [],
      deliveries: 0,
      silences: 0,
      namedIn: [],
      unlearned: false,
    })
  })

  const returning: readonly (readonly [string, Partial<JudgedMention>])[] = [
    ['as it was', {}],
    ['edited', { text: 'Beispiel schweigt weiter', contentHash: 'other', editedAt: T0 + 3 * HOUR }],
    ['with a parent', { parentRef: 'root', contentHash: 'other' }],
    ['deleted', { deleted: true }],
    ['under another name', { author: { ...rosa, name: 'R. M.' }, contentHash: 'other' }],
  ]
  it.each(returning)('lets nothing come back that a source delivers again, %s', async (_name, values) => {
    await opened('a')
    const [{ id } = { id: 0 }] = await all()
    await forget(id)
    const erased = await all()
    const again = judged('a', { author: rosa, ...values })
    const NONE = { added: 0, edited: 0, deleted: 0 }
    expect(await store().savePoll(poll([again], { now: T0 + DAY }))).toEqual(NONE)
    expect(await store().saveMentions('blog', [again], T0 + DAY, 'rules 2')).toEqual(NONE)
    const part = { source: 'blog', mentions: [again], now: T0 + DAY, rulesHash: 'rules 2', baseline: false }
    expect(await store().saveImported(part)).toEqual(NONE)
    expect(await all()).toEqual(erased)
  })

  it('takes no verdict that was made of the words just before', async () => {
    await opened('a')
    const [{ id } = { id: 0 }] = await all()
    await forget(id)
    const erased = await all()
    await store().saveVerdicts('rules 2', [{ id, verdict: verdict({ kind: 'praise', relevant: false }), officialIdentity: 'id' }])
    expect(await all()).toEqual(erased)
    expect(await store().mentionsToTriage('rules 2', 10)).toEqual([])
  })

  it('tells it in the history of each case, where nothing else says why any more', async () => {
    const caseId = await opened('a')
    await store().act(caseId, deed({ event: event('note', T0, 'Frau Müller rief an') }))
    await forget((await all())[0]!.id)
    expect((await store().caseDetail(caseId))?.events.map(({ act, who, why }) => [act, who, why])).toEqual([
      ['note', 'rosa', null],
      ['forget', 'ab', 'Gesuch vom 3. März'],
    ])
    expect((await store().threadsToJoin(10)).map(({ thread }) => thread)).toEqual(['a'])
  })

  it('cannot be taken back, nor can what was done before', async () => {
    const caseId = await opened('a')
    const done = await store().act(caseId, deed({ event: { ...event('ack'), who: 'ab' }, ackedUntil: T0 + DAY }))
    await forget((await all())[0]!.id)
    const refused = `C-${caseId}: its author was forgotten by ab at 2026-11-18T08:00:00Z, and nothing brings that back`
    const tell = () => event('undo')
    for (const of of [{ caseId }, { who: 'ab' }]) {
      const [last] = await store().lastActs(of)
      await expect(store().undo(last!, tell)).rejects.toThrow(refused)
    }
    await expect(store().undo(done.eventId!, tell)).rejects.toThrow(refused)
  })

  it('keeps the posts of others in a case of several, and that it was answered', async () => {
    await store().savePoll(
      poll([judged('a', { author: rosa }), judged('b', { parentRef: 'a', author: urs, text: 'Mir auch, Frau Müller' })]),
    )
    const [a, b] = [await rowOf(store(), 'a'), await rowOf(store(), 'b')]
    await store().threadsToJoin(10)
    const said = answer({ replyId: b, mentionId: a, by: 'Urs', reason: 'M-1 of Rosa Müller', kind: 'bystander' })
    const own = answer({ replyId: null, mentionId: a, reason: 'it addresses "Rosa"' })
    await store().saveThreads(decision('a', [caseDecision({ mentionIds: [a, b], state: 'answered', answers: [said, own] })]))
    const caseId = (await store().mention(a))!.caseId!
    expect((await forget(a)).namedIn).toEqual([b])
    expect((await store().mention(b))?.text).toBe('Mir auch, Frau Müller')
    const [record] = await store().cases({ ids: [caseId] })
    expect(record?.answers.map(({ kind, by, at, reason }) => [kind, by, at, reason])).toEqual([
      ['bystander', 'Urs', T0, ''],
      ['answer', 'Kundendienst', T0, ''],
    ])
    await forget(b)
    expect((await store().cases({ ids: [caseId] }))[0]?.answers.map(({ by }) => by)).toEqual([null, 'Kundendienst'])
  })

  it('sends no message about the person any more, and keeps of those that were sent that they were', async () => {
    const [mine, other] = [await opened('a'), await openCase(store(), 'b', { author: urs })]
    const about = (key: string, ...ids: readonly number[]) => {
      const told = delivery(key)
      const one = { case: `C-${ids[0]}`, text: 'Beispiel schweigt', author: 'Rosa Müller', thread: [] }
      const message = { ...told.message, summary: 'Rosa wartet', cases: [one as never] }
      return { ...told, cases: ids.map((caseId) => ({ caseId, step: 'breached' as const, at: T0 })), message }
    }
    await store().enqueue([about('sent', mine), about('waits', mine, other), about('failed', mine), about('of others', other)])
    const [sent, , failed] = await store().deliveries({})
    await store().markSent(sent!.id, { now: T0, handle: { ticket: '7' } })
    await store().markFailed(failed!.id, { now: T0, nextAt: null, error: 'refused: Rosa Müller' })
    expect((await forget((await all()).find(({ nativeId }) => nativeId === 'a')!.id)).deliveries).toBe(3)
    const left = await store().deliveries({})
    expect(
      left.map(({ key, state, handle, lastError, message }) => [
        key,
        state,
        handle,
        lastError,
        message.summary,
        message.cases.length,
      ]),
    ).toEqual([
      ['sent', 'sent', null, null, '', 0],
      ['of others', 'pending', null, null, 'Rosa wartet', 1],
    ])
    expect(await store().sentSince(T0)).toBe(1)
    expect((await store().groupMemories()).map(({ announced }) => announced.map(({ caseId }) => caseId))).toEqual([[mine]])
  })

  it('leaves nothing that the person said in messages about others', async () => {
    const caseId = await openCase(store(), 'a', { author: urs })
    await store().savePoll(poll([judged('b', { parentRef: 'a', author: rosa, text: 'Bei mir half ein Brief' })]))
    const posts = [
      { author: 'Rosa Müller', official: false, at: null, text: 'Bei mir half ein Brief' },
      { author: 'Petra', official: false, at: null, text: 'Mir auch' },
    ]
    const told = delivery('of others', { cases: [{ caseId, step: 'breached', at: T0 }] })
    const one = { case: `C-${caseId}`, text: 'Wo bleibt es?', author: 'Urs', thread: posts }
    await store().enqueue([{ ...told, message: { ...told.message, cases: [one as never] } }])
    const found = await store().mentionsBy([{ id: '17' }])
    await forget(...found.map(({ id }) => id))
    const [left] = await store().deliveries({})
    expect([left?.state, left?.message.summary, left?.message.cases[0]?.text, left?.message.cases[0]?.thread]).toEqual([
      'pending',
      'One complaint waits.',
      'Wo bleibt es?',
      posts.slice(1),
    ])
  })

  const silence = { startsAt: T0, endsAt: T0 + DAY, who: 'ab', why: 'Umzug', createdAt: T0 }
  it('names the person in no silence', async () => {
    await opened('a')
    await store().addSilence({ ...silence, match: { author: ['@rosa_m'] } })
    await store().addSilence({ ...silence, match: { author: ['17', 'Urs'], brand: ['Beispiel'] } })
    await store().addSilence({ ...silence, match: { brand: ['Beispiel'] }, why: 'wegen Rosa Müller' })
    await store().addSilence({ ...silence, match: { author: ['Rosamunde'] }, why: 'Rosa Müllerin' })
    expect((await forget((await all())[0]!.id)).silences).toBe(3)
    expect((await store().silences({})).map(({ match, why }) => [match, why])).toEqual([
      [{ author: ['Urs'], brand: ['Beispiel'] }, 'Umzug'],
      [{ brand: ['Beispiel'] }, ''],
      [{ author: ['Rosamunde'] }, 'Rosa Müllerin'],
    ])
  })

  it('forgets what labels had taught where the person was among the lessons', async () => {
    const learned = {
      madeAt: T0,
      who: 'monitor',
      base: 'w1',
      labels: 30,
      mark: 7,
      figures: { kinds: {}, lossBefore: null, lossAfter: null },
    }
    const subject = { about: 1, other: 1, bias: 0, signs: { zitronenfalter: 1 } }
    await store().addCorrection({ ...learned, correction: null, subject })
    await opened('a')
    await opened('b', { author: urs })
    const [a, b] = await all()
    expect((await forget(b!.id)).unlearned).toBe(false)
    expect((await store().currentCorrection('w1'))?.subject).toEqual(subject)
    await store().act(a!.caseId!, deed({ event: event('label'), label: { mentionIds: [a!.id], kind: 'praise' } }))
    expect((await forget(a!.id)).unlearned).toBe(true)
    expect((await store().currentCorrection('w1'))?.subject).toBeNull()
    expect((await store().mention(a!.id))?.label).toBe('praise')
    expect(await store().labelledMentions({ after: null, limit: 9 })).toEqual([])
  })

  it('forgets what a post said before its edits, and how its thread was last read', async () => {
    await opened('a')
    await store().savePoll(
      poll([judged('a', { author: rosa, text: 'Beispiel schweigt noch', contentHash: 'h2' })], { now: T0 + HOUR }),
    )
    await store().saveThreadRead({ source: 'blog', thread: 'a', at: T0, failure: 'no https://blog.example/rosa' })
    const [work] = await store().threadsToJoin(9)
    expect(work?.mentions[0]?.earlier).toHaveLength(1)
    await forget(work!.mentions[0]!.id)
    expect((await store().threadsToJoin(9))[0]?.mentions[0]?.earlier).toBeUndefined()
    expect(await store().openPosts()).toEqual([])
  })
}
