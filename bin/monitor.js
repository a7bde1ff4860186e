#!/usr/bin/env node
// The launcher. `--version` alone is answered here: package managers and scripts ask for it often, and it needs nothing else.
import { readFileSync } from 'node:fs'
import module from 'node:module'

const version = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version

if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${version}\n`)
} else {
  // Node 22.8 and later keep compiled code between runs; on Node 20 this is simply absent.
  module.enableCompileCache?.()
  const { main } = await import('../dist/cli/main.js')
  await main(process.argv.slice(2), version)
}
