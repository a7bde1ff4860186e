import type { SourceConfig } from '../model/config.js'
import type { SourceResult } from '../model/source.js'
import type { PollContext, SourceAdapter } from '../sources/source.js'
import { type AddressSeal, addressSeal, mapTexts } from '../util/stored-address.js'

/**
 * The adapter of a source whose address holds secrets (`?token=…`), so that they are in nothing that it gives: not in its memory, where
 * they stand again when it is asked the next time, nor in links that were made whole against that address. Nearly every address holds
 * none, and then it is the adapter itself.
 */
export function sealedAdapter(adapter: SourceAdapter, { url, api }: SourceConfig): SourceAdapter {
  const seal = addressSeal(api === null ? [url] : [url, api])
  if (seal === null) return adapter
  const { refetch } = adapter
  return {
    ...adapter,
    poll: (context) => sealedPoll(adapter, seal, context),
    ...(refetch !== undefined && {
      refetch: async (context, thread) =>
        mapTexts(await refetch(opened(context, seal), mapTexts(thread, seal.unmask)), seal.mask),
    }),
  }
}

const opened = (context: PollContext, seal: AddressSeal): PollContext => ({
  ...context,
  memory: mapTexts(context.memory, seal.open),
})

async function sealedPoll(adapter: SourceAdapter, seal: AddressSeal, context: PollContext): Promise<SourceResult> {
  const asked = opened(context, seal)
  const result = await adapter.poll(asked)
  return {
    ...result,
    mentions: mapTexts(result.mentions, seal.mask),
    warnings: mapTexts(result.warnings, seal.mask),
    memory: result.memory === asked.memory ? context.memory : mapTexts(result.memory, seal.close),
  }
}
