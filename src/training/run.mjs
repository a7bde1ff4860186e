// `npm run train`: the sources are TypeScript, which Node does not run; Vite, which builds them, loads them here as they stand.
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
  const { main } = await server.ssrLoadModule('/src/training/main.ts')
  await main(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`))
} finally {
  await server.close()
}
