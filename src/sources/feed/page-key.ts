import { parseUrl } from '../../util/url.js'
/**
 * The page on which comments stand, as the key of their thread: `page:URL`, the same for every comment under one article. Fragment,
 * page of comments (`/comment-page-2/`, `?cpage=2`) and WordPress' duplicate pages (`?replytocom=7`) do not make another article.
 */
export function pageKey(url: string, canonicalLink: (url: string) => string): string | null {
  const page = parseUrl(url)
  if (page === null) return null
  page.hash = ''
  page.pathname = page.pathname.replace(/\/comment-page-\d+(?=\/?$)/, '')
  for (const name of ['cpage', 'replytocom']) page.searchParams.delete(name)
  return `page:${canonicalLink(page.href)}`
}

/** Whether a link points at one comment within a page: `#comment-12`, `#c12`, `#isso-3`, `#reply_4`. `#respond` does not. */
export function namesOneComment(url: string): boolean {
  return /^#.*\d/.test(parseUrl(url)?.hash ?? '')
}
