import { expect, it } from 'vitest'
import { START } from '../../support/polled-source.js'
import { asked, server } from '../mastodon-server.js'

it('GoToSocial knows no date in a search and no offset: asked for the words alone, until nothing new comes', async () => {
  const { site, source } = await server((made) => {
    made.version = '0.19.2'
    for (let number = 1; number <= 3; number += 1) made.add({ acct: 'ralf', text: `Störung ${number}`, at: START })
  })
  source.config = { ...source.config, options: { hashtags: [], search: ['störung'] } }
  expect((await source.poll()).mentions).toHaveLength(3)
  expect(asked(site).filter((line) => line.includes('search'))).toEqual([
    '/api/v2/search?q=störung&type=statuses&limit=40',
    '/api/v2/search?q=störung&type=statuses&limit=40&offset=3',
  ])
})

it.each([
  ['4.2.0', true],
  ['4.5.1+glitch', true],
  ['4.1.9', false],
  ['2.7.2 (compatible; Pleroma 2.6.0)', false],
  ['4.2.1 (compatible; Firefish 1.1)', false],
  ['', false],
])('version %j takes dates in a search: %s', async (version, takes) => {
  const { site, source } = await server((made) => {
    made.version = version
  })
  source.config = { ...source.config, options: { hashtags: [], search: ['x'] } }
  await source.poll()
  expect(asked(site).some((line) => line.includes('after:'))).toBe(takes)
})
