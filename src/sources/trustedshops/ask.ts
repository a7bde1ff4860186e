import type { TrustedShopsOptions } from '../../model/source-options/trustedshops.js'
import { apiUrl, type Query } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { SecretRefused } from '../asking/refusals.js'
import { type Row, rowOf } from '../asking/wire.js'
import { askWithToken } from '../auth/ask-with-token.js'
import { clientCredentials } from '../auth/client-credentials.js'
import type { PollContext } from '../source.js'

export type Context = PollContext<TrustedShopsOptions>

const API = 'https://api.etrusted.com'
const TOKENS = 'https://login.etrusted.com/oauth/token'

/** One question to the API, as the program itself. */
export async function ask(context: Context, path: string, query: Query = {}): Promise<Row> {
  const { config, secrets } = context
  const client = {
    url: config.api === null ? TOKENS : apiUrl(context, API, { path: 'oauth/token' }),
    id: config.options.clientId,
    secret: secrets['client_secret'] ?? '',
    audience: API,
    sentAs: 'form',
  } as const
  const url = apiUrl(context, API, { path, query })
  try {
    return rowOf((await askWithToken(context, (renew) => clientCredentials(context, client, renew), { url })).data)
  } catch (error) {
    if (errorAnswerOf(error)?.status !== 403) throw error
    throw new SecretRefused('Trusted Shops refuses the API client: HTTP 403, it may not read these reviews')
  }
}
