// `npm run quality`: how well the rules do on the threads of test/fixtures/threads and on single replies, and whom invented mentions are about, in seconds; a month
// of alerts in three worlds, and ten thousand random orders of events brought to the store, in minutes. One of them alone by its name:
// `-- threads`, `-- replies`, `-- relevance`, `-- month` with seeds of worlds behind it, `-- orders`. On a folder of labelled sets: `-- judgement DIR` (kinds,
// and the worst mistakes), `-- relevance DIR`, `-- language DIR`, `-- learning DIR` (what labels of a set teach about the rest of it).
import { withSources } from '../../src/training/with-sources.mjs'

const [, , what = 'all', ...rest] = process.argv
const folder = rest[0] ?? '.'
const isAsked = (name) => what === 'all' || what === name
const write = (text) => process.stdout.write(`${text}\n`)

await withSources(async (load) => {
  const { printLanguage, printMonth, printOrders, printReplies, printThreads } = await load('/test/quality/print.ts')
  if (isAsked('threads')) await printThreads(write)
  if (isAsked('replies')) printReplies(write)
  if (isAsked('month') && !(await printMonth(write, rest.length > 0 ? rest.map(Number) : [1, 2, 3]))) process.exitCode = 1
  if (isAsked('orders')) await printOrders(write, 10_000)
  if (isAsked('relevance')) {
    const { printRelevance } = await load('/test/quality/relevance/print.ts')
    printRelevance(write, what === 'relevance' ? rest[0] : undefined)
  }
  if (what === 'language') await printLanguage(write, folder)
  if (what === 'judgement') (await load('/test/quality/judgement/print.ts')).printJudgement(write, folder)
  if (what === 'learning') (await load('/test/quality/learning/print.ts')).printLearning(write, folder)
})
