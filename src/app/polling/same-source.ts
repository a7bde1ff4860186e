import type { SourceConfig } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import { isStoredAddress } from '../../util/stored-address.js'

/** Whether what is known is known of this source: at another address, or of another type, stands another one, which nobody asked yet. */
export const isSameSource = (state: SourceState, { type, url }: SourceConfig): boolean =>
  state.type === type && isStoredAddress(state.url, url)
