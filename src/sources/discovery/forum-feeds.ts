import { parseUrl } from '../../util/url.js'
import type { PageLinks } from './discover-links.js'

const REDMINE = /^(.*\/(?:(?:projects\/[^/]+\/)?(?:boards\/\d+|issues\/\d+|activity)|(projects\/[^/]+)))\/?$/

/** Where the software of a forum keeps the feed of the page that was given, whether or not the page names it. */
export function forumFeeds({ head, url }: PageLinks): readonly string[] {
  const { pathname, searchParams } = new URL(url)
  const at = (paths: readonly string[], base = '/') => paths.map((path) => new URL(`${base}${path}`, url).href)

  const [, board, page] = /^(.*\/)(viewtopic|viewforum|index)\.php$/.exec(pathname) ?? []
  if (head.ids.has('phpbb') || (board !== undefined && page !== 'index')) {
    const id = searchParams.get(page === 'viewtopic' ? 't' : 'f') ?? ''
    const feed = page === undefined || page === 'index' || !/^\d+$/.test(id) ? 'feed' : `feed/${page.slice('view'.length)}/${id}`
    return at([`app.php/${feed}`, feed], board ?? '/')
  }
  // Flarum has feeds where the extension "syndication" is installed.
  const [, before, discussion] = /^(.*)\/(d\/\d+(?:-[^/]+)?|t\/[^/]+)/.exec(pathname) ?? []
  if (head.ids.has('flarum-loading') || head.ids.has('flarum-json-payload'))
    return at([discussion === undefined ? 'atom' : `atom/${discussion}`], `${before ?? ''}/`)
  // A list of issues has no replies; what happens in a project has.
  const [, redmine, project] = head.meta.get('description') === 'Redmine' ? (REDMINE.exec(pathname) ?? []) : []
  if (redmine !== undefined) return at([`${redmine}${project === undefined ? '' : '/activity'}.atom`], '')
  const [, root, what, id] = /^(.*\/)(topic|category)\/(\d+)(?:\/|$)/.exec(pathname) ?? []
  if (what === 'category') return at([`category/${id}/recentposts.rss`, `category/${id}.rss`], root)
  if (what === 'topic') return at([`topic/${id}.rss`], root)
  const nodeBb = nodeBbRoot(head)
  return nodeBb === null ? [] : at(['recentposts.rss'], nodeBb)
}

/** NodeBB tells where it stands by the map of its site, and names itself nowhere. */
function nodeBbRoot(head: PageLinks['head']): string | null {
  const [, map] = /polling-uri=(\S+)sitemap\.xml$/.exec(head.meta.get('msapplication-badge') ?? '') ?? []
  return parseUrl(map ?? '')?.pathname ?? null
}

/** Pages of NodeBB name feeds of topics, where each reply takes the place of what was said before it; its other feeds have every post. */
export const namesTopicsAlone = ({ head }: PageLinks): boolean => nodeBbRoot(head) !== null

/** Feeds of forums are of replies, though nothing in them may say so. */
export const isForum = (page: PageLinks): boolean => forumFeeds(page).length > 0
