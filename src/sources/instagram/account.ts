import type { InstagramOptions } from '../../model/source-options/instagram.js'
import { MonitorError } from '../../util/errors.js'
import { parseUrl } from '../../util/url.js'
import { idOrNull, rowAt } from '../asking/wire.js'
import { askGraph, type GraphRun } from '../graph/ask.js'
import { readStreamMemory } from '../streams/stream-memory.js'

export type Run = GraphRun<InstagramOptions>

/** Tokens of Instagram Login are taken there, and know fewer lists. */
export const isInstagramLogin = ({ context }: Run): boolean =>
  parseUrl(context.config.api ?? '')?.hostname === 'graph.instagram.com'

/** Id of the professional account: as configured, as it was found before, or that which the token belongs to. */
export async function accountOf(run: Run): Promise<string> {
  const { memory, config } = run.context
  const known = config.options.account ?? readStreamMemory(memory, config.url).facts['account']
  if (known !== undefined) return known
  const found = isInstagramLogin(run)
    ? idOrNull(await askGraph(run, 'me', { fields: 'user_id,username' }), 'user_id')
    : idOrNull(rowAt(await askGraph(run, 'me', { fields: 'instagram_business_account{id}' }), 'instagram_business_account'), 'id')
  if (found !== null) return found
  throw new MonitorError('no professional account on Instagram is linked to the page of this token', {
    hint: 'link them in the settings of the page, or write the id of the account into `account`',
  })
}
