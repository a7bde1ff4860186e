import { describe, expect, it, onTestFinished } from 'vitest'
import { HOUR, ids, PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { GhostSite } from '../../support/sites/ghost-site.js'

const FIRST = { parent: null, to: null, text: 'Seit Tagen nichts', at: START - HOUR, member: 'm-1' }

async function started(open: 'post' | 'filter', write: (site: GhostSite) => void) {
  const made = new GhostSite(open)
  const origin = await made.start()
  onTestFinished(() => made.stop())
  write(made)
  const source = new PolledSource(sourceConfig('ghost', origin))
  source.secrets = made.secrets
  return { made, source }
}

it.each(['post', 'filter'] as const)(
  'a comment brings three replies; the others are asked for, and name it too (%s)',
  async (open) => {
    const { source } = await started(open, (site) => {
      site.add(FIRST)
      for (let number = 1; number <= 5; number += 1) site.add({ ...FIRST, parent: 'c0', text: `${number}`, at: START })
      site.add({ ...FIRST, parent: 'c0', to: 'c2', text: 'genau', at: START })
    })
    const { mentions } = await source.poll()
    expect(mentions.map(({ nativeId, parentRef }) => [nativeId, parentRef])).toEqual([
      ['post-p1', null],
      ['c0', 'post-p1'],
      ['c1', 'c0'],
      ['c2', 'c0'],
      ['c3', 'c0'],
      ['c4', 'c0'],
      ['c5', 'c0'],
      ['c6', 'c2'],
    ])
  },
)

it('more comments and replies than one page has are read to the end', async () => {
  const { source } = await started('post', (site) => {
    for (let number = 0; number < 250; number += 1) site.add({ ...FIRST, text: `${number}` })
    for (let number = 0; number < 120; number += 1) site.add({ ...FIRST, parent: 'c0', text: `Antwort ${number}` })
  })
  const result = await source.poll()
  expect([new Set(ids(result)).size, ids(result).includes('c369'), result.warnings]).toEqual([371, true, []])
})

it('of a comment whose author has left the words stay', async () => {
  const { source } = await started('post', (site) => site.add({ ...FIRST, member: null }))
  const { mentions } = await source.poll()
  expect(mentions.map(({ nativeId, text, author }) => [nativeId, text, author.id, author.name])[1]).toEqual([
    'c0',
    'Seit Tagen nichts',
    null,
    null,
  ])
})

it('of more than a thousand comments on a post the newest are read, and that there are others is said', async () => {
  const { made, source } = await started('post', (site) => {
    for (let number = 0; number < 1_001; number += 1) site.add({ ...FIRST, text: `${number}` })
  })
  const result = await source.poll()
  expect([ids(result).includes('c1000'), ids(result).includes('c0'), result.warnings]).toEqual([
    true,
    false,
    [`of the comments on ${made.origin}/tarif/ only the newest 1000 were read: the others were left out`],
  ])
  const orders = made.requests.filter(({ path }) => path.startsWith('/members/')).map(({ query }) => query.get('order'))
  expect(new Set(orders)).toEqual(new Set(['created_at desc']))
})

describe('a look at a thread tells what is gone', () => {
  const OURS = { parent: 'c0', to: null, text: 'Ist behoben.', at: START, member: 'm-900' }
  const look = async (source: PolledSource, ...waiting: readonly string[]) =>
    (await source.refetch('post-p1', { url: null, waiting })).filter(({ deleted }) => deleted).map(({ nativeId }) => nativeId)

  it.each<[string, number, GhostSite['tombstones']]>([
    ['the only one', 0, 'none'],
    ['the only one, where deleted ones are counted', 0, 'counted'],
    ['the fifth', 4, 'none'],
    ['the fifth, where deleted ones are counted', 4, 'counted'],
  ])('our reply: %s', async (_, others, tombstones) => {
    const { made, source } = await started('post', (site) => {
      site.add(FIRST)
      for (let number = 0; number < others; number += 1) site.add({ ...FIRST, parent: 'c0', text: `${number}`, at: START })
      site.add(OURS)
    })
    made.tombstones = tombstones
    const ours = `c${others + 1}`
    await source.poll()
    expect(await look(source, 'c0', ours)).toEqual([])
    made.comments.at(-1)!.gone = true
    expect(await look(source, 'c0', ours)).toEqual([ours])
  })

  it('a comment on a post that is none of the newest any more', async () => {
    const { made, source } = await started('post', (site) => site.add(FIRST))
    await source.poll()
    made.isOld = true
    expect(await look(source, 'c0')).toEqual([])
    made.comments[0]!.gone = true
    expect(await look(source, 'c0')).toEqual(['c0'])
    expect(await source.refetch('post-p2', { url: null, waiting: ['c9'] })).toEqual([])
  })

  it('the fourth reply is found behind a deleted one that others answer', async () => {
    const { made, source } = await started('post', (site) => {
      site.add(FIRST)
      for (let number = 0; number < 4; number += 1) site.add({ ...OURS, text: `${number}` })
    })
    made.comments[1]!.gone = true
    made.tombstones = 'uncounted'
    expect(ids(await source.poll())).toEqual(['post-p1', 'c0', 'c2', 'c3', 'c4'])
  })
})
