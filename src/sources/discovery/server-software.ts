import { parseUrl } from '../../util/url.js'
import { listAt, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import type { Asker } from './asker.js'

const SCHEMA = /\/ns\/schema\/\d/

/** Software that a server of the Fediverse says it runs, by NodeInfo; lower case. null for one that says nothing. */
export async function serverSoftware(url: string, ask: Asker): Promise<string | null> {
  const index = await json(new URL('/.well-known/nodeinfo', url).href, ask)
  const links = index === null ? [] : listAt(index, 'links').map(rowOrNull)
  const named = links
    .filter((link) => link !== null)
    .filter((link) => SCHEMA.test(textAt(link, 'rel') ?? ''))
    .flatMap((link) => parseUrl(textAt(link, 'href') ?? '', url) ?? [])
    .find(({ protocol }) => protocol === 'https:' || protocol === 'http:')
  const info = named === undefined ? null : await json(named.href, ask)
  return info === null ? null : (textAt(rowAt(info, 'software'), 'name')?.toLowerCase().slice(0, 40) ?? null)
}

async function json(url: string, ask: Asker) {
  const response = await ask.tryGet(url, 'application/json')
  try {
    return response === null ? null : rowOrNull(JSON.parse(response.body.toString('utf8')))
  } catch {
    return null
  }
}
