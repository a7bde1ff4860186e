import { describe, expect, it } from 'vitest'
import { SOURCE_TYPES } from '../../src/sources/registry.js'
import { check, faultsOf } from './check.js'

const source = (keys: string) => `sources: [{ id: a, type: feed, match: all, url: "https://a.example/", ${keys} }]`
const webhook = (keys: string) => `alerts: { receivers: [{ id: a, type: webhook, ${keys} }] }`

/** What is said after the position. */
const said = async (yaml: string) => (await faultsOf(yaml)).map((line) => line.replace(/^m\.yaml:\d+:\d+: /, ''))

describe('faults', () => {
  it('are all told at once, in the order of the file, each with its place', async () => {
    const yaml = `company:
  brands: [{ name: Beispiel, alias: x }]
sources:
  - id: blog
    type: wordpres
    url: https://blog.example
  - id: blog
    type: feed
    url: https://blog.example/feed
    every: 15
sla:
  timezone: Europe/Zürich
  closures: [{ from: 2026-12-24, to: 2026-12-01 }]
alerts:
  routes: [{ to: [stdot] }]
`
    expect(await faultsOf(yaml)).toEqual([
      'm.yaml:2:30: company.brands[0].alias: unknown key; did you mean "aliases"?',
      `m.yaml:5:11: sources[0].type: "wordpres": is none of the ${SOURCE_TYPES.length} that are known; did you mean "wordpress"?`,
      'm.yaml:7:9: sources[1].id: "blog": is taken already, by entry 1 of this list',
      'm.yaml:10:12: sources[1].every: "15": has no unit; write 15m for minutes (s m h d w)',
      'm.yaml:12:13: sla.timezone: "Europe/Zürich": is no time zone; write a name such as Europe/Zurich; did you mean "Europe/Zurich"?',
      'm.yaml:13:38: sla.closures[0].to: "2026-12-01": is before from (2026-12-24)',
      'm.yaml:15:19: alerts.routes[0].to[0]: "stdot": there is no receiver of this name; did you mean "stdout"?',
    ])
  })

  it.each([
    ['an unknown key at the top', 'sourcs: []', 'sourcs: unknown key; did you mean "sources"?'],
    ['a key like none', 'triage: { foo: 1 }', 'triage.foo: unknown key; known here: opens, recall, threshold, reach'],
    ['a map where a list belongs', 'sources: { id: a }', 'sources: a map: must be a list'],
    ['a list where a map belongs', 'http: []', 'http: a list: must be a map of keys and values'],
    ['text where a number belongs', 'http: { per_host: many }', 'http.per_host: "many": must be a number'],
    [
      'a target without a unit',
      'sla: { policies: [{ name: a, first_answer: 4 }] }',
      /first_answer: "4": has no unit; write 4h, or 4bh/,
    ],
    ['a fraction', 'http: { per_host: 1.5 }', 'http.per_host: "1.5": must be a whole number'],
    ['a number too large', 'triage: { threshold: 2 }', 'triage.threshold: "2": must be at most 1'],
    ['a word for a truth', source('allow_private: yes'), 'sources[0].allow_private: "yes": must be true or false'],
    [
      'a type that is missing',
      'sources: [{ id: a, match: all, url: "https://a.example" }]',
      /^sources\[0\]\.type: is missing; must be one of feed, comments, wordpress/,
    ],
    ['a key that is missing', 'sources: [{ id: a, type: feed, match: all }]', 'sources[0].url: is missing'],
    [
      'an unknown receiver type',
      'alerts: { receivers: [{ id: a, type: slak }] }',
      /^alerts\.receivers\[0\]\.type: "slak": is none of the \d+ that are known; did you mean "slack"\?$/,
    ],
    ['two swapped letters', 'alerts: { routes: [{ match: { severity: hihg }, to: stdout }] }', /did you mean "high"\?$/],
    ['a case that is none', 'alerts: { routes: [{ match: { case: 12 }, to: stdout }] }', /case: "12": is no case; write C-12$/],
    [
      'a step that is none',
      'alerts: { routes: [{ match: { step: escalatd }, to: stdout }] }',
      /^alerts\.routes\[0\]\.match\.step: "escalatd": must be one of .*did you mean "escalated"\?$/,
    ],
    [
      'a condition that only alerts can meet',
      'sla: { policies: [{ name: a, first_answer: 1h, when: { step: breached } }] }',
      'sla.policies[0].when.step: only routes and silences may ask for step, for a policy holds before anything is told of a case; ' +
        'known here: sensitive, severity, brand, source, kind, language',
    ],
    ['nobody to be told', 'alerts: { routes: [] }', 'alerts.routes: a list: must not be empty'],
    ['no duration', source('every: often'), 'sources[0].every: "often": is no duration; write 90s, 15m, 4h, 3d, 2w or 1d12h'],
    ['polling too often', source('every: 10s'), 'sources[0].every: "10s": must be between 1m and 30d'],
    ['business hours where none count', source('every: 8bh'), /^sources\[0\]\.every: "8bh": business hours \(bh\)/],
    ['no size', source('max_body: big'), 'sources[0].max_body: "big": is no size; write 500kB, 10MB or 1MiB'],
    [
      'a header of the connection',
      source('headers: { Host: x }'),
      'sources[0].headers.Host: this header is set by the connection',
    ],
    ['a wave of one', 'waves: { min: 1 }', 'waves.min: "1": must be at least 2'],
    ['an unknown key of waves', 'waves: { minn: 3 }', 'waves.minn: unknown key; did you mean "min"?'],
    ['a word for no waves', 'waves: never', 'waves: "never": must be true or false or a map of keys and values'],
    ['a language that is none', source('language: deutsch'), 'sources[0].language: "deutsch": must be two letters, such as de'],
  ])('%s', async (_, yaml, expected) => {
    const lines = await said(yaml)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })

  it.each([
    ['a day that is none', '{ mon-fry: "09:00-17:00" }', /^sla\.hours\.mon-fry: names no days/],
    ['a span that is none', '{ mon: "9-17" }', /^sla\.hours\.mon: "9-17": is no span of time/],
    ['a reversed span', '{ mon: ["17:00-09:00"] }', /^sla\.hours\.mon\[0\]: "17:00-09:00": ends before it begins/],
    ['an hour that is none', '{ mon: "08:00-24:30" }', /is no span of time/],
    ['overlapping spans', '{ mon: ["08:00-12:00", "11:00-13:00"] }', 'sla.hours.mon: its spans overlap'],
    ['a day given twice', '{ mon-fri: "08:00-12:00", wed: "08:00-10:00" }', 'sla.hours.wed: wed is given twice'],
    ['a week without an hour', '{ mon: [] }', /^sla\.hours: a map: holds no working hour/],
  ])('working hours: %s', async (_, map, expected) => {
    const lines = await said(`sla: { hours: ${map} }`)
    expect(lines).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
  })
})

describe('references', () => {
  it.each([
    [
      'an official account of no source',
      'company: { official: [{ source: forun, name: X }] }\nsources: [{ id: forum, type: feed, match: all, url: "https://a.example" }]',
      /"forun": there is no source of this name; did you mean "forum"/,
    ],
    [
      'quiet hours except no policy',
      'alerts: { quiet_hours: { times: ["20:00-07:00"], except: [defalt] } }',
      /there is no policy of this name; did you mean "default"/,
    ],
    [
      'unfairness told to nobody',
      'alerts: { receivers: [{ id: boss, type: stdout }], fairness: { to: bos } }',
      /^alerts\.fairness\.to: "bos": there is no receiver of this name; did you mean "boss"/,
    ],
    [
      'an operator that there is none of',
      'alerts: { receivers: [{ id: boss, type: stdout }], operator: { to: [bos] } }',
      /^alerts\.operator\.to\[0\]: "bos": there is no receiver of this name; did you mean "boss"/,
    ],
    [
      'a proxy of another kind',
      'http: { proxy: { url: "socks5://proxy.example:1080" } }',
      /^http\.proxy\.url: "socks5:\/\/proxy.example:1080": only http:\/\/ and https:\/\//,
    ],
    [
      'a proxy with a password in its address',
      'http: { proxy: { url: "http://rosa:geheim@proxy.example:3128" } }',
      /^http\.proxy\.url: a URL must not hold credentials; write username and password_env beside it/,
    ],
    [
      'a page for a proxy',
      'http: { proxy: { url: "http://proxy.example/pac" } }',
      /^http\.proxy\.url: .*is more than host and port of a proxy/,
    ],
    [
      'a proxy with half a log-in',
      'http: { proxy: { url: "http://proxy.example", username: rosa } }',
      /^http\.proxy\.username: needs password_env, password_file or password_command beside it/,
    ],
    [
      'a proxy with two passwords',
      'http: { proxy: { url: "http://proxy.example", username: rosa, password_env: A, password_file: b } }',
      /^http\.proxy\.password_file: use either password_env or password_file, not both/,
    ],
    ['a heartbeat to nowhere', 'heartbeat: { style: plain }', /^heartbeat: needs url, or url_env, url_file or url_command/],
    [
      'a heartbeat to two places',
      'heartbeat: { url: "https://a.example", url_env: PING }',
      /^heartbeat\.url_env: use either url or url_env, not both/,
    ],
    [
      'a condition on no source',
      'sla: { policies: [{ name: a, first_answer: 1h, when: { source: x1 } }] }',
      /^sla\.policies\[0\]\.when\.source: "x1": there is no source/,
    ],
    [
      'a condition on no brand',
      'company: { brands: [{ name: Beispiel }] }\nalerts: { routes: [{ match: { brand: Beispil }, to: stdout }] }',
      /there is no brand of this name; did you mean "Beispiel"/,
    ],
    [
      'a condition on no policy',
      'alerts: { routes: [{ match: { policy: defalt }, to: stdout }] }',
      /^alerts\.routes\[0\]\.match\.policy: "defalt": there is no policy of this name; did you mean "default"/,
    ],
    [
      'an escalation to nobody',
      'alerts: { routes: [{ to: stdout, escalate: [{ after: 1d, to: stdot }] }] }',
      /^alerts\.routes\[0\]\.escalate\[0\]\.to: "stdot": there is no receiver of this name; did you mean "stdout"/,
    ],
    [
      'a source of no brand',
      `company: { brands: [{ name: Beispiel }] }\n${source('brand: Beispil')}`,
      /^sources\[0\]\.brand: "Beispil": there is no brand/,
    ],
    [
      'two receivers of one name',
      'alerts: { receivers: [{ id: a, type: stdout }, { id: a, type: stdout }] }',
      /^alerts\.receivers\[1\]\.id: "a": is taken already/,
    ],
    [
      'two policies of one name',
      'sla: { policies: [{ name: a, first_answer: 1h, when: { kind: complaint } }, { name: a, first_answer: 1h }] }',
      /^sla\.policies\[1\]\.name: "a": is taken already/,
    ],
    [
      'a source that finds by brands, and no brand',
      'sources: [{ id: a, type: feed, url: "https://a.example" }]',
      /^sources\[0\]\.id: "a": finds texts by brand names, but company\.brands has none/,
    ],
    [
      'an official name that anyone could take',
      'company: { official: [{ platform: forum, name: X }] }',
      /^company\.official\[0\]\.name: "X": anyone can take this name/,
    ],
    ['an official id of nothing', 'company: { official: [{ id: 3 }] }', /is an id of which platform/],
    [
      'an official id of any blog',
      'company: { official: [{ platform: wordpress, id: 3 }, { platform: wordpress, id: 3, site: a.example }, { platform: ghost, id: a@b.example }] }',
      'company.official[0].id: "3": counts anew on every site of this platform; add site (blog.example.ch) or source',
    ],
    [
      'an official account without proof',
      'company: { official: [{ platform: wordpress }] }',
      'company.official[0]: needs either id or name',
    ],
    [
      'a policy that is never reached',
      'sla: { policies: [{ name: a, first_answer: 1h }, { name: b, first_answer: 1h, when: { kind: complaint } }] }',
      /^sla\.policies\[1\]\.name: "b": is never reached, for "a" before it/,
    ],
    [
      'business hours in wall time',
      'sla: { policies: [{ name: a, first_answer: 8bh, time: wall }] }',
      /in business hours, but the policy says time: wall/,
    ],
    ['an unknown country', 'sla: { holidays: XX }', /^sla\.holidays: "XX": unknown country/],
    [
      'an unknown region',
      'sla: { holidays: CH-ZHH }',
      /^sla\.holidays: "CH-ZHH": unknown region; known: CH-ZH, .*did you mean "CH-ZH"/,
    ],
    ['a region of a country without any', 'sla: { holidays: LI-XX }', /^sla\.holidays: "LI-XX": has no region/],
    ['a time zone without summer time', 'sla: { timezone: "+01:00" }', /is no time zone/],
    ['a city for a time zone', 'sla: { timezone: Vienna }', /did you mean "Europe\/Vienna"/],
    [
      'a day that does not exist',
      'sla: { closures: [{ from: 2026-02-30 }] }',
      /^sla\.closures\[0\]\.from: "2026-02-30": is no date/,
    ],
  ])('%s', async (_, yaml, expected) => {
    expect(await said(yaml)).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
  })
})

describe('addresses', () => {
  it.each([
    ['no scheme', 'www.example.de/feed', '"www.example.de/feed": has no scheme; write https:// before it'],
    ['another scheme', 'ftp://example.de', '"ftp://example.de": only http:// and https:// are fetched'],
    ['the reader scheme of old', 'feed://example.de/rss', '"feed://example.de/rss": feed: is not fetched; write https://'],
    ['no address', 'blog', '"blog": is no URL; write https://…'],
  ])('%s', async (_, url, expected) => {
    expect(await said(`sources: [{ id: a, type: feed, match: all, url: "${url}" }]`)).toEqual([`sources[0].url: ${expected}`])
  })
})

describe('secrets', () => {
  it.each([
    [
      'a plain token',
      source('token: hunter2'),
      /^sources\[0\]\.token: a secret must not stand in this file; use token_env, token_file or token_command$/,
    ],
    [
      'a plain password',
      source('username: u, password_env: P, password: hunter2'),
      /use password_env, password_file or password_command$/,
    ],
    [
      'a plain token that is needed: it is not missing besides',
      'alerts: { receivers: [{ id: a, type: telegram, chat: "-1", token: hunter2 }] }',
      /^alerts\.receivers\[0\]\.token: a secret must not stand in this file; use token_env, token_file or token_command$/,
    ],
    ['a plain signing key', webhook('url_env: U, secret: hunter2'), /use secret_env, secret_file or secret_command$/],
    [
      'a value for the name of a variable',
      source('token_env: hunter2-hunter2'),
      /must be the name of an environment variable, not its value$/,
    ],
    ['credentials in an address', webhook('url: "https://u:hunter2@x.example"'), /a URL must not hold credentials/],
    [
      'credentials in an address of another scheme',
      webhook('url: "ftp://u:hunter2@x.example?k=hunter2"'),
      /"…@x\.example\?…": only http/,
    ],
    ['an odd password in an address', webhook('url: "https://u:hunter2/x@x.example"'), /"…@x\.example": is no URL/],
    ['credentials in an address without a scheme', webhook('url: "u:hunter2@x.example"'), /"…@x\.example": /],
    [
      'a header with a secret',
      source('headers: { Authorization: Bearer hunter2 }'),
      /^sources\[0\]\.headers\.Authorization: a secret must not stand/,
    ],
    ['a command that needs a shell', source('token_command: "echo hunter2 | cat"'), /runs without a shell, and "\|" needs one/],
    ['a list for a secret', source('token_env: [hunter2]'), /^sources\[0\]\.token_env: must be text$/],
    ['two ways to one secret', source('token_env: A, token_file: hunter2'), /use either token_env or token_file, not both$/],
    ['a password without a user', source('password_env: P'), /^sources\[0\]\.password_env: needs username beside it$/],
    ['a user without a password', source('username: u'), /^sources\[0\]\.username: needs password_env/],
    [
      'a token and a password',
      source('username: u, password_env: P, token_env: T'),
      /use either a token or username and password$/,
    ],
    ['a webhook without an address', webhook(''), /^alerts\.receivers\[0\]: needs url, or url_env/],
    ['a webhook with two addresses', webhook('url: "https://x.example", url_env: U'), /use either url or url_env, not both$/],
  ])('%s is refused, and never repeated', async (_, yaml, expected) => {
    const lines = await said(yaml)
    expect(lines).toEqual([expect.stringMatching(expected)])
    expect(lines.join()).not.toContain('hunter2')
  })
})

describe('size', () => {
  const many = (keys: string) =>
    `sources:\n${Array.from({ length: 5_000 }, (_, index) => `  - { id: s${index}, type: feed, match: all, url: "https://h${index}.example/", ${keys} }\n`).join('')}`

  it('5,000 sources are read, and 5,000 faults told, in time that grows with their number only', async () => {
    expect((await check(many('every: 1h'))).config?.sources).toHaveLength(5_000)
    expect((await check(many('evry: 1h'))).faults).toHaveLength(5_000)
  })
})
