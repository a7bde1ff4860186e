// npm run bench [-- NAME…]: measures whole processes and prints ratios to a floor or peer of the same run. Figures drift with the machine, ratios hardly.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const here = import.meta.dirname
const monitor = resolve(here, '../../bin/monitor.js')
const folder = mkdtempSync(join(tmpdir(), 'monitor-bench-'))
const wanted = process.argv.slice(2)
const usageFile = join(folder, 'usage.jsonl')

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Runs node once; wall and CPU seconds and peak megabytes of that process. */
function run(args, { ok = [0], env = {}, stdout = 'pipe' } = {}) {
  writeFileSync(usageFile, '')
  const started = process.hrtime.bigint()
  const result = spawnSync(process.execPath, args, {
    stdio: ['ignore', stdout, 'pipe'],
    env: {
      ...process.env,
      ...env,
      BENCH_USAGE: usageFile,
      NODE_OPTIONS: `--import=${join(here, 'measure.mjs')}`,
      XDG_CACHE_HOME: folder,
    },
    maxBuffer: 1 << 28,
  })
  const wall = Number(process.hrtime.bigint() - started) / 1e9
  if (!ok.includes(result.status)) throw new Error(`${args.join(' ')}: exit ${result.status}\n${result.stderr}`)
  return { wall, ...JSON.parse(readFileSync(usageFile, 'utf8').trim().split('\n').at(-1)), stdout: result.stdout }
}

/** A and B in turn, several times, so that a machine that slows down slows both. */
function compare(name, limit, { a, b, rounds = 5, figure = 'cpu' }) {
  const pairs = Array.from({ length: rounds }, (_, round) => ({ a: a(round), b: b(round) })).slice(rounds > 2 ? 1 : 0)
  const ratio = median(pairs.map((pair) => pair.a[figure] / pair.b[figure]))
  const show = (side) =>
    `${median(pairs.map((pair) => pair[side].wall)).toFixed(2)} s wall, ${median(pairs.map((pair) => pair[side].cpu)).toFixed(2)} s CPU, ${Math.round(median(pairs.map((pair) => pair[side].mb)))} MB`
  console.log(`${name.padEnd(44)} ${ratio.toFixed(2)} × (aim ≤ ${limit})   ours ${show('a')} | theirs ${show('b')}`)
}

const server = spawn(process.execPath, [join(here, 'feed-server.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
const port = await new Promise((found) => server.stdout.once('data', (line) => found(Number(String(line)))))
const base = `http://127.0.0.1:${port}`

function config(name, count, { path = () => 'feed', every = '1h', timeout = '30s' } = {}) {
  const file = join(folder, `${name}.yaml`)
  const sources = Array.from(
    { length: count },
    (_, i) => `  - { id: f${i}, type: feed, url: "${base}/${path(i)}/${i}", every: ${every}, allow_private: true }`,
  )
  writeFileSync(
    file,
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nhttp: { timeout: ${timeout} }\nsources:\n${sources.join('\n')}\n`,
  )
  return file
}

const poll = (file, db, extra = []) => [monitor, 'poll', '--config', file, '--db', db, ...extra]

const BENCHES = {
  async start() {
    const { fillVaried } = await import('./fill-varied.mjs')
    const nothing = () => run(['-e', '0'])
    const file = config('start', 4)
    const db = join(folder, 'start.db')
    run(poll(file, db))
    fillVaried(db, 1_000_000)
    const of = ['--config', file, '--db', db]
    run([monitor, 'unanswered', ...of])
    compare('monitor --version / node -e 0', 1.3, { a: () => run([monitor, '--version']), b: nothing, rounds: 11 })
    compare('monitor --help / node -e 0', 2, { a: () => run([monitor, '--help']), b: nothing, rounds: 11 })
    const listed = { a: () => run([monitor, 'unanswered', ...of]), b: nothing, rounds: 11 }
    compare('unanswered, 1,000,000 mentions / node -e 0', 1.6, listed)
  },

  async questions() {
    const { fillVaried } = await import('./fill-varied.mjs')
    const { QUESTIONS, STREAMS, argvOf } = await import('./questions.mjs')
    const file = config('questions', 4)
    const db = join(folder, 'questions.db')
    run(poll(file, db))
    fillVaried(db, 1_000_000)
    const ask = (question, options) => run([monitor, ...argvOf(question), '--config', file, '--db', db], options)
    // Whoever writes works out who may wait; what was filled in behind its back waits for that.
    ask('note C-1 filled')
    ask('unanswered')
    for (const [question, aim] of QUESTIONS)
      compare(question, aim, { a: () => ask(question), b: () => run(['-e', '0']), rounds: 3 })
    for (const [listing, aim] of STREAMS) {
      const { mb, cpu } = ask(listing, { stdout: 'ignore' })
      console.log(`${listing.padEnd(44)} ${Math.round(mb)} MB (aim ≤ ${aim})   ${cpu.toFixed(1)} s CPU`)
    }
  },

  first() {
    const file = config('first', 1000)
    run(poll(file, join(folder, 'warm.db')))
    compare('first poll of 1,000 feeds / minimal script', 1.6, {
      a: (round) => run(poll(file, join(folder, `first-${round}.db`))),
      b: (round) => run([join(here, 'minimal-poll.mjs'), base, '1000', join(folder, `minimal-${round}.db`)]),
    })
  },

  unchanged() {
    const file = config('unchanged', 1000)
    const db = join(folder, 'unchanged.db')
    run(poll(file, db))
    const etags = join(folder, 'etags.json')
    writeFileSync(etags, run([join(here, 'bare-requests.mjs'), base, '1000']).stdout)
    // Each round lies two hours on, so that every feed is due; no round is the daily look behind a 304.
    const later = (round) => new Date(Date.now() + (round + 1) * 7_200_000).toISOString()
    compare('unchanged poll of 1,000 feeds / bare undici', 1.5, {
      a: (round) => run(poll(file, db, ['--now', later(round)])),
      b: () => run([join(here, 'bare-requests.mjs'), base, '1000', etags]),
    })
  },

  failing() {
    // http.idle_timeout as it is without configuration: how long a silent host is waited for.
    const timeout = 15
    const file = config('failing', 1000, { path: (i) => (i % 10 === 9 ? 'dead' : 'slow') })
    // Validates the configuration and keeps it, as every run but the first finds it.
    run([monitor, 'sources', '--config', file, '--db', join(folder, 'failing.db')])
    const ours = run(poll(file, join(folder, 'failing.db')), { ok: [3] })
    // A dead host costs its whole time-out; everything else has to fit beside it.
    console.log(
      `${'latency 50–200 ms, 10 % dead hosts'.padEnd(44)} ${(ours.wall / timeout).toFixed(2)} × the time-out of ${timeout} s (aim ≤ 1.3)   ${ours.wall.toFixed(2)} s wall, ${ours.cpu.toFixed(2)} s CPU`,
    )
  },

  memory() {
    const file = config('memory', 5000)
    run([monitor, 'sources', '--config', file, '--db', join(folder, 'memory.db')])
    const ours = run(poll(file, join(folder, 'memory.db')))
    console.log(
      `${'first poll of 5,000 feeds, peak memory'.padEnd(44)} ${Math.round(ours.mb)} MB (aim ≤ 200)   ${ours.wall.toFixed(1)} s wall, ${ours.cpu.toFixed(1)} s CPU`,
    )
  },

  async import() {
    const { writeMentionLines } = await import('./mention-lines.mjs')
    const file = config('import', 1)
    for (const count of [100_000, 1_000_000]) {
      const lines = join(folder, 'mentions.ndjson')
      writeMentionLines(lines, count)
      const importing = [monitor, 'import', lines, '--config', file, '--db', join(folder, `import-${count}.db`)]
      for (const what of ['import', 'import again']) {
        const ours = run(importing)
        const rate = Math.round(count / ours.wall).toLocaleString('en')
        console.log(
          `${`${what}, ${count.toLocaleString('en')} lines`.padEnd(44)} ${Math.round(ours.mb)} MB (aim ≤ 250)   ${ours.wall.toFixed(1)} s wall, ${ours.cpu.toFixed(1)} s CPU, ${rate} a second`,
        )
      }
    }
  },

  async unanswered() {
    const { fillDatabase } = await import('./fill-database.mjs')
    const file = config('unanswered', 1)
    for (const count of [10_000, 1_000_000]) {
      const db = join(folder, `mentions-${count}.db`)
      run(poll(file, db))
      fillDatabase(db, count)
      const list = [monitor, 'unanswered', '--config', file, '--db', db, '--json']
      const cases = JSON.parse(run(list).stdout).cases.length
      compare(`unanswered, ${count.toLocaleString('en')} mentions, ${cases} open / node`, 1.6, {
        a: () => run(list),
        b: () => run(['-e', '0']),
        rounds: 11,
      })
    }
  },

  async stats() {
    const { fillDatabase } = await import('./fill-database.mjs')
    const file = config('stats', 1)
    const db = join(folder, 'stats.db')
    run(poll(file, db))
    fillDatabase(db, 1_000_000, 25_000)
    const of = ['--config', file, '--db', db]
    compare('stats of 50,000 cases of 1,000,000 / their list', 0.5, {
      a: () => run([monitor, 'stats', ...of, '--since', '60d', '--by', 'reach']),
      b: () => run([monitor, 'cases', ...of, '--ndjson']),
    })
  },

  async judgement() {
    await import('./judgement.mjs')
  },
}

const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`no such measure: ${unknown.join(', ')}; known: ${Object.keys(BENCHES).join(', ')}`)
  server.kill()
  process.exit(2)
}

mkdirSync(folder, { recursive: true })
console.log(`${cpus()[0].model}, ${cpus().length} cores, Node ${process.versions.node}; medians; × is the ratio of CPU time`)
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench()
  }
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
