import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import { monitor, words } from './run-monitor.js'

const head = 'company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\n'
const withSource = (url: string) => `${head}sources: [{ id: blog, type: feed, url: "${url}" }]\n`

test.each([
  [
    'a variable that is not set is a secret that is missing',
    withSource(`https://blog.example/a.atom?token=\${BLOG_TOKEN}`),
    4,
    ['monitor.yaml:2:40: sources[0].url: environment variable BLOG_TOKEN is not set'],
  ],
  [
    'an unknown key',
    `${withSource('https://blog.example/a.atom')}triag: {}\n`,
    2,
    ['monitor.yaml:3:1: triag: unknown key; did you mean "triage"?'],
  ],
])('monitor check --json: %s, and the document is written', async (_name, yaml, exit, messages) => {
  const cwd = mkdtempSync(join(tmpdir(), 'monitor-check-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(join(cwd, 'monitor.yaml'), yaml)
  const { code, out, err } = await monitor(['check', '--json'], { cwd })
  expect({ code, err, ...JSON.parse(out) }).toEqual({
    ...{ code: exit, err: '', schema: 1, generated_at: '1970-01-01T00:00:00Z', ok: false },
    findings: messages.map((message) => ({ area: 'config', level: 'error', message, hint: null })),
  })
})

const NOON = Date.UTC(2026, 10, 16, 11)

test.each([
  ['polls that stand still are a warning, which fails nothing', 'check', '2026-11-16T10:00:00Z', 0],
  ['who asks for it by the exit code is told', 'check --exit-status', '2026-11-16T06:00:00Z', 8],
  ['in a document too', 'check --exit-status --json', '2026-11-16T06:00:00Z', 8],
  ['all is well', 'check --exit-status', '2026-11-16T10:50:00Z', 0],
  ['an error stays what it is', 'check --exit-status', '2026-11-16T12:00:00Z', 1],
])('monitor check: %s', async (_name, line, lastPoll, code) => {
  const cwd = mkdtempSync(join(tmpdir(), 'monitor-check-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(join(cwd, 'monitor.yaml'), `${withSource('https://blog.example/a.atom')}database: ./monitor.db\n`)
  const store = await openStore(join(cwd, 'monitor.db'))
  await store.setMeta('last_poll_at', String(Date.parse(lastPoll)))
  await store.close()
  const ran = await monitor(words(line), { cwd, now: NOON })
  expect({ code: ran.code, err: ran.err }).toEqual({ code, err: '' })
  if (line.includes('--json')) expect(JSON.parse(ran.out)).toMatchObject({ ok: code === 0 })
})

test('monitor check has the formats that every listing has', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'monitor-check-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(join(cwd, 'monitor.yaml'), `${head}source: []\n`)
  const message = 'monitor.yaml:2:1: source: unknown key; did you mean ""sources""?'
  const said = message.replaceAll('""', '"')
  const told = async (...format: string[]) => {
    const { code, out } = await monitor(['check', ...format], { cwd })
    return { code, out }
  }
  const line = { area: 'config', level: 'error', message: said, hint: null }
  expect(await told()).toEqual({ code: 2, out: `error\tconfig\t${said}\t\n` })
  expect(await told('--ndjson')).toEqual({ code: 2, out: `${JSON.stringify({ type: 'finding', ...line })}\n` })
  expect(await told('--csv')).toEqual({ code: 2, out: `area,level,message,hint\r\nconfig,error,"${message}",\r\n` })
  expect(await told('--format', '{{level}}: {{message}}')).toEqual({ code: 2, out: `error: ${said}\n` })
  const json = await told('--json', 'level')
  expect({ code: json.code, ...JSON.parse(json.out) }).toMatchObject({ code: 2, ok: false, findings: [{ level: 'error' }] })
})
