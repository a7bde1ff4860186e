import { createHmac } from 'node:crypto'
import type { ContractFault } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

/** Meta's error of this code. */
export const graphFault = (code: number, more: Readonly<Record<string, unknown>> = {}): ContractFault => ({
  status: 400,
  type: 'application/json; charset=UTF-8',
  body: JSON.stringify({ error: { message: '(#1) Fehler', type: 'OAuthException', code, ...more, fbtrace_id: 'Az' } }),
})

/** Meta's Graph API: tokens, proofs, errors with codes, lists with cursors whose `next` holds the token. */
export abstract class GraphSite extends JsonSite {
  readonly secrets: Readonly<Record<string, string>> = { token: 'seitentoken' }
  /** The app demands a proof. */
  proof = false
  headers: Readonly<Record<string, string>> = {}
  pageSize = 10
  readonly forbidden = new Set<string>()

  protected abstract object(path: string, query: URLSearchParams): unknown

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (headers.authorization !== 'Bearer seitentoken' || query.has('access_token'))
      return reply(graphFault(190, { error_subcode: 463 }))
    const proof = createHmac('sha256', 'appgeheim').update('seitentoken').digest('hex')
    if (this.proof && query.get('appsecret_proof') !== proof) return reply(graphFault(100, { error_subcode: 1 }))
    if (this.forbidden.has(path.slice(1))) return reply(graphFault(10))
    const body = this.object(path.slice(1), query)
    return body === undefined ? reply(graphFault(100, { error_subcode: 33 })) : { body, headers: this.headers }
  }

  /** A page of a list. */
  protected page(all: readonly unknown[], limit: number, after: string | null): unknown {
    const from = Number(after ?? 0)
    const to = from + Math.min(limit, this.pageSize)
    if (all.length === 0) return { data: [] }
    const next = `${this.origin}/irgendwo?access_token=seitentoken&after=${to}`
    return {
      data: all.slice(from, to),
      paging: { cursors: { before: String(from), after: String(to) }, ...(to < all.length ? { next } : {}) },
    }
  }
}

const reply = ({ status, body }: ContractFault): SiteReply => ({ status, body: JSON.parse(body) as unknown })

/** Arguments of a field: `comments.filter(stream).limit(50){id}`. */
export function fieldArgument(fields: string | null, field: string, argument: string): string | null {
  const [, found] = new RegExp(`${field}(?:\\.\\w+\\([^)]*\\))*?\\.${argument}\\(([^)]*)\\)`).exec(fields ?? '') ?? []
  return found ?? null
}
