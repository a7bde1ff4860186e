import type { IncomingMention } from '../../model/mention.js'
import { parseUrl } from '../../util/url.js'
import { apiUrl, askJson } from '../asking/ask-json.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { deletedMention } from '../mention/new-mention.js'
import type { ThreadRef } from '../source.js'
import { type Context, readPage, siteOf } from './read-page.js'

/** Comments that are asked for by themselves. */
const MOST = 10

/**
 * A page may be kept by another name than its address (`data-isso-id`), and one that the server does not know is empty, not missing. So
 * what is not found there is asked for by itself, before it is said to be deleted.
 */
export async function refetchPage(context: Context, { url, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  if (url === null) return []
  const page = await readPage(context, nameOf(context, url)).catch((error: unknown) => {
    if (httpStatusOf(error) === 404) return null
    throw error
  })
  // A server that finds nothing anywhere need not be that of the comments.
  if (page === null) return []
  const { items } = page
  const there = new Set(items.map(({ nativeId }) => nativeId))
  const deleted: IncomingMention[] = []
  for (const id of waiting.filter((each) => !there.has(each)).slice(0, MOST))
    if (await isGone(context, id)) deleted.push(deletedMention(id))
  return [...items, ...deleted]
}

function nameOf(context: Context, url: string): string {
  const address = url.replace(/#.*$/, '')
  const { pathname, search } = new URL(address)
  const configured = context.config.options.pages.find((page) => parseUrl(page, siteOf(context))?.href === address)
  return configured ?? `${pathname}${search}`
}

async function isGone(context: Context, id: string): Promise<boolean> {
  try {
    await askJson(context, { url: apiUrl(context, siteOf(context), { path: `id/${encodeURIComponent(id)}` }) })
    return false
  } catch (error) {
    if (httpStatusOf(error) === 404) return true
    throw error
  }
}
