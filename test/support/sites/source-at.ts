import type { ContractSite } from '../../contracts/source.js'
import { PolledSource, sourceConfig } from '../polled-source.js'

/** A source that reads a site which was started. */
export function sourceAt(type: string, site: ContractSite, url: string): PolledSource {
  const source = new PolledSource(sourceConfig(type, url, site.config))
  source.secrets = site.secrets ?? {}
  source.authorization = source.secrets['token'] === undefined ? null : `Bearer ${source.secrets['token']}`
  source.company = site.company ?? source.company
  return source
}
