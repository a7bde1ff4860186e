import { askJson, type JsonAnswer, type JsonAsk } from '../asking/ask-json.js'
import { httpStatusOf } from '../asking/http-fault.js'
import type { PollContext } from '../source.js'

/** One request with an access token. One that was revoked before its time is fetched anew, once. */
export async function askWithToken(
  context: PollContext,
  token: (renew: boolean) => Promise<string>,
  ask: JsonAsk,
): Promise<JsonAnswer> {
  const asked = async (renew: boolean) => askJson(context, { ...ask, authorization: `Bearer ${await token(renew)}` })
  return await asked(false).catch((thrown: unknown) => {
    if (httpStatusOf(thrown) !== 401) throw thrown
    return asked(true)
  })
}
