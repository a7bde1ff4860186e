// `npm run bench -- judgement`: bundled as the program is, since modules that are loaded one by one call each other more slowly.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const folder = mkdtempSync(join(tmpdir(), 'monitor-judgement-'))
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'judge-texts.ts'),
      target: 'node20',
      outDir: join(folder, 'bench'),
      rollupOptions: { output: { entryFileNames: 'judge-texts.js' } },
    },
  })
  copyFileSync(resolve(import.meta.dirname, '../../src/triage/model/weights.bin'), join(folder, 'weights.bin'))
  await import(pathToFileURL(join(folder, 'bench/judge-texts.js')).href)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
