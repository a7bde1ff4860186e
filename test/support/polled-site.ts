import { onTestFinished } from 'vitest'
import type { ContractSite } from '../contracts/source.js'
import { PolledSource, sourceConfig } from './polled-source.js'

export interface SiteOptions<Site> {
  /** Before the first poll. */
  readonly prepare?: (site: Site) => void
  /** What the source is configured with, where it is not the site's own address. */
  readonly url?: string
}

/** A site, up until the test ends, and a source on it with all that it needs; not polled yet. */
export async function polledSite<Site extends ContractSite>(type: string, site: Site, options: SiteOptions<Site> = {}) {
  const url = await site.start()
  onTestFinished(() => site.stop())
  options.prepare?.(site)
  const source = new PolledSource(sourceConfig(type, options.url ?? url, site.config))
  source.secrets = site.secrets ?? {}
  source.authorization = source.secrets['token'] === undefined ? null : `Bearer ${source.secrets['token']}`
  source.company = site.company ?? source.company
  return { site, source, url }
}
