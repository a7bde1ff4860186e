import { describe, expect, test } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { stepsOf } from '../../support/count-steps.js'
import { incoming, NOON, ourReply, store, testApp } from '../support.js'

type Flood = (count: number) => readonly IncomingMention[]

const many = (count: number, each: (index: number) => IncomingMention): IncomingMention[] =>
  Array.from({ length: count }, (_, at) => each(at))

const person = (index: number, name: string | null = `Person Nr${index}`) => ({ ...incoming('a').author, id: `u${index}`, name })

const TEXT = 'Seit drei Wochen warte ich auf die bestellte Karte von Beispiel, und niemand meldet sich. Das ist eine Frechheit!'
const HELP = 'Bei mir hat ein Neustart des Geräts geholfen.'

const ROOT = incoming('root', { author: person(-1), text: 'Was haltet ihr von Beispiel?', publishedAt: NOON - 90_000_000 })

/** Comments below one post, a second apart. */
const under = (count: number, each: (index: number) => Partial<IncomingMention>): IncomingMention[] => [
  ROOT,
  ...many(count, (index) =>
    incoming(`m${index}`, {
      text: `${TEXT} (${index})`,
      author: person(index),
      parentRef: 'root',
      rootRef: 'root',
      publishedAt: NOON - 80_000_000 + index * 1_000,
      ...each(index),
    }),
  ),
]

const FLOODS: readonly (readonly [string, Flood])[] = [
  ['complaints of as many people in one thread', (count) => under(count, () => ({}))],
  ['of people of one name', (count) => under(count, (index) => ({ author: person(index, 'Max Muster') }))],
  [
    'of people of one name who speak to each other',
    (count) =>
      under(count, (index) => ({
        author: person(index, 'Max Muster'),
        text: index === 0 ? TEXT : `Hallo Max, ${HELP} (${index})`,
      })),
  ],
  [
    'of people of one name, each with a handle',
    (count) =>
      under(count, (index) => ({
        author: { ...person(index, 'Max Muster'), handle: `max${index}` },
        text: index === 0 ? TEXT : `@max${index - 1} Hallo Max Muster, ${HELP} (${index})`,
      })),
  ],
  ['of people without a name', (count) => under(count, () => ({ author: { ...person(0, null), id: null } }))],
  ['of one person', (count) => under(count, () => ({ author: person(1) }))],
  ['each below the one before', (count) => under(count, (index) => (index === 0 ? {} : { parentRef: `m${index - 1}` }))],
  [
    'help for one who complains',
    (count) => under(count, (index) => (index === 0 ? {} : { parentRef: 'm0', text: `${HELP} ${index}` })),
  ],
  [
    'half of them our replies to the other half',
    (count) =>
      under(count, () => ({})).map((mention, index) =>
        index % 2 === 0
          ? mention
          : ourReply(mention.nativeId, 'root', {
              parentRef: `m${index - 2}`,
              rootRef: 'root',
              publishedAt: mention.publishedAt,
              text: `Ihr Anliegen ${index} ist erledigt.`,
            }),
      ),
  ],
]

/** All that deciding takes once these were stored, and once more when one came to them. */
async function stepsFor(mentions: readonly IncomingMention[]): Promise<readonly [first: number, next: number]> {
  const app = await testApp()
  await store(app, mentions)
  const first = await stepsOf(() => joinThreads(app))
  await store(app, [{ ...mentions[1]!, nativeId: 'late', author: person(9_999), publishedAt: NOON - 1_000 }])
  return [first, await stepsOf(() => joinThreads(app))]
}

/** Four times as many must not take much more than four times the work: anybody may write so many. */
const MOST = 4.4

describe('a flood takes work that grows as it does', () => {
  test.each(FLOODS)('%s', async (_, flood) => {
    const [few, laterFew] = await stepsFor(flood(100))
    const [many, laterMany] = await stepsFor(flood(400))
    expect([many / few, laterMany / laterFew].filter((factor) => factor > MOST)).toEqual([])
  })
})

/** What one person wrote below as many posts that are not known yet: a case each, until the posts tell that all stand in one thread. */
const fragments = (count: number): IncomingMention[] =>
  many(count, (index) =>
    incoming(`m${index}`, {
      text: `Frechheit ${index}, Beispiel!`,
      author: person(1),
      parentRef: `p${index}`,
      publishedAt: NOON - 80_000_000 + index * 1_000,
    }),
  )

const missing = (count: number): IncomingMention[] =>
  under(count, (index) => ({ text: 'Aha.', author: person(index + 2) })).map((mention, index) =>
    index === 0 ? mention : { ...mention, nativeId: `p${index - 1}` },
  )

test('cases that are found to be one, however many, take work that grows as they do', async () => {
  const steps: number[] = []
  for (const count of [100, 400]) {
    const app = await testApp()
    await store(app, fragments(count))
    await joinThreads(app)
    await store(app, missing(count))
    steps.push(await stepsOf(() => joinThreads(app)))
    expect((await app.store.cases({ states: ['open'] })).map(({ posts }) => posts.length)).toEqual([count])
  }
  expect(steps[1]! / steps[0]!).toBeLessThan(MOST)
})
