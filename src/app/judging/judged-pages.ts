import type { JudgedCase } from '../../model/case.js'
import type { CaseFilter } from '../../store/case-store.js'
import type { App } from '../app.js'
import { keyPages } from '../key-pages.js'
import { createCaseJudge } from './judge-case.js'
import { withWave } from './with-wave.js'

/** Selected cases in the order of their numbers, judged at one instant; page by page, since there may be a hundred thousand. */
export async function* judgedPages(
  { config, runtime, store }: App,
  filter: CaseFilter,
  now: number,
): AsyncGenerator<readonly JudgedCase[]> {
  const judge = createCaseJudge(config.sla)
  for await (const { ids } of keyPages(store, filter, 'number')) {
    runtime.signal.throwIfAborted()
    yield (await store.cases({ ids })).map((record) => judge(withWave(record, config), now))
  }
}
