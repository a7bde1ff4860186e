import { messageOf } from '../../util/errors.js'
import { isClosed } from '../asking/http-fault.js'
import { hasNext } from '../asking/link-header.js'
import { askSource } from '../asking/source-request.js'
import type { PollContext } from '../source.js'

export type RestParams = Readonly<Record<string, string | number>>

/** REST did not give what was asked. `closed`: it will not tomorrow's minute either (401, 403, 404, HTML instead of JSON). */
export class RestRefused extends Error {
  readonly closed: boolean
  constructor(reason: string, closed: boolean) {
    super(reason)
    this.closed = closed
  }
}

/** A route under a root of either form: `…/wp-json/` or, without pretty permalinks, `…/?rest_route=/`. */
export function restUrl(root: string, route: string, params: RestParams): string {
  const url = new URL(root)
  const plain = url.searchParams.get('rest_route')
  if (plain === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/${route}`
  else url.searchParams.set('rest_route', `${plain.replace(/\/$/, '')}/${route}`)
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value))
  return url.href
}

export interface RestPage {
  readonly rows: readonly unknown[]
  /** A page may be shorter than `per_page` though more follow; only `Link: rel=next` tells. */
  readonly more: boolean
}

export async function askRest(context: PollContext, url: string): Promise<RestPage> {
  const response = await askSource(context, { url, accept: 'json' }).catch((error: unknown) => {
    throw new RestRefused(`${restCode(error)}${messageOf(error)}`, isClosed(error))
  })
  const rows = parseJson(response.body)
  if (!Array.isArray(rows)) throw new RestRefused('the REST API answered something else than a JSON list', true)
  return { rows, more: hasNext(response.headers['link']) }
}

/** Of the error body only the code is told: `rest_forbidden_param: `. */
function restCode(error: unknown): string {
  const body = error instanceof Error && 'body' in error && typeof error.body === 'string' ? error.body : ''
  const code = /"code":\s*"([a-z0-9_]{1,60})"/.exec(body)?.[1]
  return code === undefined ? '' : `${code}: `
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
