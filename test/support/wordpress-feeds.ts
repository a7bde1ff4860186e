import type { WordPressServer, WpAnswer, WpComment, WpPost } from './wordpress-server.js'

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
/** As `esc_url` prints a guid. */
const escapeGuid = (guid: string): string => guid.replaceAll('&', '&#038;')
const cdata = (html: string): string => `<![CDATA[${html}]]>`
const rfc3339 = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z')
const rfc822 = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000')

const FORM =
  '<form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><p>This content is password-protected.</p></form>'

const linkOf = (site: WordPressServer, comment: WpComment): string =>
  `${site.postUrl(site.post(comment.post))}#comment-${comment.id}`
const guidOf = (post: WpPost, comment: WpComment): string => `${post.guid}#comment-${comment.id}`

/** A reply begins with a line that names whom it answers, in feeds only. */
function contentOf(site: WordPressServer, comment: WpComment): string {
  if (site.post(comment.post).locked) return FORM
  const parent = site.comments.find(({ id }) => id === comment.parent)
  return parent === undefined
    ? comment.html
    : `<p>Als Antwort auf <a href="${linkOf(site, parent)}">${escapeXml(parent.name)}</a>.</p>\n${comment.html}`
}

export function commentFeedAtom(site: WordPressServer, comments: readonly WpComment[]): WpAnswer {
  const entries = comments.map((comment) => {
    const post = site.post(comment.post)
    const parent = site.comments.find(({ id }) => id === comment.parent)
    const [ref, href] = parent === undefined ? [post.guid, site.postUrl(post)] : [guidOf(post, parent), linkOf(site, parent)]
    return `<entry>
		<title>
		Kommentar zu ${escapeXml(post.title)} von ${escapeXml(comment.name)}		</title>
		<link rel="alternate" href="${escapeXml(linkOf(site, comment))}" type="text/html" />
		<author><name>${escapeXml(comment.name)}</name>${comment.url === '' ? '' : `<uri>${escapeXml(comment.url)}</uri>`}</author>
		<id>${escapeGuid(guidOf(post, comment))}</id>
		<updated>${rfc3339(comment.at)}</updated>
		<published>${rfc3339(comment.at)}</published>
		<content type="html" xml:base="${escapeXml(linkOf(site, comment))}">${cdata(contentOf(site, comment))}</content>
		<thr:in-reply-to ref="${escapeGuid(ref)}" href="${escapeXml(href)}" type="text/html" />
	</entry>`
  })
  const body = `<?xml version="1.0" encoding="UTF-8" ?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de-DE" xmlns:thr="http://purl.org/syndication/thread/1.0">
	<title type="text">Kommentare für ${escapeXml(site.title)}</title>
	<link rel="self" type="application/atom+xml" href="${site.origin}/comments/feed/atom/" />
	<id>${site.origin}/comments/feed/atom/</id>
	${'<entry><title>ohne Nummer</title></entry>'.repeat(site.strangeComments)}
	${entries.join('\n')}
</feed>`
  return { status: 200, type: 'application/atom+xml; charset=UTF-8', body }
}

const rss = (site: WordPressServer, title: string, items: readonly string[]): WpAnswer => ({
  status: 200,
  type: 'application/rss+xml; charset=UTF-8',
  body: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>${escapeXml(title)}</title><link>${site.origin}</link><description></description><language>de-DE</language>
${items.join('\n')}
</channel></rss>`,
})

export function commentFeedRss(site: WordPressServer, comments: readonly WpComment[]): WpAnswer {
  const items = comments.map((comment) => {
    const post = site.post(comment.post)
    return `<item><title>Kommentar zu ${escapeXml(post.title)} von ${escapeXml(comment.name)}</title>
		<link>${escapeXml(linkOf(site, comment))}</link><dc:creator>${cdata(comment.name)}</dc:creator><pubDate>${rfc822(comment.at)}</pubDate>
		<guid isPermaLink="false">${escapeGuid(guidOf(post, comment))}</guid>
		<content:encoded>${cdata(contentOf(site, comment))}</content:encoded></item>`
  })
  return rss(site, `Kommentare für ${site.title}`, items)
}

export function postFeedRss(site: WordPressServer): WpAnswer {
  const newest = [...site.posts].sort((a, b) => b.at - a.at).slice(0, site.window)
  const items = newest.map((post) => {
    const url = site.postUrl(post)
    const feed = site.prettyPermalinks ? `${url}feed/` : `${site.origin}/?feed=rss2&p=${post.id}`
    const count = site.approved().filter((comment) => comment.post === post.id).length
    return `<item><title>${escapeXml(post.title)}</title><link>${escapeXml(url)}</link><comments>${escapeXml(url)}#comments</comments>
		<dc:creator>${cdata('Redaktion')}</dc:creator><pubDate>${rfc822(post.at)}</pubDate><guid isPermaLink="false">${escapeGuid(post.guid)}</guid>
		<content:encoded>${cdata(post.locked ? FORM : post.html)}</content:encoded>
		<wfw:commentRss>${escapeXml(feed)}</wfw:commentRss><slash:comments>${count}</slash:comments></item>`
  })
  return rss(site, site.title, items)
}
