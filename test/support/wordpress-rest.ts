import type { WordPressServer, WpAnswer, WpComment, WpPost } from './wordpress-server.js'

const json = (status: number, body: unknown, headers: Record<string, string> = {}): WpAnswer => ({
  status,
  type: 'application/json; charset=UTF-8',
  body: JSON.stringify(body).replaceAll('/', '\\/'),
  headers,
})
const fault = (status: number, code: string, message: string): WpAnswer => json(status, { code, message, data: { status } })

/** UTC, but without a zone. */
const gmt = (at: number): string => new Date(at).toISOString().slice(0, 19)
/** Site-local time, as `date` has it; the site stands in Vienna's winter. */
const local = (at: number): string => gmt(at + 3_600_000)

export function answerRest(site: WordPressServer, route: string, url: URL): WpAnswer {
  if (site.rest === 'closed') return fault(401, 'rest_not_logged_in', 'Nur für angemeldete Benutzer mit dem Kennwort hunter2.')
  if (site.rest === 'absent') return fault(404, 'rest_no_route', 'Es wurde keine Route gefunden.')
  if (site.rest === 'failing') return fault(500, 'internal_server_error', 'Es gab einen kritischen Fehler.')
  if (site.rest === 'html') return { status: 200, type: 'text/html', body: '<!DOCTYPE html><title>Just a moment...</title>' }
  const query = url.searchParams
  const perPage = Number(query.get('per_page') ?? 10)
  if (perPage < 1 || perPage > 100) return fault(400, 'rest_invalid_param', 'Invalid parameter(s): per_page')
  if (query.has('author')) return fault(401, 'rest_forbidden_param', 'Query parameter not permitted: author')
  const wanted = rowsOf(site, route, query)
  if (wanted === null) return fault(404, 'rest_no_route', 'Es wurde keine Route gefunden.')
  const page = Number(query.get('page') ?? 1)
  const cut = wanted.slice((page - 1) * perPage, page * perPage)
  const more = wanted.length > page * perPage
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  const shown = site.shortPages ? cut.filter((_, index) => index % 7 !== 3) : cut
  const rows = [...shown, ...(route === '/wp/v2/comments' && page === 1 ? site.strangeRows : [])]
  return json(
    200,
    rows.map((row) => fieldsOf(row, query.get('_fields'))),
    {
      'x-wp-total': String(wanted.length),
      ...(more ? { link: `<${next.href}>; rel="next"` } : {}),
    },
  )
}

function rowsOf(site: WordPressServer, route: string, query: URLSearchParams): unknown[] | null {
  const include = query.get('include')?.split(',').map(Number)
  if (route === '/wp/v2/posts')
    return site.posts.filter(({ id }) => include?.includes(id) ?? true).map((post) => postRow(site, post))
  if (route === '/wp/v2/pages') return []
  if (route !== '/wp/v2/comments') return null
  const after = query.has('after') ? Date.parse(query.get('after')!) : Number.NEGATIVE_INFINITY
  const post = query.get('post')
  const byId = query.get('orderby') === 'id'
  return site
    .approved()
    .filter(site.shownByRest)
    .filter(
      ({ id, type, post: of, at }) =>
        type === 'comment' &&
        !site.post(of).locked &&
        (include?.includes(id) ?? true) &&
        at > after &&
        (post === null || of === Number(post)),
    )
    .sort((a, b) => (byId ? b.id - a.id : 0))
    .map((comment) => commentRow(site, comment))
}

const commentRow = (site: WordPressServer, comment: WpComment) => ({
  id: comment.id,
  post: comment.post,
  parent: comment.parent,
  author: comment.author,
  author_name: comment.name,
  author_url: comment.url,
  date: local(comment.at),
  date_gmt: gmt(comment.at),
  content: { rendered: `${comment.html}\n` },
  link: `${site.postUrl(site.post(comment.post))}#comment-${comment.id}`,
  status: 'approved',
  type: comment.type,
})

const postRow = (site: WordPressServer, post: WpPost) => ({
  id: post.id,
  date: local(post.at),
  date_gmt: gmt(post.at),
  guid: { rendered: post.guid.replaceAll('&', '&#038;') },
  link: site.postUrl(post),
  title: { rendered: post.title.replaceAll('&', '&#038;') },
  content: { rendered: post.locked ? '' : post.html, protected: post.locked },
  author: 3,
})

function fieldsOf(row: unknown, fields: string | null): unknown {
  if (fields === null || typeof row !== 'object' || row === null) return row
  const names = fields.split(',')
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)))
}
