import { defineConfig } from 'vitest/config'

const EARLY = ['--import', new URL('test/support/early-regexps.mjs', import.meta.url).href]
// A process that runs hundreds of files makes much that soon is garbage: with room for it, less is moved about. A fifteenth of the work.
const ROOMY = '--max-semi-space-size=64'

export default defineConfig({
  test: {
    pool: 'forks',
    // The default leaves a core to the watching of files, which is half of a small machine.
    maxWorkers: '100%',
    // To read all files of TypeScript anew in each run took a tenth of it. `vitest --clearCache` forgets what is kept.
    experimental: { fsModuleCache: true },
    // Generous: they end what hangs, and a loaded machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Nothing may depend on the zone of the machine: CI runs in UTC, the users sit in Vienna and Zurich.
    env: { TZ: 'Europe/Berlin', NO_COLOR: '1' },
    projects: [
      {
        extends: true,
        // Most tests are pure: a process of its own for each file would cost more than they do.
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          isolate: false,
          execArgv: [...EARLY, ROOMY],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          isolate: false,
          setupFiles: ['test/e2e/support/set-up.ts'],
          // A process takes a third of a second of a core; on a small machine that has other work to do, a test of ten takes its time.
          testTimeout: 60_000,
        },
      },
    ],
  },
})
