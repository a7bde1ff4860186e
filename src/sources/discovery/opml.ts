import { EXIT, MonitorError, reasonOf } from '../../util/errors.js'
import type { FoundSource } from './found-source.js'
import { place } from './suggestion.js'

export interface OpmlSources {
  readonly found: readonly FoundSource[]
  readonly problems: readonly string[]
}

/** What our own export says of a source in `category`, where another reader has its folders. */
const OURS = /(?:^|,)\s*\/monitor\/(comments|wordpress)\s*(?:,|$)/

/** The feeds of an OPML document as sources; none of them is fetched. */
export async function readOpmlSources(bytes: Buffer): Promise<OpmlSources> {
  const { readOpml } = await import('../../feeds/formats/opml.js')
  try {
    const { feeds, problems } = readOpml(bytes)
    const found = feeds.map(({ url, page, title, category }): FoundSource => {
      const told = OURS.exec(category ?? '')?.[1]
      const type = told ?? (/\/comments\/feed|[?&]feed=comments|\/comments\.(?:atom|rss|xml)/.test(url) ? 'comments' : 'feed')
      const address = type === 'wordpress' ? (page ?? url) : url
      return { ...place(type, address, { name: title, reason: 'the OPML file names it' }), title, sample: [] }
    })
    return { found, problems }
  } catch (thrown) {
    throw new MonitorError(reasonOf(thrown), { exit: EXIT.usage, hint: 'export it from your reader as OPML', cause: thrown })
  }
}
