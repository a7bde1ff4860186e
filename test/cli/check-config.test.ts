import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { monitor } from './run-monitor.js'

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
