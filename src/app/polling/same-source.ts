import type { SourceConfig } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import { isStoredAddress } from '../../util/stored-address.js'

/** Whether a stored state belongs to this source: with another address or type it is a different source, which was never polled. */
export const isSameSource = (state: SourceState, { type, url }: SourceConfig): boolean =>
  state.type === type && isStoredAddress(state.url, url)
