import { expect, test } from 'vitest'
import { discover } from '../../../src/sources/discovery/discover.js'
import { loopback } from '../../support/loopback.js'
import { quickClient } from '../../support/polled-source.js'

/** A topic and its one reply, as a board's feed has them: most entries are no replies by their addresses. */
const FEED = `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>Redmine</title><updated>2026-11-16T08:20:00Z</updated>
${['http://x.test/boards/1/topics/1', 'http://x.test/boards/1/topics/1?r=2#message-2']
  .map((id) => `<entry><id>${id}</id><link href="${id}"/><title>Modem</title><updated>2026-11-16T08:20:00Z</updated></entry>`)
  .join('\n')}</feed>`

test.each<[what: string, page: string, named: boolean, feed: string, type: string]>([
  ['a forum', '/projects/strom/boards/1', true, '/projects/strom/boards/1.atom', 'comments'],
  ['an issue, and what is said below it', '/issues/7', true, '/issues/7.atom', 'comments'],
  ['a project: what happens in it', '/redmine/projects/strom', true, '/redmine/projects/strom/activity.atom', 'comments'],
  ['the same where the page does not say so', '/projects/strom/', false, '/projects/strom/activity.atom', 'comments'],
  ['what happens everywhere', '/activity', true, '/activity.atom', 'comments'],
  ['a list of issues, which has no replies', '/projects/strom/issues', true, '/projects/strom/issues.atom', 'feed'],
])('Redmine: %s', async (_, path, named, feed, type) => {
  const link = named ? `<link rel="alternate" type="application/atom+xml" href="${feed}">` : ''
  const body = `<!DOCTYPE html><html><head><title>R</title><meta name="description" content="Redmine">${link}</head><body></body></html>`
  const server = await loopback({
    [path]: { headers: { 'content-type': 'text/html; charset=utf-8' }, body },
    [feed]: { headers: { 'content-type': 'application/atom+xml' }, body: FEED },
  })
  const found = await discover(`${server.origin}${path}`, quickClient(), { allowPrivate: true })
  expect(found.map((source) => [source.type, source.url])).toEqual([[type, `${server.origin}${feed}`]])
})
