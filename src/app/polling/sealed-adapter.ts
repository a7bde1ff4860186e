import { withoutSecrets } from '../../http/without-secrets.js'
import type { SourceConfig } from '../../model/config.js'
import type { SourceResult } from '../../model/source.js'
import { credentialsOf } from '../../sources/asking/secrets-of.js'
import type { PollContext, SourceAdapter } from '../../sources/source.js'
import { type AddressSeal, addressSeal, mapTexts } from '../../util/stored-address.js'
import { retellError } from './retell-error.js'

const UNSEALED: AddressSeal = { close: same, open: same, mask: same, unmask: same, hide: same }

/**
 * Wraps an adapter so that no secret of its source appears in what it returns, even if the server echoes it. Secrets in the address
 * (`?token=…`) are taken out of its memory (and put back for its next poll) and out of links resolved against that address; all secrets are
 * taken out of warnings and errors. A source without secrets, as nearly all are, gets the adapter itself.
 */
export function sealedAdapter(adapter: SourceAdapter, { url, api, secrets, headers }: SourceConfig): SourceAdapter {
  const found = addressSeal(api === null ? [url] : [url, api])
  if (found === null && Object.keys(secrets).length === 0 && Object.keys(headers).length === 0) return adapter
  const seal = found ?? UNSEALED
  const { refetch } = adapter
  return {
    ...adapter,
    poll: (context) => sealedPoll(adapter, seal, context),
    ...(refetch !== undefined && {
      refetch: async (context, thread) => {
        const asked = refetch(opened(context, seal), mapTexts(thread, seal.unmask))
        return mapTexts(await telling(asked, hiding(context, seal)), seal.mask)
      },
    }),
  }
}

function same(text: string): string {
  return text
}

/** Not every configured header is a secret: only values of at least this length are taken for one. */
const LEAST_OF_HEADER = 8

function hiding(context: PollContext, { hide }: AddressSeal): (text: string) => string {
  const { headers } = context.config
  const ofHeaders = Object.values(headers).filter((value) => value.length >= LEAST_OF_HEADER && !/^https?:/.test(value))
  const told = [...credentialsOf(context), ...ofHeaders]
  return (text) => withoutSecrets(hide(text), told)
}

async function telling<Result>(asked: Promise<Result>, hide: (text: string) => string): Promise<Result> {
  try {
    return await asked
  } catch (thrown) {
    throw retellError(thrown, hide)
  }
}

const opened = (context: PollContext, seal: AddressSeal): PollContext =>
  seal === UNSEALED ? context : { ...context, memory: mapTexts(context.memory, seal.open) }

async function sealedPoll(adapter: SourceAdapter, seal: AddressSeal, context: PollContext): Promise<SourceResult> {
  const asked = opened(context, seal)
  const hide = hiding(context, seal)
  const result = await telling(adapter.poll(asked), hide)
  const { stoppedBy } = result
  const told = {
    ...result,
    warnings: mapTexts(result.warnings, hide),
    ...(stoppedBy !== undefined && { stoppedBy: retellError(stoppedBy, hide) }),
  }
  if (seal === UNSEALED) return told
  return {
    ...told,
    mentions: mapTexts(result.mentions, seal.mask),
    memory: result.memory === asked.memory ? context.memory : mapTexts(result.memory, seal.close),
  }
}
