import { DEMO_TEAM_USER, type DemoComment, type DemoPost, type DemoTopic } from './world.js'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)

const rfc822 = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')
const guid = (base: string, post: number): string => `${base}/?p=${post}`
const permalink = (base: string, post: DemoPost): string => `${base}/${post.slug}/`

/** Posts as WordPress 7 writes its RSS 2.0 feed. */
export function postsFeed(base: string, posts: readonly DemoPost[], comments: readonly DemoComment[]): string {
  const items = posts.map((post) => {
    const count = comments.filter((comment) => comment.post === post.id).length
    return `<item><title>${escaped(post.title)}</title><link>${permalink(base, post)}</link>
<comments>${permalink(base, post)}#comments</comments><dc:creator><![CDATA[Redaktion]]></dc:creator><pubDate>${rfc822(post.at)}</pubDate>
<guid isPermaLink="false">${escaped(guid(base, post.id))}</guid><description><![CDATA[${post.text}]]></description>
<content:encoded><![CDATA[<p>${post.text}</p>]]></content:encoded><wfw:commentRss>${permalink(base, post)}feed/</wfw:commentRss>
<slash:comments>${count}</slash:comments></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Musterstrom Blog</title><link>${base}</link><description/><language>de-CH</language>${items.join('')}</channel></rss>`
}

/** Comments, newest first, as WordPress writes its Atom comment feed: threading, but no user ids. */
export function commentsAtom(base: string, posts: readonly DemoPost[], comments: readonly DemoComment[]): string {
  const entries = comments.map((comment) => {
    const post = posts.find((each) => each.id === comment.post)!
    const parent = comment.parent === 0 ? guid(base, post.id) : `${guid(base, post.id)}#comment-${comment.parent}`
    return `<entry><title>Kommentar zu ${escaped(post.title)} von ${escaped(comment.name)}</title>
<link rel="alternate" href="${permalink(base, post)}#comment-${comment.id}" type="text/html"/><author><name>${escaped(comment.name)}</name></author>
<id>${escaped(guid(base, post.id))}#comment-${comment.id}</id><updated>${comment.at}</updated><published>${comment.at}</published>
<content type="html"><![CDATA[${comment.html}]]></content><thr:in-reply-to ref="${escaped(parent)}" href="${permalink(base, post)}" type="text/html"/></entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="de-CH">
<title>Kommentare für Musterstrom Blog</title><id>${base}/comments/feed/atom/</id><updated>${comments[0]?.at ?? posts[0]!.at}</updated>${entries.join('')}</feed>`
}

/** Comments as `/wp-json/wp/v2/comments` gives them to a visitor. */
export function commentsJson(base: string, posts: readonly DemoPost[], comments: readonly DemoComment[]): string {
  return JSON.stringify(
    comments.map((comment) => ({
      id: comment.id,
      post: comment.post,
      parent: comment.parent,
      author: comment.user,
      author_name: comment.name,
      author_url: comment.user === DEMO_TEAM_USER ? 'https://musterstrom.example' : '',
      date_gmt: comment.at.replace('Z', ''),
      content: { rendered: comment.html },
      link: `${permalink(base, posts.find((post) => post.id === comment.post)!)}#comment-${comment.id}`,
      status: 'approved',
      type: 'comment',
    })),
  )
}

/** Posts as `/wp-json/wp/v2/posts` gives them. */
export function postsJson(base: string, posts: readonly DemoPost[]): string {
  return JSON.stringify(
    posts.map((post) => ({
      id: post.id,
      date_gmt: post.at.replace('Z', ''),
      guid: { rendered: guid(base, post.id) },
      link: permalink(base, post),
      title: { rendered: escaped(post.title) },
      content: { rendered: `<p>${post.text}</p>` },
    })),
  )
}

/** A plain RSS feed of articles. */
export function newsRss(base: string, items: readonly DemoTopic[]): string {
  const entries = items.map(
    (
      item,
    ) => `<item><title>${escaped(item.title)}</title><link>${base}/news/${item.id}</link><guid isPermaLink="false">${item.id}</guid>
<pubDate>${rfc822(item.at)}</pubDate><description>${escaped(item.text)}</description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Energie-Nachrichten</title><link>${base}/news</link>
<description>Invented news</description><language>de</language>${entries.join('')}</channel></rss>`
}

/** A forum's Atom feed; replies name what they answer (RFC 4685). */
export function forumAtom(base: string, items: readonly DemoTopic[]): string {
  const entries = items.map((item) => {
    const reply = item.inReplyTo === null ? '' : `<thr:in-reply-to ref="${escaped(item.inReplyTo)}"/>`
    return `<entry><id>${escaped(item.id)}</id><title>${escaped(item.title)}</title><author><name>${escaped(item.name)}</name></author>
<link href="${base}/forum/t-1"/><published>${item.at}</published><updated>${item.at}</updated>${reply}<content type="text">${escaped(item.text)}</content></entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="de">
<id>tag:forum.example,2026:forum</id><title>Strom-Forum</title><updated>${items.at(-1)?.at ?? '2026-11-01T00:00:00Z'}</updated>${entries.join('')}</feed>`
}

/** What a feed address gives after a redesign of the site: a page, with status 200. */
export const BROKEN_FEED =
  '<!doctype html><html lang="de"><head><title>Seite umgezogen</title></head><body><h1>Wir sind umgezogen</h1></body></html>'
