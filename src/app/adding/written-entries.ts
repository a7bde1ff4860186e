import { isDeepStrictEqual } from 'node:util'
import { readDocument } from '../../config/document.js'
import type { YamlMap } from '../../config/edit/yaml-text.js'
import { parseUrl } from '../../util/url.js'
import type { Runtime } from '../app.js'

/** A source as the file writes it. */
export interface WrittenEntry {
  readonly id: string
  readonly keys: Readonly<Record<string, unknown>>
}

/** The entries of `sources` of a configuration that is valid. */
export function writtenEntries(text: string, env: Runtime['env']): readonly WrittenEntry[] {
  const sources = readDocument(text, '', env).raw?.['sources']
  return (Array.isArray(sources) ? (sources as WrittenEntry['keys'][]) : []).map((keys) => ({ id: String(keys['id']), keys }))
}

/** Keys that choose what is read at a place: with others it is another source. */
const CHOOSING = ['search', 'hashtags', 'tags', 'pages', 'forum', 'site', 'countries']

/** Whether an entry reads the same as one that is to be added. */
export function entryLike({ keys }: WrittenEntry, added: YamlMap): boolean {
  const same = CHOOSING.every((key) => added[key] === undefined || isDeepStrictEqual(listOf(keys[key]), listOf(added[key])))
  return same && keys['type'] === added['type'] && placeOf(keys['url']) === placeOf(added['url'])
}

/** Whether an entry reads the feed at an address, under whatever type: a reader of feeds does not pass on what each is to us. */
export function readsFeed({ keys }: WrittenEntry, url: string): boolean {
  const [place, own] = [placeOf(url), placeOf(keys['url'])]
  if (place === null || own === null) return false
  if (keys['type'] === 'wordpress') return [`${own}/comments/feed`, `${own}/comments/feed/atom`].includes(place)
  return ['feed', 'comments'].includes(String(keys['type'])) && own === place
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** The same page, written with a slash at its end or not, in http or https. */
function placeOf(address: unknown): string | null {
  const url = typeof address === 'string' ? parseUrl(address) : null
  if (url === null) return null
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
