// Bundles our own code into dist/, split so that each command loads only its own part; packages stay outside.
import { copyFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: ['src/cli/main.ts', 'src/feeds/index.ts'],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.18',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})

// Editors read the schema from the installed package: the first line of every configuration points there.
copyFileSync('src/config/config.schema.json', 'dist/config.schema.json')
