import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/model/config.js'
import { relevanceOf } from '../../src/triage/relevance.js'
import { findBrands } from '../../src/triage/subject/subject.js'

const context = { title: null, rootText: null, defaultBrand: null, role: 'comment' } as const

const post: Brand = {
  name: 'Post',
  aliases: ['Die gelbe Post', 'PostFiliale24', 'post.ch'],
  exclude: ['Post Mortem'],
  hints: ['Paket', 'Zusteller', 'Brief', 'Zug'],
}
const named = (text: string, brand: Brand = post): string | null => findBrands(text, [brand]).brand

describe('a name that is a common word means us', () => {
  test.each([
    ['beside a hint', 'Die Post hat mein Paket verloren'],
    ['beside a hint with an ending', 'Post, wo sind meine Pakete?'],
    ['beside a hint inside a compound', 'Die Post verliert jedes Expresspaket'],
    ['beside a hint that begins a compound', 'Die Post lässt die Paketbotin allein'],
    ['beside the plural of a hint with an umlaut', 'Die Post fährt mit Zügen'],
    ['in all small letters beside a hint', 'die post hat mein paket verloren'],
    ['as a handle', '@post was ist da los'],
    ['as a handle with a word of companies', '@post_hilft was ist da los'],
    ['as a hashtag', 'Schon wieder #post'],
    ['as a domain', 'Auf post.ch geht nichts'],
    ['as the domain of an address', 'geschrieben an info@post.at'],
    ['with its legal form', 'Die Post AG meldet sich nicht'],
    ['as an alias of several words', 'Die gelbe Post meldet sich nicht'],
    ['in a compound of a company', 'Der Postkundendienst meldet sich nicht'],
    ['in a compound with a hint', 'Mein Postpaket ist weg'],
    ['letter by letter beside a hint', 'P o s t: Paket weg'],
    ['with a hyphen and a word of companies', 'Die Post-App stürzt ab'],
  ])('%s', (_, text) => {
    expect(named(text)).toBe('Post')
  })
})

describe('a name that is a common word means something else', () => {
  test.each([
    ['by itself', 'Toller Post, danke dafür'],
    ['in another compound', 'Eine Postkarte aus dem Urlaub, kein Brief'],
    ['inside a handle of somebody', '@postlover schickt ein Paket'],
    ['in a handle with any other word', '@post_malone war im Zug'],
    ['in the path of a link', 'https://blog.example/post/12 über mein Paket'],
    ['as a part of another host', 'https://post.blog.example.org über mein Paket'],
    ['in a private address', 'post@erika.example wegen Paket'],
    ['in small letters among capitals', 'Ich post heute den Brief im Netz'],
    ['in an excluded phrase', 'Post Mortem zum Brief'],
    ['beside a word that only begins like a short hint', 'Die Post hat Zugang'],
    ['misspelt', 'Die Psot hat mein Paket'],
  ])('%s', (_, text) => {
    expect(named(text)).toBeNull()
  })
})

test.each([
  ['a company may be a number: with a capital', 'Bei Drei ist das Netz weg', 'Drei'],
  ['a number has none', 'Seit drei Tagen ist das Netz weg', null],
  ['a number of days has one at the beginning', 'Drei Tage ist das Netz weg', null],
  ['a number of days and the company', 'seit drei wochen kein netz bei drei', 'Drei'],
  ['nobody writes capitals', 'bei drei ist das netz weg', 'Drei'],
  ['a phone writes the first capital', 'Bei drei ist das netz weg', 'Drei'],
])('%s', (_, text, expected) => {
  expect(named(text, { name: 'Drei', aliases: [], exclude: [], hints: ['Netz', 'Tarif'] })).toBe(expected)
})

test.each([
  ['no hint is left', []],
  ['the only hint is the name', ['post']],
])('without a hint only what is sure counts: %s', (_, hints) => {
  expect([named('Die Post hat mein Paket', { ...post, hints }), named('Die Post AG', { ...post, hints })]).toEqual([null, 'Post'])
})

test('once named without doubt, the word needs no hint', () => {
  const naming = findBrands('@post: die Post ist zu', [post])
  expect(naming.hits.map(({ start }) => start)).toEqual([1])
  expect(naming).toMatchObject({ brand: 'Post', hint: null, doubtful: [] })
})

describe('the reason says why', () => {
  const reasonOf = (text: string) => relevanceOf(text, { ...context, match: 'brands', brands: [post] }).reason
  test.each([
    [
      'a hint with its passage',
      'Die Post verliert jedes Expresspaket',
      { code: 'subject-hint', passage: 'Expresspaket', weight: 1 },
    ],
    ['a sure form', 'Die Post AG schläft', { code: 'subject-named', passage: 'Post', weight: 1 }],
    ['a mere common word', 'Toller Post', { code: 'subject-homonym', passage: 'Post', weight: 0 }],
    ['no name', 'Toller Beitrag', { code: 'subject-not-named', passage: null, weight: 0 }],
  ])('%s', (_, text, reason) => {
    expect(reasonOf(text)).toEqual(reason)
  })

  test('a hint in the title of a review counts', () => {
    const { relevant } = relevanceOf('Die Post schläft', {
      ...context,
      match: 'brands',
      brands: [post],
      title: 'Paket weg',
      role: 'review',
    })
    expect(relevant).toBe(true)
  })

  test('below a post that names us, the word needs no hint', () => {
    const under = { ...context, match: 'thread' as const, brands: [post], rootText: 'Wie geht es der Post AG?' }
    expect(relevanceOf('Die Post schläft', under)).toMatchObject({
      relevant: true,
      brand: 'Post',
      reason: { code: 'subject-thread' },
    })
  })
})
