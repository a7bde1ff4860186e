import { parseUrl } from '../../util/url.js'
import { type PageLinks, wordPressRoot } from './discover-links.js'
import { gitlabProject } from './shapes/code.js'
import { place, rootOf, type Suggestion } from './suggestion.js'

type Marker = (page: PageLinks) => Suggestion | null

/** Shortnames that Disqus's own scripts live under. */
const NO_FORUM = /^(?:www|embed|c|a|referrer|links)$/

const disqus: Marker = ({ head, url }) => {
  const said = head.scripts.map(({ src, text, attributes }) => attributes.get('data-disqus-shortname') ?? shortname(src ?? text))
  const forum = said.find((name) => name !== null && name !== undefined && !NO_FORUM.test(name))
  if (!forum) return null
  return place('disqus', rootOf(url), { keys: { forum }, name: forum, reason: 'the page embeds the comments of Disqus' })
}

const shortname = (text: string): string | null =>
  /\/\/([a-z0-9_-]{1,60})\.disqus\.com\/(?:embed|count)/i.exec(text)?.[1] ??
  /disqus_shortname\s{0,5}[=:]\s{0,5}["']([a-z0-9_-]{1,60})["']/i.exec(text)?.[1] ??
  null

const isso: Marker = ({ head, url }) => {
  const script = head.scripts.find(({ attributes }) => attributes.has('data-isso'))
  const api = baseOf(script?.attributes.get('data-isso') || '/', url)
  if (script === undefined || api === null) return null
  const keys = { api, pages: [new URL(url).pathname] }
  return place('isso', rootOf(url), { keys, name: new URL(url).host, reason: 'the page embeds the comments of Isso' })
}

const remark42: Marker = ({ head, url }) => {
  const script = head.scripts.find(({ text }) => /remark_config\s{0,5}=/.test(text))
  if (script === undefined) return null
  const said = (key: string) =>
    new RegExp(`\\b${key}["']?\\s{0,5}:\\s{0,5}["']([^"'\\s]{1,300})["']`).exec(script.text)?.[1] ?? null
  const api = baseOf(said('host') ?? '/', url)
  if (api === null) return null
  // The name that Remark42 gives a site that was given none.
  const site = said('site_id') ?? ''
  const keys = { api, site: /^[\w.-]{1,100}$/.test(site) ? site : 'remark' }
  return place('remark42', rootOf(url), { keys, name: new URL(url).host, reason: 'the page embeds the comments of Remark42' })
}

/** Where a script says that its server stands, without a slash at the end. */
function baseOf(written: string, page: string): string | null {
  const base = parseUrl(written, page)
  return base !== null && /^https?:$/.test(base.protocol) ? `${base.origin}${base.pathname.replace(/\/+$/, '')}` : null
}

const wordpress: Marker = (page) => {
  const root = wordPressRoot(page)
  return root === null ? null : place('wordpress', root, { reason: 'the page names the REST API of its WordPress' })
}

const made = (page: PageLinks, software: RegExp): boolean => software.test(page.head.meta.get('generator') ?? '')

const blogger: Marker = (page) =>
  made(page, /^blogger\b/i) ? place('blogger', rootOf(page.url), { reason: 'the page says that Blogger made it' }) : null

/** Only its feed says where a Ghost begins that stands in a folder. Where its admins work may be at another address, and with that its API. */
const ghost: Marker = (page) => {
  if (!made(page, /^Ghost\b/)) return null
  const { links, scripts } = page.head
  const feeds = links.flatMap(({ rel, href }) => (rel.includes('alternate') ? (baseOf(href, page.url) ?? []) : []))
  const feed = feeds.find((href) => href.endsWith('/rss') && page.url.startsWith(href.slice(0, -'rss'.length)))
  const root = feed?.slice(0, -'rss'.length) ?? rootOf(page.url)
  const content = scripts.flatMap(({ attributes }) => attributes.get('data-api') ?? [])[0]
  const api = baseOf(content ?? '', page.url)?.replace(/\/ghost\/api\/content$/, '') ?? null
  const keys = content === undefined || api === null || `${api}/` === root ? {} : { api }
  return place('ghost', root, { keys, reason: 'the page says that Ghost made it' })
}

const discourse: Marker = (page) => {
  if (!made(page, /^Discourse\b/)) return null
  const base = page.head.meta.get('discourse-base-uri') ?? ''
  return place('discourse', new URL(`${base.replace(/\/+$/, '')}/`, page.url).href, {
    reason: 'the page says that Discourse made it',
  })
}

const gitlab: Marker = ({ head, url }) => {
  const project = head.meta.get('og:site_name') === 'GitLab' ? gitlabProject(url) : null
  if (project === null) return null
  return place('gitlab', project, {
    name: new URL(project).pathname.slice(1).replaceAll('/', '-'),
    reason: 'the page is that of a project in a GitLab',
  })
}

const webmention: Marker = ({ head, url }) => {
  const named = head.links.find(({ rel, href }) => rel.includes('webmention') && parseUrl(href)?.host === 'webmention.io')
  if (named === undefined) return null
  return place('webmention', rootOf(url), { reason: 'the page receives its webmentions through webmention.io' })
}

/** Names such as `/c/Firma` are known to the website only; its page says which channel that is. */
const youtube: Marker = ({ head, url }) => {
  if (!/^(?:www\.|m\.)?youtube\.com$/.test(new URL(url).hostname)) return null
  const id = head.links.flatMap(({ href }) => /[/=](UC[\w-]{22})(?:[/?&#]|$)/.exec(href)?.[1] ?? [])[0]
  if (id === undefined) return null
  return place('youtube', `https://www.youtube.com/channel/${id}`, {
    name: id,
    reason: 'the page names its channel, the comments on whose videos are read',
  })
}

const EMBEDDED: readonly Marker[] = [disqus, isso, remark42]
const SOFTWARE: readonly Marker[] = [wordpress, blogger, ghost, discourse, gitlab, youtube]

export interface Marked {
  /** Comments that another service keeps: those of the software itself are then empty. */
  readonly embedded: readonly Suggestion[]
  readonly software: readonly Suggestion[]
  readonly beside: readonly Suggestion[]
}

/** What a page tells of the software that made it. */
export const toldByPage = (page: PageLinks): Marked => {
  const all = (markers: readonly Marker[]) => markers.flatMap((marker) => marker(page) ?? [])
  return { embedded: all(EMBEDDED), software: all(SOFTWARE), beside: all([webmention]) }
}
