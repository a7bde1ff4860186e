import { describe, expect, it } from 'vitest'
import { atom, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()

interface Case {
  readonly name: string
  /** null: there is no file. */
  readonly yaml: string | null
  readonly code: number
  /** What happened, where, and what to do. */
  readonly says: readonly RegExp[]
}

const source = '{ id: forum, type: comments, url: "https://forum.example/a.atom", match: all }'

const CASES: readonly Case[] = [
  {
    name: 'no configuration: says where it looked, and what writes one',
    yaml: null,
    code: 2,
    says: [/no configuration: there is neither .*monitor\.yaml nor .*config\.yaml/, /monitor init writes one/],
  },
  { name: 'an empty configuration', yaml: '', code: 2, says: [/monitor\.yaml.*(empty|holds nothing)/i] },
  { name: 'a configuration of comments only', yaml: '# später\n', code: 2, says: [/monitor\.yaml.*(empty|holds nothing)/i] },
  {
    name: 'an unknown key: line, column, and the nearest known one',
    yaml: 'sources:\n  - { id: forum, type: comments, match: all, evry: 15m, url: "https://forum.example/a.atom" }\n',
    code: 2,
    says: [/monitor\.yaml:2:46: sources\[0\]\.evry: unknown key; did you mean "every"\?/, /config\.example\.yaml/],
  },
  {
    name: 'a wrong type: line, column, the value, and what it must be',
    yaml: 'sources:\n  - id: forum\n    type: comments\n    url: https://forum.example/a.atom\n    match: all\n    allow_private: vielleicht\n',
    code: 2,
    says: [/monitor\.yaml:6:20: sources\[0\]\.allow_private: "vielleicht": must be true or false/],
  },
  {
    name: 'a duplicate source id: where, and which entry has it already',
    yaml: `sources:\n  - ${source}\n  - ${source}\n`,
    code: 2,
    says: [/monitor\.yaml:3:11: sources\[1\]\.id: "forum": is taken already, by entry 1/],
  },
  {
    name: 'several faults at once: each on its line',
    yaml: `sources:\n  - ${source}\n  - ${source}\nhttp: { timeout: lang }\ntriag: {}\n`,
    code: 2,
    says: [
      /monitor\.yaml:3:11: /,
      /monitor\.yaml:4:18: http\.timeout: "lang": is no duration/,
      /monitor\.yaml:5:1: triag: unknown key; did you mean "triage"\?/,
    ],
  },
  {
    name: 'a source without an address',
    yaml: 'sources:\n  - { id: forum, type: comments, match: all }\n',
    code: 2,
    says: [/monitor\.yaml:2:\d+: sources\[0\]\.url: is missing/],
  },
  {
    name: 'broken YAML: line and column',
    yaml: 'sources:\n  - { id: forum\nsla: [\n',
    code: 2,
    says: [/monitor\.yaml:\d+:\d+: /],
  },
  {
    name: 'a variable that is not set: a missing secret, named',
    yaml: `sources:\n  - { id: forum, type: comments, match: all, url: "https://forum.example/a.atom", headers: { X-Key: "\${FORUM_KEY}" } }\n`,
    code: 4,
    says: [/FORUM_KEY/, /set the variables/],
  },
]

describe('a configuration that cannot be used', () => {
  it.concurrent.each(CASES)('$name', async ({ yaml, code, says }) => {
    const place = new Place(yaml)
    const ran = await place.run('poll')
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' })
    for (const pattern of says) expect(ran.err).toMatch(pattern)
    expect(ran.err).toMatch(/^monitor: /)
    expect(ran.err).not.toMatch(/not expected|\n {4}at /)
    expect(place.has('monitor.db')).toBe(false)
  })

  it.concurrent('is one JSON object on stderr for who asked for a machine format', async () => {
    const ran = await new Place('sources: 7\n').run('unanswered --json')
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' })
    expect(JSON.parse(ran.err)).toEqual({
      type: 'error',
      code: 2,
      message: expect.stringContaining('monitor.yaml:1:10'),
      hint: expect.any(String),
    })
  })

  it.concurrent('costs nothing that was stored: mended, the next poll goes on', async () => {
    const url = site.put('/mended', atom(complaint('a', -30)))
    const good = config([{ id: 'forum', url }])
    const place = new Place(good)
    expect((await place.run('poll', { now: NOON })).code).toBe(0)
    place.configure(`${good}triag: {}\n`)
    expect((await place.run('poll --force', { now: NOON })).code).toBe(2)
    site.put('/mended', atom(complaint('b', -20), complaint('a', -30)))
    place.configure(good)
    expect((await place.run('poll --force', { now: NOON })).code).toBe(0)
    expect(place.mentions()).toEqual(['a', 'b'])
  })
})

describe('a secret that is missing', () => {
  const withToken = (url: string) =>
    config([
      { id: 'forum', url, more: 'token_env: FORUM_TOKEN' },
      { id: 'other', url: url.replace('/secret', '/open') },
    ])

  it.concurrent('exit 4, the variable is named, the other sources are polled, and set it loses nothing', async () => {
    site.put('/open', atom(complaint('open', -30)))
    const url = site.put('/secret', ({ headers }) =>
      headers.authorization === 'Bearer geheim-123' ? atom(complaint('secret', -30)) : { status: 401 },
    )
    const place = new Place(withToken(url))
    const without = await place.run('poll', { now: NOON })
    expect(without.code).toBe(4)
    expect(without.err).toMatch(/forum: environment variable FORUM_TOKEN is not set or empty\n {2}set it/)
    expect(place.mentions()).toEqual(['open'])
    const wrong = await place.run('poll --force', { now: NOON, env: { FORUM_TOKEN: 'falsch-456' } })
    expect(wrong.code).toBe(4)
    expect(wrong.err).toMatch(/HTTP 401/)
    expect(wrong.err).not.toContain('falsch-456')
    const right = await place.run('poll --force', { now: NOON, env: { FORUM_TOKEN: 'geheim-123' } })
    expect({ code: right.code, err: right.err }).toEqual({ code: 0, err: '' })
    expect(place.mentions()).toEqual(['secret', 'open'])
  })

  it.concurrent('of a receiver: exit 4, nothing is lost, and it goes out as soon as the secret is there', async () => {
    site.put('/care', atom(complaint('a', -120)))
    site.put('/hook', {})
    const alerts =
      'alerts:\n  baseline: 7d\n  receivers:\n    - { id: care, type: webhook, url_env: CARE_URL, allow_private: true }\n'
    const place = new Place(config([{ id: 'forum', url: `${site.origin}/care` }], { alerts }))
    const without = await place.run('poll', { now: NOON })
    expect(without.code).toBe(4)
    expect(without.err).toMatch(/receiver care: environment variable CARE_URL is not set/)
    const withIt = await place.run('notify', { now: NOON, env: { CARE_URL: `${site.origin}/hook` } })
    expect({ code: withIt.code, err: withIt.err }).toEqual({ code: 0, err: '' })
    expect(site.askedAt('/hook').length).toBe(1)
  })
})
