// The sources are TypeScript, which Node does not run; Vite, which builds them, loads them here as they stand, so that nothing has to be built before.
import { resolve } from 'node:path'
import { createServer } from 'vite'

/** Calls `work` with a function that loads a module by its path from the root of the project. */
export async function withSources(work) {
  const server = await createServer({
    root: resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    await work((path) => server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
