// Parameters that say how a reader came, not what he came for.
const NAMES =
  'utm_\\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_(?:cid|eid)|mkt_tok|_hs(?:enc|mi)|vero_(?:id|conv)|wt_(?:mc|zmc)|pk_(?:campaign|kwd|source|medium)|mtm_\\w+|piwik_\\w+|at_(?:medium|campaign)|ns_(?:source|mchannel|campaign|linkname|fee)|ref_src|replytocom|xtor|cmpid|ocid|guccounter'
const TRACKING = new RegExp(`^(?:${NAMES})$`, 'i')
const TRACKED = new RegExp(`[?&](?:${NAMES})=`, 'i')
// A fragment that names a post of its own on the page: `#comment-4711`, `#c12`, `#remark42__comment-8f3a…`; not `#respond`, `#more-17`.
const COMMENT =
  /(?:^#|[-_/=!])(?:(?:comment|kommentar|commentaire|beitrag|posting|post|reply|antwort|msg|message|isso|cid|note|review|bewertung|pingback|trackback)s?[\w=:/-]*\d|[cp][-_=]?\d)|^#\d+$/i

const namesComment = (fragment: string): boolean => COMMENT.test(fragment.slice(0, 200))
const hasTracking = (url: string): boolean => (url.includes('?') || url.includes('&')) && TRACKED.test(url)

function strip(url: URL): void {
  for (const name of new Set(url.searchParams.keys())) if (TRACKING.test(name)) url.searchParams.delete(name)
}

/**
 * The address of the thing itself: tracking parameters gone, the fragment kept only when it names a comment. What is no web
 * address comes back as it is.
 */
export function canonicalLink(link: string): string {
  if (!/^https?:\/\//i.test(link)) return link
  let url: URL
  try {
    url = new URL(link)
  } catch {
    return link
  }
  if (hasTracking(link)) strip(url)
  if (!namesComment(url.hash)) url.hash = ''
  if (url.searchParams.size === 0) url.search = ''
  return url.href
}

/** A guid as an id: as written, but for tracking parameters when it is an address that carries some. */
export function stableGuid(guid: string): string {
  if (!/^https?:\/\//i.test(guid) || !hasTracking(guid)) return guid
  try {
    const url = new URL(guid)
    strip(url)
    return url.href
  } catch {
    return guid
  }
}

/** For comparison only: the same page by http and https, with and without `www.` and a closing slash. Most links need no parsing for it. */
export function linkKey(link: string): string {
  const whole = hasTracking(link) ? canonicalLink(link) : link
  const end = whole.indexOf('#')
  const page = end === -1 ? whole : whole.slice(0, end)
  const key = page.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/(?=$|\?)/, '')
  const fragment = end === -1 ? '' : whole.slice(end).replace(/(?!^)#.*/s, '')
  return fragment !== '' && namesComment(fragment) ? key + fragment : key
}
