import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Nothing may depend on the zone of the machine: CI runs in UTC, the users sit in Vienna and Zurich.
    env: { TZ: 'Europe/Berlin', NO_COLOR: '1' },
  },
})
