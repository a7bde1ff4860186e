import { expect, test } from 'vitest'
import { rootTextsOf } from '../../../src/app/judging/root-texts.js'
import { incoming } from '../support.js'

const post = (nativeId: string, above: { parentRef?: string; rootRef?: string; deleted?: boolean } = {}) =>
  incoming(nativeId, { title: null, text: `text of ${nativeId}`, ...above })
const reply = (nativeId: string, parentRef: string) => post(nativeId, { parentRef })

type Row = readonly [
  name: string,
  mentions: readonly ReturnType<typeof post>[],
  beyond: Readonly<Record<string, string>>,
  of: string,
  expected: string | null,
]

test.each<Row>([
  ['a root has none above it', [post('a')], {}, 'a', null],
  ['its own root is a root', [post('a', { rootRef: 'a' })], {}, 'a', null],
  ['a reply: its parent, which is the root', [post('a'), reply('b', 'a')], {}, 'b', '\ntext of a'],
  [
    'the third in a chain: the root, not what it replies to',
    [reply('c', 'b'), reply('b', 'a'), post('a')],
    {},
    'c',
    '\ntext of a',
  ],
  [
    'a named root wins over the parent',
    [post('a'), post('x'), post('b', { parentRef: 'x', rootRef: 'a' })],
    {},
    'b',
    '\ntext of a',
  ],
  ['a chain that ends here goes on in what is known', [reply('c', 'b'), reply('b', 'a')], { a: 'root of a' }, 'c', 'root of a'],
  ['a chain that ends nowhere has no root, though replies are known', [reply('c', 'b'), reply('b', 'a')], {}, 'c', null],
  ['a page is known elsewhere', [post('b', { rootRef: 'page:u' })], { 'page:u': 'article' }, 'b', 'article'],
  [
    'a post that is told to be deleted keeps its words',
    [post('a', { deleted: true }), reply('b', 'a')],
    { a: 'before' },
    'b',
    'before',
  ],
  ['a circle has no root', [reply('a', 'c'), reply('b', 'a'), reply('c', 'b')], { a: '!', b: '!', c: '!' }, 'b', null],
  ['below a circle there is none', [reply('a', 'b'), reply('b', 'a'), reply('c', 'b')], { a: '!', b: '!' }, 'c', null],
  ['its own parent is a root', [reply('a', 'a'), reply('b', 'a')], {}, 'b', '\ntext of a'],
])('%s', async (_, mentions, beyond, of, expected) => {
  const textOf = await rootTextsOf(mentions, async (ref) => beyond[ref] ?? null)
  expect(textOf({ nativeId: of })).toBe(expected)
})

test('a chain of many thousand replies is climbed once, and asks once', async () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => reply(`c${index + 1}`, `c${index}`)).reverse()
  const asked: string[] = []
  const textOf = await rootTextsOf(chain, async (ref) => {
    asked.push(ref)
    return 'root'
  })
  expect([textOf({ nativeId: 'c20000' }), asked]).toEqual(['root', ['c0']])
})
