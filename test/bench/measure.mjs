// Loaded into each measured process (NODE_OPTIONS=--import): writes what it used when it ends, as one JSON line.
import { appendFileSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mb: maxRSS / 1024 })}\n`)
})
