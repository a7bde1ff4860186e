import type { SourceConfig } from '../../model/config.js'
import { loadSource, SOURCE_TYPES } from '../../sources/registry.js'
import type { SourceAdapter } from '../../sources/source.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { sealedAdapter } from './sealed-adapter.js'

export { SOURCE_TYPES } from '../../sources/registry.js'

/** The adapter for a source, loaded when it is first needed. What it returns holds no secret, so it may be stored and printed. */
export async function adapterFor(source: SourceConfig): Promise<SourceAdapter> {
  const adapter = await loadSource(source.type)
  const { platform } = source
  if (adapter !== null) return sealedAdapter(platform === undefined ? adapter : { ...adapter, platform }, source)
  throw new MonitorError(phrase`source ${source.id}: unknown type '${source.type}'`, {
    exit: EXIT.usage,
    hint: phrase`known types: ${SOURCE_TYPES.join(', ')}`,
  })
}
