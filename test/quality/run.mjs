// `npm run quality`: how well the rules do on the threads of test/fixtures/threads. The sources are TypeScript, which Node does not run;
// Vite, which builds them, loads them here as they stand, so that nothing has to be built before.
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
  const { printThreads } = await server.ssrLoadModule('/test/quality/print.ts')
  await printThreads((text) => process.stdout.write(`${text}\n`))
} finally {
  await server.close()
}
