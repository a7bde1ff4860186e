import { expect, it, onTestFinished } from 'vitest'
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
