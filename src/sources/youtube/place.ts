import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'

/** What an address on YouTube leads to. */
export type Place =
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'handle'; readonly name: string }
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'video'; readonly id: string }
  | { readonly kind: 'search'; readonly words: string }

const CHANNEL = /^UC[\w-]{3,40}$/

/** By the shape of the address alone; null where that does not tell. */
export function placeOf(address: string): Place | null {
  const url = parseUrl(address)
  if (url === null) return null
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '')
  const words = url.searchParams.get('search_query')
  if (first === 'results') return words === null || words.trim() === '' ? null : { kind: 'search', words: words.trim() }
  if (first === 'watch') return videoOf(url.searchParams.get('v') ?? '')
  if (['shorts', 'live', 'embed', 'v'].includes(first)) return videoOf(second)
  if (/(?:^|\.)youtu\.be$/.test(url.hostname)) return videoOf(first)
  if (first === 'channel') return CHANNEL.test(second) ? { kind: 'channel', id: second } : null
  if (first === 'user' && second !== '') return { kind: 'user', name: decoded(second) }
  return first.startsWith('@') || first.startsWith('%40') ? { kind: 'handle', name: decoded(first) } : null
}

/** Ids of comments are more than twice as long. */
export const isVideoId = (id: string): boolean => /^[\w-]{11}$/.test(id)

const videoOf = (id: string): Place | null => (isVideoId(id) ? { kind: 'video', id } : null)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Of a source's address. Names such as `/c/Firma` are known to the website only. */
export function sourcePlace(address: string, channel: string | null): Place {
  const place = channel === null ? placeOf(address) : ({ kind: 'channel', id: channel } as const)
  if (place !== null) return place
  throw new MonitorError(phrase`${address} does not say which channel or video is meant`, {
    hint: 'paste the address with the @handle of the channel, or write its id (UC…) into `channel`',
  })
}

/** A video that is named by its id or its address. */
export function videoId(text: string): string {
  const place = placeOf(text)
  if (place?.kind === 'video') return place.id
  if (isVideoId(text)) return text
  throw new MonitorError(phrase`'${text.slice(0, 100)}' in \`videos\` is no video of YouTube`, {
    hint: 'paste the address of the video, or its id behind v=',
  })
}
