import { describe, expect, it } from 'vitest'
import { assignIds, canonicalLink, type Identifiable } from '../../../src/feeds/index.js'

const item = (fields: Partial<Identifiable>): Identifiable => ({
  id: null,
  title: null,
  link: null,
  published: null,
  updated: null,
  content: null,
  summary: null,
  ...fields,
})
const post = (n: number, guid: string | null, more: Partial<Identifiable> = {}): Identifiable =>
  item({
    id: guid,
    link: `https://blog.example/${n}`,
    title: `Beitrag ${n}`,
    published: Date.UTC(2026, 7, n),
    content: `Text ${n}`,
    ...more,
  })
/** The same through the store: memory is plain JSON. */
const stored = (memory: unknown): unknown => JSON.parse(JSON.stringify(memory))

describe('the identity ladder', () => {
  it('takes the guid as it is', () => {
    expect(assignIds([post(1, 'https://blog.example/?p=1#comment-9'), post(2, 'tag:b,2')], null)).toMatchObject({
      ids: ['https://blog.example/?p=1#comment-9', 'tag:b,2'],
      warnings: [],
      known: 0,
    })
  })

  it('without guid takes the canonical link', () => {
    expect(assignIds([post(1, null, { link: 'https://blog.example/1?utm_source=rss&x=1' })], null).ids).toEqual([
      'https://blog.example/1?x=1',
    ])
  })

  it('without guid and link takes title and date, and without date the text', () => {
    const titled = (fields: Partial<Identifiable>) => item({ title: 'Re: Tarif', ...fields })
    const first = assignIds(
      [titled({ published: 1 }), titled({ published: 2 }), titled({ content: 'a' }), titled({ content: 'b' })],
      null,
    )
    expect(new Set(first.ids).size).toBe(4)
    const second = assignIds([titled({ content: 'b' }), titled({ published: 1 })], stored(first.memory))
    expect(second.ids).toEqual([first.ids[3], first.ids[0]])
    expect(second.known).toBe(2)
  })

  it('knows an edited item by its guid though link, title and text change', () => {
    const { memory } = assignIds([post(1, 'g1')], null)
    const edited = post(1, 'g1', { link: 'https://blog.example/neu', title: 'Neu', content: 'anders' })
    expect(assignIds([edited], stored(memory))).toMatchObject({ ids: ['g1'], known: 1 })
  })

  it('knows an item without guid by its link though its title changes', () => {
    const first = assignIds([post(1, null)], null)
    expect(assignIds([post(1, null, { title: 'Neu' })], stored(first.memory))).toMatchObject({ ids: first.ids, known: 1 })
  })

  it('counts what was known before, for coverage', () => {
    const { memory } = assignIds([post(1, 'g1'), post(2, 'g2')], null)
    expect(assignIds([post(3, 'g3'), post(2, 'g2')], stored(memory)).known).toBe(1)
    expect(assignIds([post(4, 'g4'), post(3, 'g3')], stored(memory)).known).toBe(0)
  })
})

describe('liars', () => {
  it('one guid for all items: links tell them apart', () => {
    const result = assignIds([post(1, 'feed'), post(2, 'feed')], null)
    expect(result.ids).toEqual(['https://blog.example/1', 'https://blog.example/2'])
    expect(result.warnings).toEqual(['A guid stands for several items; those are told apart by their links.'])
    expect(assignIds([post(2, 'feed'), post(3, 'feed')], stored(result.memory))).toMatchObject({
      ids: ['https://blog.example/2', 'https://blog.example/3'],
      known: 1,
    })
  })

  it('one guid for all items, of which a later document holds only one', () => {
    const { memory } = assignIds([post(1, 'feed'), post(2, 'feed')], null)
    expect(assignIds([post(2, 'feed')], stored(memory)).ids).toEqual(['https://blog.example/2'])
    expect(assignIds([post(3, 'feed')], stored(memory)).ids).toEqual(['https://blog.example/3'])
  })

  it('one guid and one link for every answer of a thread: no answer is lost', () => {
    const answer = (n: number) =>
      item({ id: 'thread', link: 'https://forum.example/t', title: 'Re: Tarif', published: n, content: `Antwort ${n}` })
    const first = assignIds([answer(1), answer(2)], null)
    const second = assignIds([answer(2), answer(3)], stored(first.memory))
    expect(new Set([...first.ids, ...second.ids]).size).toBe(3)
    expect(second.ids[0]).toBe(first.ids[1])
  })

  it('the same item twice in one document is one item', () => {
    expect(assignIds([post(1, 'g1'), post(1, 'g1')], null).ids).toEqual(['g1', 'g1'])
  })

  it('a new guid with every build: earlier ids stay, new items are known by their link', () => {
    const first = assignIds([post(1, 'build1-1'), post(2, 'build1-2')], null)
    const second = assignIds([post(3, 'build2-3'), post(1, 'build2-1'), post(2, 'build2-2')], stored(first.memory))
    expect(second).toMatchObject({ ids: ['https://blog.example/3', 'build1-1', 'build1-2'], known: 2 })
    expect(second.warnings).toEqual(['The guids of this feed change with every build; items are told apart by their links.'])
    const third = assignIds(
      [post(4, 'build3-4'), post(3, 'build3-3'), post(2, 'build3-2', { title: 'Neuer Titel' })],
      stored(second.memory),
    )
    expect(third).toMatchObject({ ids: ['https://blog.example/4', 'https://blog.example/3', 'build1-2'], known: 2 })
  })

  it('a window of new answers in known threads is not a rotating guid', () => {
    const answer = (n: number, thread: number) =>
      item({
        id: `c${n}`,
        link: `https://forum.example/t${thread}`,
        title: `Re: Thema ${thread}`,
        published: n,
        content: `Antwort ${n}`,
      })
    const { memory } = assignIds([answer(1, 1), answer(2, 2)], null)
    expect(assignIds([answer(3, 1), answer(4, 2)], stored(memory))).toMatchObject({ ids: ['c3', 'c4'], warnings: [], known: 0 })
  })

  it('a guid that is the link with changing tracking parameters', () => {
    const tracked = (campaign: string) =>
      post(1, `https://blog.example/1?utm_campaign=${campaign}`, { link: `https://blog.example/1?utm_campaign=${campaign}` })
    const first = assignIds([tracked('mo')], null)
    expect(first.ids).toEqual(['https://blog.example/1'])
    expect(assignIds([tracked('di')], stored(first.memory))).toMatchObject({
      ids: ['https://blog.example/1'],
      warnings: [],
      known: 1,
    })
  })

  it('a guid used again for another item ("latest")', () => {
    const { memory } = assignIds([post(1, 'latest')], null)
    expect(assignIds([post(2, 'latest')], stored(memory))).toMatchObject({
      ids: ['https://blog.example/2'],
      warnings: ['A guid was used again for another item; that one is known by its link.'],
      known: 0,
    })
  })

  it('an id is bounded, whatever the guid', () => {
    const guid = 'g'.repeat(100_000)
    const first = assignIds([post(1, guid)], null)
    expect(first.ids[0]).toMatch(/^hash:[0-9a-f]{32}$/)
    expect(assignIds([post(1, guid)], stored(first.memory))).toMatchObject({ ids: first.ids, known: 1 })
  })

  it('memory is bounded to 500 items, the last seen first', () => {
    const many = Array.from({ length: 700 }, (_, n) => item({ id: `g${n}` }))
    const { memory } = assignIds(many, null)
    const idAt = (items: readonly string[], index: number) => items[index]?.split(' ').at(-1)
    expect([memory.items.length, idAt(memory.items, 0)]).toEqual([500, 'g0'])
    const next = assignIds([item({ id: 'neu' })], stored(memory)).memory
    expect([next.items.length, idAt(next.items, 0), idAt(next.items, 1)]).toEqual([500, 'neu', 'g0'])
  })

  it.each([
    null,
    undefined,
    'x',
    7,
    [],
    { version: 9 },
    { version: 2, items: [] },
    { version: 3, items: [{ id: 3 }, null, 'no line'] },
  ])('memory that is none is forgotten: %j', (memory) => {
    expect(assignIds([post(1, 'g1')], memory)).toMatchObject({ ids: ['g1'], known: 0 })
  })

  it('an id may hold anything, line breaks and spaces too', () => {
    const { memory } = assignIds([post(1, ' a  b\nc ')], null)
    expect(assignIds([post(1, ' a  b\nc ')], stored(memory))).toMatchObject({ ids: [expect.any(String)], known: 1 })
  })
})

describe('canonicalLink', () => {
  it.each([
    ['tracking goes', 'https://a.example/x?utm_source=rss&fbclid=1&gclid=2&mc_cid=3&id=7', 'https://a.example/x?id=7'],
    ['nothing but tracking leaves no question mark', 'https://a.example/x?utm_medium=feed', 'https://a.example/x'],
    ['replytocom is the same page', 'https://a.example/x?replytocom=12#respond', 'https://a.example/x'],
    ['the fragment of a comment stays', 'https://a.example/x#comment-4711', 'https://a.example/x#comment-4711'],
    ['German ones, too', 'https://a.example/x#kommentar-12', 'https://a.example/x#kommentar-12'],
    ['short ones, too', 'https://a.example/x#c12', 'https://a.example/x#c12'],
    ['embedded systems', 'https://a.example/x#remark42__comment-8f3a', 'https://a.example/x#remark42__comment-8f3a'],
    ['other fragments go', 'https://a.example/x#more-17', 'https://a.example/x'],
    ['host in lower case, default port gone', 'HTTPS://A.Example:443/X', 'https://a.example/X'],
    ['what is no web address stays', 'tag:a,2026:1', 'tag:a,2026:1'],
    ['what looks like one and is none stays', 'https://', 'https://'],
  ])('%s', (_, link, canonical) => {
    expect(canonicalLink(link)).toBe(canonical)
  })
})
