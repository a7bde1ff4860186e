// `npm run quality`: how well the rules do on the threads of test/fixtures/threads, in seconds; a month of alerts in three worlds, and ten
// thousand random orders of events brought to the store, in minutes. `npm run quality -- threads`, `-- month`, with seeds of worlds behind
// it, or `-- orders` does one of the three. `-- language DIR` tells the language of the short texts in a folder of labelled sets,
// `-- learning DIR` measures what labels of a set teach about the rest of it. The sources are TypeScript, which Node does not run; Vite, which builds them, loads them here as they stand, so that nothing has to be built before.
import { resolve } from 'node:path'
import { createServer } from 'vite'

const server = await createServer({
  root: resolve(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
})
try {
  const { printLanguage, printMonth, printOrders, printThreads } = await server.ssrLoadModule('/test/quality/print.ts')
  const write = (text) => process.stdout.write(`${text}\n`)
  const [, , what = 'all', ...seeds] = process.argv
  const isAsked = (name) => what === 'all' || what === name
  if (isAsked('threads')) await printThreads(write)
  if (isAsked('month') && !(await printMonth(write, seeds.length > 0 ? seeds.map(Number) : [1, 2, 3]))) process.exitCode = 1
  if (what === 'language') await printLanguage(write, seeds[0] ?? '.')
  if (isAsked('orders')) await printOrders(write, 10_000)
  if (what === 'judgement') {
    const { printJudgement } = await server.ssrLoadModule('/test/quality/judgement/print.ts')
    printJudgement(write, seeds[0] ?? '.')
  }
  if (what === 'learning') {
    const { printLearning } = await server.ssrLoadModule('/test/quality/learning/print.ts')
    printLearning(write, seeds[0] ?? '.')
  }
  if (isAsked('relevance')) {
    const { printRelevance } = await server.ssrLoadModule('/test/quality/relevance/print.ts')
    printRelevance(write, what === 'relevance' ? seeds[0] : undefined)
  }
} finally {
  await server.close()
}
