// Runs command lines one after the other in one process. What is loaded is noted in the file that TRACE names (trace-packages.mjs), so where
// each line begins is noted there as well.
import { EventEmitter } from 'node:events'
import { appendFileSync, readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
// The program listens to its streams and signals once for each line.
EventEmitter.defaultMaxListeners = 0
const { main } = await import('../../../dist/cli/main.js')
for (const line of JSON.parse(process.argv[2])) {
  appendFileSync(process.env.TRACE, `monitor ${line}\n`)
  await main(line.split(' '), version)
}
