import type { Query } from '../asking/ask-json.js'
import { readRows, type Stream } from '../streams/stream.js'
import type { Api } from './api.js'
import { stackExchangePost } from './post.js'

/** Questions that a tag or a search finds, the newest first. */
export const questions = (api: Api, name: string, { path, query }: { readonly path: string; readonly query: Query }): Stream =>
  pages(api, name, { path, query: { ...query, sort: 'creation' } })

/** What our own people answer or comment, wherever on the site. */
export const repliesOf = (api: Api, what: 'answers' | 'comments', accounts: readonly string[]): Stream =>
  pages(api, `our ${what}`, { path: `users/${accounts.map(encodeURIComponent).join(';')}/${what}`, query: { sort: 'creation' } })

const pages = (api: Api, name: string, { path, query }: { readonly path: string; readonly query: Query }): Stream => ({
  name,
  order: 'newest-first',
  read: async ({ page }) => {
    const number = Number(page ?? 1)
    const { items, more } = await api.page(path, query, number)
    const surroundings = { site: api.site, htmlToText: await api.htmlToText() }
    return { ...readRows(items, 'post', (row) => stackExchangePost(row, surroundings)), next: more ? String(number + 1) : null }
  },
})
