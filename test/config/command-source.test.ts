import { describe, expect, it } from 'vitest'
import type { SourceConfig } from '../../src/model/config.js'
import { configOf, faultsOf } from './check.js'

const yaml = (more: string): string =>
  `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nsources: [{ id: skript, type: command, ${more} }]\n`
const source = async (more: string): Promise<SourceConfig> => (await configOf(yaml(more))).sources[0]!

describe('a source that is a program', () => {
  it('needs only the program', async () => {
    expect(await source('command: read-tickets')).toEqual({
      id: 'skript',
      type: 'command',
      url: 'command:skript',
      api: null,
      everyMs: 900_000,
      match: 'all',
      allowPrivate: false,
      brand: null,
      language: null,
      timeoutMs: 60_000,
      maxBytes: 10_000_000,
      headers: {},
      username: null,
      secrets: {},
      budget: null,
      options: { command: ['read-tickets'] },
    })
  })

  it('has everything else where it says so; ./ is the folder of the file', async () => {
    const more =
      'command: [./read, "a b"], url: "https://tickets.example/", platform: tickets, timeout: 5m, max_body: 1MB, ' +
      'env: { TOKEN: { env: T }, KEY: { file: ./key }, PIN: { command: pass show pin } }'
    expect(await source(more)).toMatchObject({
      url: 'https://tickets.example/',
      platform: 'tickets',
      timeoutMs: 300_000,
      maxBytes: 1_000_000,
      secrets: { TOKEN: { env: 'T' }, KEY: { file: '/etc/monitor/key' }, PIN: { command: 'pass show pin' } },
      options: { command: ['/etc/monitor/read', 'a b'] },
    })
  })

  it.each([
    ['no program', 'every: 1h', /command/],
    ['one that needs a shell', 'command: "read | sort"', /runs without a shell, and "\|" needs one/],
    ['request headers', 'command: read, headers: { A: b }', /headers: unknown key/],
    ['a private address', 'command: read, allow_private: true', /allow_private: unknown key/],
    ['a secret in plain words', 'command: read, env: { TOKEN: hunter2 }', /env\.TOKEN/],
    ['a secret from two places', 'command: read, env: { TOKEN: { env: A, file: b } }', /needs one of env, file and command/],
    ['a secret from nowhere', 'command: read, env: { TOKEN: {} }', /needs one of env, file and command/],
    ['a name that no variable has', 'command: read, env: { "A=B": { env: A } }', /name of an environment variable/],
  ])('refuses %s', async (_, more, fault) => {
    const faults = await faultsOf(yaml(more))
    expect(faults).toEqual([expect.stringMatching(fault)])
    expect(faults.join()).not.toContain('hunter2')
  })
})
