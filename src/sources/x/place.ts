import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'

/** What an address on X leads to. */
export type Place =
  | { readonly kind: 'profile'; readonly handle: string }
  | { readonly kind: 'search'; readonly query: string | null }

export function placeOf(address: string): Place {
  const url = parseUrl(address)
  const [first = ''] = url?.pathname.split('/').filter((part) => part !== '') ?? []
  if (first === 'search') return { kind: 'search', query: url?.searchParams.get('q')?.trim() || null }
  if (first === 'hashtag') return { kind: 'search', query: `#${url!.pathname.split('/')[2] ?? ''}` }
  const handle = first.replace(/^@/, '')
  if (/^\w{1,15}$/.test(handle) && !/^(?:home|explore|i|messages|notifications|settings)$/.test(handle))
    return { kind: 'profile', handle }
  throw new MonitorError(phrase`${address} is neither a profile nor a search on X`, {
    hint: 'paste the address of your profile, such as https://x.com/beispiel',
  })
}
