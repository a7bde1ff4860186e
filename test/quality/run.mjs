// `npm run quality`: how well the rules do on the threads of test/fixtures/threads, in seconds; then ten thousand random orders of events
// brought to the store, in minutes. `npm run quality -- threads` or `-- orders` does one of the two. The sources are TypeScript, which Node
// does not run; Vite, which builds them, loads them here as they stand, so that nothing has to be built before.
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
  const { printOrders, printThreads } = await server.ssrLoadModule('/test/quality/print.ts')
  const write = (text) => process.stdout.write(`${text}\n`)
  const [, , what] = process.argv
  if (what !== 'orders') await printThreads(write)
  if (what !== 'threads') await printOrders(write, 10_000)
} finally {
  await server.close()
}
