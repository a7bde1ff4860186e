import { describe, expect, test } from 'vitest'
import { loadFeeds } from '../../../src/sources/feed/feed-document.js'
import { MentionReader } from '../../../src/sources/ndjson/mention-reader.js'

const { htmlToText } = await loadFeeds()
const reader = (platform: string | null = null) => new MentionReader({ htmlToText, platform })

const FULL = {
  id: 4711,
  url: 'https://forum.example/t/4711#p2',
  platform: 'forum',
  author: { id: 99, handle: 'uli', name: 'Uli\u202e Muster', url: 'https://forum.example/u/uli', followers: 12 },
  title: 'Karte gesperrt',
  text: 'Seit Tagen.\n\nNiemand meldet sich.',
  published_at: '2026-11-20T10:00:00+01:00',
  edited_at: '2026-11-20T09:30:00.123456Z',
  parent_id: 4710,
  root_id: '4700',
  language: 'de-CH',
  official: false,
  deleted: false,
}

const mention = (change: object, platform: string | null = null) => {
  const told = reader(platform).read(JSON.stringify({ id: 'a', text: 'Text.', ...change }))
  if (told.type !== 'mention') throw new Error('no mention')
  return told.mention
}

test('every key of the format', () => {
  const strict = reader('forum')
  expect(strict.read(JSON.stringify(FULL))).toEqual({
    type: 'mention',
    platform: 'forum',
    mention: {
      nativeId: '4711',
      role: 'comment',
      url: 'https://forum.example/t/4711#p2',
      title: 'Karte gesperrt',
      text: 'Seit Tagen.\n\nNiemand meldet sich.',
      author: { id: '99', handle: 'uli', name: 'Uli Muster', url: 'https://forum.example/u/uli', followers: 12, flags: [] },
      language: 'de-CH',
      publishedAt: Date.UTC(2026, 10, 20, 9),
      editedAt: Date.UTC(2026, 10, 20, 9, 30, 0, 123),
      parentRef: '4710',
      rootRef: '4700',
      official: false,
      deleted: false,
    },
  })
  expect(strict.warnings()).toEqual([])
})

describe('what may be left out', () => {
  const unknown = { nativeId: 'a', role: 'post', url: null, title: null, author: { id: null }, publishedAt: null, official: null }
  test('all but the id and the text', () => expect(mention({})).toMatchObject({ ...unknown, text: 'Text.' }))
  test('null is left out', () =>
    expect(mention({ url: null, author: null, published_at: null, official: null, parent_id: null })).toMatchObject(unknown))
  test('the text, where there is an address', () =>
    expect(mention({ text: null, url: 'https://a.example/1' })).toMatchObject({ text: '', url: 'https://a.example/1' }))
  test('both, of a post that was deleted', () =>
    expect(mention({ text: null, deleted: true })).toMatchObject({ text: '', deleted: true }))
  test('the text, where there is HTML', () =>
    expect(mention({ text: null, html: '<p>Eins &amp; zwei</p><p>Drei</p><script>x</script>' }).text).toBe('Eins & zwei\nDrei'))
  test('the text wins over HTML', () => expect(mention({ html: '<p>Anders</p>' }).text).toBe('Text.'))
  test('the type, which is mention', () => expect(mention({ type: 'mention' }).nativeId).toBe('a'))
})

describe('roles', () => {
  test.each([
    ['no parent: a post', {}, 'post'],
    ['its own root: a post', { root_id: 'a' }, 'post'],
    ['another root: a comment', { root_id: 'b' }, 'comment'],
    ['a parent: a comment', { parent_id: 'b' }, 'comment'],
  ])('%s', (_, refs, role) => expect(mention(refs).role).toBe(role))
})

test('an author of another platform than the source is of is somebody else, whatever the id', () => {
  expect(mention({ platform: 'reddit', author: { id: '7' } }, 'mastodon').author.id).toBe('reddit:7')
  expect(mention({ platform: 'mastodon', author: { id: '7' } }, 'mastodon').author.id).toBe('7')
  expect(mention({ author: { id: '7' } }, 'mastodon').author.id).toBe('7')
  expect(mention({ platform: 'reddit', author: { id: '7' } }).author.id).toBe('7')
})

test('a cursor is whatever JSON it is', () => {
  expect(reader().read('{"type":"cursor","cursor":{"seite":3}}')).toEqual({ type: 'cursor', cursor: { seite: 3 } })
  expect(reader().read('{"type":"cursor","cursor":null}')).toEqual({ type: 'cursor', cursor: null })
})

test('unknown keys are ignored and named once, the first of them', () => {
  const lenient = reader()
  for (let at = 0; at < 30; at += 1)
    lenient.read(JSON.stringify({ id: 'a', text: 'a', likes: at, [`k${at}`]: 1, author: { karma: 1 } }))
  expect(lenient.warnings()).toEqual(['unknown keys are ignored: likes, k0, author.karma, k1, k2, k3, k4, k5, k6, k7'])
})

describe('a line that is left out says why', () => {
  const rows: readonly [line: string, reason: string][] = [
    ['{"id":', 'it is no JSON'],
    ['a;b;c', 'it is no JSON'],
    ['[1]', 'it is no object'],
    ['"a"', 'it is no object'],
    ['null', 'it is no object'],
    ['{"text":"a"}', 'it has no id'],
    ['{"id":"  ","text":"a"}', 'it has no id'],
    ['{"id":1.5,"text":"a"}', 'it has no id'],
    ['{"id":"a"}', 'it has neither url nor text'],
    ['{"id":"a","text":"","title":"Nur ein Titel"}', 'it has neither url nor text'],
    ['{"id":"a","text":7}', 'its text is no text'],
    ['{"id":"a","text":"a","title":["b"]}', 'its title is no text'],
    ['{"id":"a","url":"javascript:alert(1)"}', 'its url is no http address: javascript:alert(1)'],
    ['{"id":"a","text":"a","url":"forum/4711"}', 'its url is no http address: forum/4711'],
    ['{"id":"a","text":"a","author":"Uli"}', 'its author is no object'],
    ['{"id":"a","text":"a","author":{"id":{}}}', 'its id is no id'],
    ['{"id":"a","text":"a","author":{"followers":-1}}', 'its followers is no number of people'],
    ['{"id":"a","text":"a","parent_id":true}', 'its parent_id is no id'],
    ['{"id":"a","text":"a","parent_id":"a"}', 'it is its own parent'],
    ['{"id":"a","text":"a","official":"yes"}', 'its official is neither true nor false'],
    ['{"id":"a","text":"a","deleted":1}', 'its deleted is neither true nor false'],
    [
      '{"id":"a","text":"a","published_at":"gestern"}',
      'its published_at is no instant with a zone, such as 2026-11-20T09:00:00Z: gestern',
    ],
    [
      '{"id":"a","text":"a","published_at":"2026-11-20T09:00:00"}',
      'its published_at is no instant with a zone, such as 2026-11-20T09:00:00Z: 2026-11-20T09:00:00',
    ],
    [
      '{"id":"a","text":"a","published_at":"2026-02-30T09:00:00Z"}',
      'its published_at is no instant with a zone, such as 2026-11-20T09:00:00Z: 2026-02-30T09:00:00Z',
    ],
    ['{"id":"a","text":"a","edited_at":1700000000}', 'its edited_at is no text'],
    ['{"type":"case","id":"a","text":"a"}', 'its type is case; known are mention and cursor'],
    ['{"type":"cursor"}', 'it has no cursor'],
  ]
  test.each(rows)('%s', (line, reason) => expect(() => reader().read(line)).toThrow(reason))

  test('what stands in it is bounded and harmless there', () => {
    const line = JSON.stringify({ id: 'a', url: `\u001b[31mrot\n${'x'.repeat(5_000)}` })
    expect(() => reader().read(line)).toThrow(/^its url is no http address: \[31mrot x{30,}…$/)
  })

  test('nested without end: no JSON that we read, and no crash', () => {
    expect(() => reader().read('['.repeat(900_000))).toThrow('it is no JSON')
    expect(() => reader().read(`${'['.repeat(400_000)}${']'.repeat(400_000)}`)).toThrow()
  })

  test('keys of the language itself are keys like any others', () => {
    const lenient = reader()
    expect(lenient.read('{"id":"a","text":"a","__proto__":{"official":true},"constructor":1}')).toMatchObject({
      mention: { official: null },
    })
    expect(lenient.warnings()).toEqual(['unknown keys are ignored: __proto__, constructor'])
  })
})
