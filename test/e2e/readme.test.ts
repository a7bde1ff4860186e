import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkConfig } from '../../src/config/check.js'
import { monitor as inProcess, words } from '../cli/run-monitor.js'
import { monitor } from './support/monitor.js'

// README's sessions were really printed: each is run again against the demo's database and compared, but for the port of its server.
// UPDATE_README=1 writes what is printed today.

const FILE = join(import.meta.dirname, '../../README.md')
const NOW = '2026-11-16T15:00:00Z'
const readme = readFileSync(FILE, 'utf8')
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!)

const plain = (text: string): string => text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:8080')

let demo = ''
let folder = ''

beforeAll(async () => {
  demo = plain((await monitor(['demo', '--keep'], { cwd: tmpdir() })).out)
  folder = /^Kept: (.+)$/m.exec(demo)?.[1] ?? ''
})

afterAll(() => {
  if (folder.startsWith(tmpdir())) rmSync(folder, { recursive: true, force: true })
})

async function session(line: string): Promise<string> {
  const there = ['--now', NOW, '--config', join(folder, 'monitor.yaml'), '--db', join(folder, 'monitor.db')]
  const env = { XDG_CACHE_HOME: folder }
  const { out } = await inProcess([...words(line).slice(1), ...there], { columns: 100, cwd: folder, env })
  return plain(out)
}

describe('README', () => {
  it('shows sessions that are printed so', async () => {
    let renewed = readme
    for (const block of blocks('console').filter((text) => text.startsWith('$ monitor'))) {
      const lines = [...block.matchAll(/^\$ (monitor .+)$/gm)].map(([, line]) => line!)
      const printed = await Promise.all(lines.map(async (line) => `$ ${line}\n${await session(line)}`))
      renewed = renewed.replace(block, () => printed.join('\n'))
    }
    if (process.env['UPDATE_README']) writeFileSync(FILE, renewed)
    else expect(renewed).toBe(readme)
  })

  it('cuts the demo, and invents nothing in it', () => {
    const [excerpt] = blocks('console').filter((text) => text.startsWith('$ npm run demo'))
    const lines = excerpt!
      .split('\n')
      .slice(1)
      .filter((line) => line !== '' && line !== '…')
    expect(lines.length).toBeGreaterThan(15)
    let from = 0
    for (const line of lines) {
      const at = demo.indexOf(`${line}\n`, from)
      expect({ line, isThere: at >= 0 }).toEqual({ line, isThere: true })
      from = at + line.length
    }
  })

  it('has a configuration without a fault', async () => {
    const [yaml] = blocks('yaml')
    const checked = await checkConfig(yaml!, {
      file: '/etc/monitor/monitor.yaml',
      env: {},
      home: '/home/ab',
      now: Date.parse(NOW),
    })
    expect(checked.faults).toEqual([])
    expect(checked.config?.sources.map(({ type }) => type)).toEqual(['wordpress', 'feed', 'comments'])
  })

  it('names commands and options that exist', async () => {
    const lines = [...blocks('sh'), ...blocks('cron'), ...blocks('ini')].join('\n').split('\n')
    const used = lines.flatMap((line) =>
      [...line.matchAll(/(?:^|\s|=)(monitor [a-z][^#\n]*)/g)].map(([, command]) => command!.trim()),
    )
    expect(used.length).toBeGreaterThan(5)
    for (const line of used) {
      const [, name = '', ...rest] = words(line)
      const { code, out } = await inProcess([name, '--help'])
      expect({ line, code }).toEqual({ line, code: 0 })
      for (const option of rest.filter((word) => word.startsWith('--'))) expect(out).toContain(option)
    }
  })

  it('lists every command', async () => {
    const { out } = await inProcess(['--help'])
    const names = [...out.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !readme.includes(`\`${name}`))).toEqual([])
  })
})
