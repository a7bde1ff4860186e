import type { FacebookOptions } from '../../model/source-options/facebook.js'
import { idAt } from '../asking/wire.js'
import { askGraph, type GraphRun } from '../graph/ask.js'
import { readStreamMemory } from '../streams/stream-memory.js'

/** Id of the page: as configured, as it was found before, or that which the token belongs to. */
export async function pageOf(run: GraphRun<FacebookOptions>): Promise<string> {
  const { memory, config } = run.context
  const known = config.options.page ?? readStreamMemory(memory, config.url).facts['page']
  return known ?? idAt(await askGraph(run, 'me', { fields: 'id' }), 'id')
}
