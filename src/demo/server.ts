import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BROKEN_FEED, commentsAtom, commentsJson, forumAtom, newsRss, postsFeed, postsJson } from './render.js'
import { DEMO_COMMENTS, DEMO_FORUM, DEMO_NEWS, DEMO_POSTS } from './world.js'

/** The world as its server shows it at one instant. */
export interface DemoServer {
  readonly url: string
  /** Lets the world move on: what is dated later does not exist yet. */
  setNow(iso: string): void
  /** How often a conditional request was answered with 304. */
  notModified(): number
  close(): Promise<void>
}

const seen = <Item extends { readonly at: string }>(items: readonly Item[], now: number): Item[] =>
  items.filter((item) => Date.parse(item.at) <= now).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))

function listOf(text: string | null): number[] {
  return (text ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map(Number)
}

interface Answer {
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

const xml = (kind: string, body: string, headers?: Answer['headers']): Answer => ({
  type: `application/${kind}+xml; charset=UTF-8`,
  body,
  ...(headers && { headers }),
})
const json = (body: string): Answer => ({ type: 'application/json; charset=UTF-8', body })

function answerFor(url: URL, base: string, now: number): Answer | null {
  const posts = seen(DEMO_POSTS, now)
  const comments = seen(DEMO_COMMENTS, now)
  const blog = `${base}/blog`
  const api = { Link: `<${blog}/wp-json/>; rel="https://api.w.org/"` }
  switch (url.pathname) {
    case '/blog/':
    case '/blog':
      return { type: 'text/html; charset=UTF-8', body: '<!doctype html><title>Musterstrom Blog</title>', headers: api }
    case '/blog/feed/':
      return xml('rss', postsFeed(blog, posts, comments), api)
    case '/blog/comments/feed/atom/':
      return xml('atom', commentsAtom(blog, posts, comments.slice(0, 10)), api)
    case '/blog/neuer-tarif/feed/atom/':
      return xml('atom', commentsAtom(blog, posts, comments.slice(0, 10)), api)
    case '/blog/wp-json/wp/v2/comments': {
      const include = [...listOf(url.searchParams.get('include')), ...url.searchParams.getAll('include[]').map(Number)]
      return json(
        commentsJson(blog, posts, include.length === 0 ? comments : comments.filter((comment) => include.includes(comment.id))),
      )
    }
    case '/blog/wp-json/wp/v2/posts':
      return json(postsJson(blog, posts))
    case '/news.rss':
      return xml('rss', newsRss(base, seen(DEMO_NEWS, now)))
    case '/forum.atom':
      return xml('atom', forumAtom(base, seen(DEMO_FORUM, now)))
    case '/partner.rss':
      return { type: 'text/html; charset=UTF-8', body: BROKEN_FEED }
    default:
      return null
  }
}

/** Starts the invented world on a free port of the loopback interface. */
export async function startDemoServer(startAt: string): Promise<DemoServer> {
  let now = Date.parse(startAt)
  let notModified = 0
  let base = ''
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const answer = answerFor(new URL(request.url ?? '/', base), base, now)
    if (answer === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    const etag = `"${createHash('md5').update(answer.body).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) {
      notModified += 1
      response.writeHead(304, { etag }).end()
      return
    }
    response.writeHead(200, { 'content-type': answer.type, etag, ...answer.headers }).end(answer.body)
  }
  const server = createServer(handle)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: base,
    setNow: (iso) => {
      now = Date.parse(iso)
    },
    notModified: () => notModified,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
