import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { stringify } from 'yaml'
import { SOURCE_TYPES } from '../../src/sources/registry.js'
import { toIso } from '../../src/util/instant.js'
import type { ContractSite } from '../contracts/source.js'
import { DAY, HOUR, MINUTE, START } from '../support/polled-source.js'
import { EVERY_SITE } from '../support/sites/every-site.js'
import { monitor } from './run-monitor.js'

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What a person would write for a site: its options in the words of the file, each secret in an environment variable or a file. */
function entryOf(type: string, site: ContractSite, { url, folder, env }: Place): Record<string, unknown> {
  const { options, command, ...config } = (site.config ?? {}) as Record<string, unknown> & { options?: object; command?: object }
  const secrets = Object.entries(site.secrets ?? {}).map(([name, value]) => {
    if (value.includes('\n')) {
      writeFileSync(join(folder, `${type}-${name}`), value)
      return [`${name}_file`, `./${type}-${name}`]
    }
    const variable = `${type}_${name}`.toUpperCase().replaceAll('-', '_')
    env[variable] = value
    return [`${name}_env`, variable]
  })
  const given = { ...config, ...command, ...options }
  const keys = Object.entries(given).filter(([, value]) => value !== null && value !== undefined)
  const named = keys.map(([name, value]) => [snake(name), value])
  const place = type === 'command' ? {} : { url, allow_private: true }
  return { id: type, type, ...place, match: 'all', ...Object.fromEntries(named), ...Object.fromEntries(secrets) }
}

interface Place {
  readonly url: string
  readonly folder: string
  readonly env: Record<string, string>
}

/** One configuration with a source of every type, each with a site of its own behind it. */
async function everySource() {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-every-'))
  const env: Record<string, string> = { XDG_CACHE_HOME: folder }
  const sites = new Map(Object.entries(EVERY_SITE).map(([type, make]) => [type, make()]))
  onTestFinished(async () => {
    for (const site of sites.values()) await site.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const sources = []
  for (const [type, site] of sites) sources.push(entryOf(type, site, { url: await site.start(), folder, env }))
  const official = [...sites].flatMap(([type, { replies }]) =>
    replies === undefined ? [] : [{ source: type, id: replies.officialId }],
  )
  const config = {
    company: { name: 'Beispiel AG', brands: [{ name: 'Beispiel' }], official },
    sources,
    triage: { opens: ['complaint', 'question', 'suggestion', 'praise', 'neutral', 'spam'], threshold: 0 },
    sla: { timezone: 'Europe/Vienna', policies: [{ name: 'default', first_answer: '4h', time: 'wall' }] },
    database: './monitor.db',
  }
  writeFileSync(join(folder, 'monitor.yaml'), stringify(config))
  const run = async (line: string, minutes: number) =>
    await monitor([...line.split(' '), '--now', toIso(START + minutes * MINUTE)], { cwd: folder, env })
  return { sites, env, run }
}

describe('every type of source in one configuration', () => {
  it('is there: a type without a site here is a type that nobody tried together with the others', () => {
    expect(Object.keys(EVERY_SITE).sort()).toEqual(SOURCE_TYPES.toSorted())
  })

  it('one poll finds what somebody wrote in each place, one list shows all that wait, and only our own reply ends a wait', async () => {
    const { sites, run } = await everySource()
    // Here everything is a concern: also an article of long ago, and what an impostor says later.
    const waiting = async (minutes: number) => {
      const { out } = await run('unanswered --json source,published_at', minutes)
      const { cases } = JSON.parse(out) as {
        readonly cases: readonly { readonly source: string; readonly published_at: string }[]
      }
      return cases
        .flatMap(({ source, published_at: at }) => (at >= toIso(START - DAY) && at < toIso(START) ? [source] : []))
        .sort()
    }
    const replies = [...sites].flatMap(([type, site]) => (site.replies === undefined ? [] : [{ type, site, of: site.replies }]))

    for (const site of sites.values()) site.write(1, START - HOUR)
    expect(await run('poll --no-alerts', 0)).toMatchObject({ code: 0, err: '' })
    expect(await waiting(1)).toEqual(Object.keys(EVERY_SITE).sort())

    for (const { of } of replies) of.write(1, START + 10 * MINUTE, 'impostor')
    expect(await run('poll --no-alerts --force', 15)).toMatchObject({ code: 0, err: '' })
    expect(await waiting(16)).toEqual(Object.keys(EVERY_SITE).sort())

    // Where no list shows our replies, the thread is looked at again when half of the time is over.
    for (const { of } of replies) of.write(1, START + 20 * MINUTE, 'account')
    expect(await run('poll --no-alerts --force', 65)).toMatchObject({ code: 0, err: '' })
    const answered = new Set(replies.map(({ type }) => type))
    expect(await waiting(66)).toEqual(
      Object.keys(EVERY_SITE)
        .filter((type) => !answered.has(type))
        .sort(),
    )
  }, 20_000)

  it('a platform that does not let us in: exit 4, and each secret by the place where it comes from, never by its value', async () => {
    const { sites, env, run } = await everySource()
    for (const site of sites.values()) site.fail({ status: 401, type: 'application/json', body: '{"error":"unauthorized"}' })
    const { code, err } = await run('poll --no-alerts', 0)
    expect(code).toBe(4)
    const secrets = [...sites].filter(([, site]) => Object.keys(site.secrets ?? {}).length > 0).map(([type]) => type)
    const refused = err.split('\n').filter((line) => line.includes('refused'))
    expect(secrets.filter((type) => !refused.some((line) => line.startsWith(`monitor: ${type}:`)))).toEqual([])
    const values = Object.entries(env).filter(([name, value]) => name !== 'XDG_CACHE_HOME' && value.length > 5)
    expect(values.filter(([, value]) => err.includes(value))).toEqual([])
    for (const [name] of values) expect(err).toContain(name)
  })
})
