import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import { elsewhere, event, HOUR, judged, MINUTE, nobody, poll, rowOf, T0, verdict } from './data.js'

/** Every mention is stored once, and what it says now is what is stored. */
export function mentionRules(store: () => Store): void {
  it('gives a mention back whole', async () => {
    const incoming = judged('c1', {
      title: 'Neuer Tarif',
      author: { id: '17', handle: '@rosa', name: 'Rosa', url: 'https://rosa.example/', followers: 12, flags: ['guest', 'bot'] },
      editedAt: T0 - MINUTE,
      rootRef: 'page:https://blog.example/artikel',
      parentRef: 'c0',
      official: false,
      officialIdentity: 'name',
      textHash: 'words',
    })
    expect(await store().savePoll(poll([incoming]))).toEqual({ added: 1, edited: 0, deleted: 0 })
    const { contentHash: _, textHash: __, ...known } = incoming
    const id = await rowOf(store(), 'c1')
    expect(await store().mention(id)).toEqual({
      ...known,
      id,
      source: 'blog',
      firstSeenAt: T0,
      thread: 'page:https://blog.example/artikel',
      deletedAt: null,
      label: null,
      caseId: null,
    })
  })

  it('knows no mention that was never stored', async () => {
    expect(await store().mention(4711)).toBeNull()
  })

  it('stores the same mention once, however often it is delivered', async () => {
    await store().savePoll(poll([judged('c1')]))
    expect(await store().savePoll(poll([judged('c1'), judged('c1')], { now: T0 + HOUR }))).toEqual({
      added: 0,
      edited: 0,
      deleted: 0,
    })
    expect((await store().sources()).map((source) => source.mentions)).toEqual([1])
    expect(await store().mention(await rowOf(store(), 'c1'))).toMatchObject({ firstSeenAt: T0 })
  })

  it('keeps equal native ids of two sources apart', async () => {
    await store().savePoll(poll([judged('1')]))
    expect(await store().savePoll(poll([judged('1')], { source: 'forum' }))).toEqual({ added: 1, edited: 0, deleted: 0 })
  })

  it('replaces words and verdict on an edit, and keeps what a person said of it', async () => {
    await store().savePoll(poll([judged('c1')]))
    const id = await rowOf(store(), 'c1')
    await store().labelMention(id, { kind: 'question', event: event('label') })
    const edited = judged('c1', { text: 'Danke, sie ist da', contentHash: 'other', verdict: verdict({ kind: 'praise' }) })
    expect(await store().savePoll(poll([edited], { now: T0 + HOUR }))).toEqual({ added: 0, edited: 1, deleted: 0 })
    expect(await store().mention(id)).toMatchObject({
      id,
      text: 'Danke, sie ist da',
      verdict: verdict({ kind: 'praise' }),
      label: 'question',
      firstSeenAt: T0,
    })
  })

  it.each([
    ['written earlier than the edit tells: it is no younger for being edited', -HOUR, MINUTE, -HOUR],
    ['written later than the edit tells: the source has mended its date', -HOUR, -2 * HOUR, -2 * HOUR],
    ['nothing was known before: what the edit tells', null, MINUTE, MINUTE],
    ['the edit tells nothing: what was known stays', -HOUR, null, -HOUR],
  ])('%s', async (_, before, told, expected) => {
    const at = (offset: number | null) => (offset === null ? null : T0 + offset)
    await store().savePoll(poll([judged('c1', { publishedAt: at(before) })]))
    await store().savePoll(poll([judged('c1', { publishedAt: at(told), contentHash: 'other' })], { now: T0 + HOUR }))
    expect(await store().mention(await rowOf(store(), 'c1'))).toMatchObject({ publishedAt: at(expected) })
  })

  it('written anew where it had been deleted: at its new time', async () => {
    await store().savePoll(poll([judged('c1', { publishedAt: T0 - HOUR })]))
    await store().savePoll(poll([judged('c1', { deleted: true })]))
    await store().savePoll(poll([judged('c1', { publishedAt: T0 + MINUTE })], { now: T0 + HOUR }))
    expect(await store().mention(await rowOf(store(), 'c1'))).toMatchObject({ publishedAt: T0 + MINUTE })
  })

  it('keeps nothing of what was deleted before it was ever seen, and joins its replies as if it had not been told of', async () => {
    const nobody = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }
    const gone = judged('gone', { deleted: true, text: '', title: null, author: nobody })
    const reply = judged('r', { parentRef: 'gone', rootRef: 'page' })
    await store().savePoll(poll([judged('page')]))
    expect(await store().savePoll(poll([gone, reply]))).toEqual({ added: 1, edited: 0, deleted: 0 })
    const [work] = await store().threadsToJoin(10)
    expect(work?.mentions.map(({ nativeId }) => nativeId)).toEqual(['page', 'r'])
    expect(await store().savePoll(poll([judged('c', { deleted: true })]))).toMatchObject({ added: 1 })
  })

  it('marks a deleted mention, keeps its words, and counts the deletion once', async () => {
    await store().savePoll(poll([judged('c1')]))
    const id = await rowOf(store(), 'c1')
    const gone = judged('c1', { deleted: true, text: '', contentHash: 'gone' })
    expect(await store().savePoll(poll([gone], { now: T0 + HOUR }))).toEqual({ added: 0, edited: 0, deleted: 1 })
    expect(await store().savePoll(poll([gone], { now: T0 + 2 * HOUR }))).toEqual({ added: 0, edited: 0, deleted: 0 })
    expect(await store().mention(id)).toMatchObject({ deleted: true, deletedAt: T0 + HOUR, text: 'Wo bleibt meine Karte? c1' })
  })

  it('takes a deletion back when the mention is delivered again', async () => {
    await store().savePoll(poll([judged('c1')]))
    const id = await rowOf(store(), 'c1')
    await store().savePoll(poll([judged('c1', { deleted: true })]))
    expect(await store().savePoll(poll([judged('c1')]))).toEqual({ added: 0, edited: 1, deleted: 0 })
    expect(await store().mention(id)).toMatchObject({ deleted: false, deletedAt: null })
  })

  it('writes what was read outside of a poll without touching the state of the source', async () => {
    await store().savePoll(poll([judged('c1')], { memory: { etag: '"1"' } }))
    const before = await store().sources()
    expect(await store().saveMentions('blog', [judged('c1'), judged('c2')], T0 + HOUR, 'rules 1')).toEqual({
      added: 1,
      edited: 0,
      deleted: 0,
    })
    expect(await store().sources()).toEqual(before.map((source) => ({ ...source, mentions: 2 })))
    expect(await store().sourceMemory('blog')).toEqual({ etag: '"1"' })
  })

  it('writes what a file brings into a source that is never polled, once, as history or as news', async () => {
    const part = { source: 'archiv', now: T0, rulesHash: 'rules 1' }
    const news = { added: 1, edited: 0, deleted: 0 }
    expect(await store().saveImported({ ...part, mentions: [judged('a1')], baseline: true })).toEqual(news)
    expect(await store().saveImported({ ...part, mentions: [judged('a1'), judged('a2')], baseline: false })).toEqual(news)
    expect(await store().sources()).toMatchObject([
      { id: 'archiv', type: 'import', health: 'new', lastAttemptAt: null, unknownSince: null, mentions: 2 },
    ])
    const threads = await store().threadsToJoin(10)
    expect(threads.map(({ thread, baseline }) => [thread, baseline.length])).toEqual([
      ['a1', 1],
      ['a2', 0],
    ])
  })

  it('accepts whatever characters and times strangers send', async () => {
    const odd = judged('\u{1f468}\u200d\u{1f469}\0\'";--', {
      text: 'a\0b \u202e ẞß',
      publishedAt: T0 + 0.5,
      author: { ...nobody, followers: 2 ** 40 },
    })
    await store().savePoll(poll([odd]))
    expect(await store().mention(await rowOf(store(), odd.nativeId))).toMatchObject({
      text: odd.text,
      author: odd.author,
      publishedAt: T0 + 1,
    })
  })

  it('asks for mentions that other rules judged, newest first, until all are judged by these', async () => {
    await store().savePoll(poll([judged('c1'), judged('c2')]))
    await store().savePoll(poll([judged('c3')], { rulesHash: 'rules 2' }))
    expect((await store().mentionsToTriage('rules 1', 10)).map((mention) => mention.nativeId)).toEqual(['c3'])
    expect((await store().mentionsToTriage('rules 3', 2)).map((mention) => mention.nativeId)).toEqual(['c3', 'c2'])
    const all = await store().mentionsToTriage('rules 3', 10)
    await store().saveVerdicts(
      'rules 3',
      all.map(({ id }) => ({ id, verdict: elsewhere, officialIdentity: 'flag' as const })),
    )
    expect(await store().mentionsToTriage('rules 3', 10)).toEqual([])
    expect(await store().mention(all[0]?.id ?? 0)).toMatchObject({ verdict: elsewhere, officialIdentity: 'flag' })
  })

  it('finds the words of a root by its native id, in its own source only', async () => {
    await store().savePoll(
      poll([judged('p1', { role: 'post', title: 'Neuer Tarif', text: 'Ab Mai.' }), judged('p2', { text: 'Ohne Titel' })]),
    )
    expect(await store().rootText('blog', 'p1')).toBe('Neuer Tarif\nAb Mai.')
    expect(await store().rootText('blog', 'p2')).toBe('Ohne Titel')
    expect(await store().rootText('forum', 'p1')).toBeNull()
    expect(await store().rootText('blog', 'p3')).toBeNull()
  })

  describe('finds the words of a root from any reply below it', () => {
    const reply = (nativeId: string, parentRef: string) => judged(nativeId, { parentRef, text: `Ich auch! ${nativeId}` })
    const chain = [judged('root', { text: 'Ganz oben' }), reply('a', 'root'), reply('b', 'a'), reply('c', 'b')]
    const words = async (...refs: string[]) => Promise.all(refs.map((ref) => store().rootText('blog', ref)))

    for (const [how, arriving] of [
      ['top first', chain],
      ['bottom first', [...chain].reverse()],
    ] as const)
      it(`arriving ${how} over several polls`, async () => {
        for (const mention of arriving) await store().savePoll(poll([mention]))
        expect(await words('root', 'a', 'b', 'c')).toEqual(Array(4).fill('Ganz oben'))
      })

    it('and none while one between them is missing, though replies are known', async () => {
      await store().savePoll(poll(chain.filter(({ nativeId }) => nativeId !== 'a')))
      expect(await words('a', 'b', 'c')).toEqual([null, null, null])
    })

    it('and none in a circle, wherever it is asked', async () => {
      await store().savePoll(poll([reply('x', 'y'), reply('y', 'x'), reply('z', 'y')]))
      expect(await words('x', 'y', 'z')).toEqual([null, null, null])
    })

    it('also the article at the page that a parent names', async () => {
      const article = judged('p1', { role: 'post', url: 'https://blog.example/tarif', title: 'Neuer Tarif', text: 'Ab Mai.' })
      const comment = judged('c1', { rootRef: 'page:https://blog.example/tarif' })
      await store().savePoll(poll([article, comment, reply('c2', 'c1')]))
      expect(await words('c2')).toEqual(['Neuer Tarif\nAb Mai.'])
    })
  })

  it('finds the words of an article by its address, whichever source brought it and however it writes the address', async () => {
    const article = judged('p1', {
      role: 'post',
      url: 'http://www.blog.example/tarif/?utm_source=rss',
      title: 'Neuer Tarif',
      text: 'Ab Mai.',
    })
    const comment = judged('c1', { url: 'https://blog.example/anderes#c1' })
    await store().savePoll(poll([article, comment], { source: 'news' }))
    expect(await store().rootText('blog', 'page:https://blog.example/tarif')).toBe('Neuer Tarif\nAb Mai.')
    expect(await store().rootText('blog', 'page:https://blog.example/tarif?p=2')).toBeNull()
    expect(await store().rootText('blog', 'page:https://blog.example/anderes')).toBeNull()
  })
}
