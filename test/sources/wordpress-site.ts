import { onTestFinished } from 'vitest'
import { DAY, PolledSource, START, sourceConfig } from '../support/polled-source.js'
import { WordPressServer } from '../support/wordpress-server.js'

/** A blog with one post (4) of last month and a source on it, not polled yet. */
export async function blog(prepare: (site: WordPressServer) => void = () => {}) {
  const site = new WordPressServer()
  const origin = await site.start()
  onTestFinished(() => site.stop())
  site.addPost({
    id: 4,
    slug: 'neuer-tarif',
    title: 'Neuer Tarif',
    html: '<p>Ab März wird alles besser.</p>',
    at: START - 30 * DAY,
  })
  prepare(site)
  return { site, origin, source: new PolledSource(sourceConfig('wordpress', origin)) }
}

/** Requests since `before`, without the origin and with readable queries. */
export const since = (site: WordPressServer, before: number): string[] =>
  site.log.slice(before).map((path) => decodeURIComponent(path))
