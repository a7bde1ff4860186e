import { onTestFinished } from 'vitest'
import { PolledSource, sourceConfig } from '../support/polled-source.js'
import { MastodonSite } from '../support/sites/mastodon-site.js'

/** A server and a source that reads it, as `@firma` where a token is given. */
export async function server(
  prepare: (site: MastodonSite) => void,
  { token = 'geheim' }: { readonly token?: string | null } = {},
) {
  const site = new MastodonSite()
  const origin = await site.start()
  onTestFinished(() => site.stop())
  prepare(site)
  const source = new PolledSource(sourceConfig('mastodon', `${origin}/@firma`, site.config))
  source.company = site.company
  source.authorization = token === null ? null : `Bearer ${token}`
  return { site, origin, source }
}

/** Paths and queries of its requests. */
export const asked = (site: MastodonSite, from = 0): string[] =>
  site.requests.slice(from).map(({ path, query }) => `${path}?${decodeURIComponent(query.toString())}`)
