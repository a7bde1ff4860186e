import { describe, expect, it } from 'vitest'
import { configOf, faultsOf } from './check.js'

describe('YAML that cannot be used', () => {
  it.each([
    ['an empty file', '', /^m\.yaml:1:1: is empty; `monitor init` writes/],
    ['comments only', '# nothing\n', /^m\.yaml:1:1: is empty/],
    ['a text', 'hello', /^m\.yaml:1:1: "hello": is not a map/],
    ['a list', '- a\n- b\n', /^m\.yaml:1:1: a list: is not a map/],
    ['a key given twice', 'http: { pace: 0 }\nhttp: { pace: 0 }\n', /^m\.yaml:2:1: this key is given twice$/],
    ['several documents', 'http: { pace: 0 }\n---\nhttp: {}\n', /^m\.yaml:2:1: holds several documents/],
    ['a tab for indentation', 'http:\n\tpace: 0\n', /^m\.yaml:2:1: YAML: /],
    ['an open bracket', 'sources: [\n', /^m\.yaml:\d+:\d+: YAML: /],
    ['a custom tag', 'database: !exec rm\n', /^m\.yaml:1:11: YAML: Unresolved tag: !exec$/],
    ['another version of YAML', '%YAML 1.1\n---\nhttp: { pace: 0 }\n', /is not YAML 1\.2/],
    ['an alias to nothing', 'http: *nowhere\n', /^m\.yaml:1:7: http: is an alias that refers to itself or to no anchor$/],
    ['an alias to itself', 'http: &a\n  headers: *a\n', /refers to itself or to no anchor/],
    ['brackets without end', '['.repeat(20_000), /^m\.yaml:/],
  ])('%s', async (_, yaml, expected) => {
    expect((await faultsOf(yaml))[0]).toMatch(expected)
  })

  it('a document that grows by aliases is refused before it has grown', async () => {
    const lists = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`,
    )
    expect(await faultsOf(`a0: &a0 x\n${lists.join('\n')}\n`)).toEqual([
      'm.yaml:1:1: cannot be read as YAML: its aliases repeat far too much',
    ])
  })

  it('with a key given twice the rest is checked all the same', async () => {
    expect(await faultsOf('http: { pace: 0 }\nfoo: 1\nhttp: { pace: 0 }\n')).toHaveLength(2)
  })

  it('a key named __proto__ is a key like any other', async () => {
    expect(await faultsOf('__proto__: { database: x }\n')).toEqual([expect.stringContaining('__proto__: unknown key')])
  })
})

describe('YAML that can', () => {
  it('an anchor is written once and used often', async () => {
    const config = await configOf(`
sources:
  - { id: a, type: feed, match: all, url: "https://a.example/", headers: &h { X-Team: care } }
  - { id: b, type: feed, match: all, url: "https://b.example/", headers: *h }
`)
    expect(config.sources.map(({ headers }) => headers)).toEqual([{ 'X-Team': 'care' }, { 'X-Team': 'care' }])
  })

  it('a byte order mark and Windows line ends do no harm', async () => {
    expect((await configOf('\uFEFFdatabase: x.db\r\nhttp:\r\n  per_host: 3\r\n')).http.perHost).toBe(3)
  })

  it('a fault behind an alias points to where the value is written', async () => {
    const yaml = 'http: { pace: &p soon }\nalerts: { group_wait: *p }\n'
    expect((await faultsOf(yaml)).map((line) => line.split(' ')[0])).toEqual(['m.yaml:1:18:', 'm.yaml:1:18:'])
  })
})

const NAME = '$' + '{NAME}'

describe('variables', () => {
  const database = async (text: string, env: Readonly<Record<string, string>>) =>
    (await configOf(`database: ${text}`, env)).database

  it.each([
    ['inside a text', `/data/${NAME}.db`, 'a', '/data/a.db'],
    ['in quotes', `"${NAME}"`, 'a', 'a'],
    ['YAML in a value stays text', NAME, 'x\\n: [*a] # {', 'x\\n: [*a] # {'],
    ['a variable in a value is not looked at again', NAME, `$${'{OTHER}'}`, `$${'{OTHER}'}`],
    ['a doubled dollar is none', `$${NAME}`, 'a', NAME],
  ])('%s', async (_, text, value, expected) => {
    expect(await database(text, { NAME: value })).toBe(expected)
  })

  it('a bare variable is a number or a truth where it looks like one', async () => {
    expect((await configOf(`http:\n  per_host: ${NAME}`, { NAME: '3' })).http.perHost).toBe(3)
  })

  it('one that is not set is told with its place; nothing else is said of the value', async () => {
    expect(await faultsOf(`sources: [{ id: a, type: feed, match: all, url: "${NAME}" }]`)).toEqual([
      'm.yaml:1:49: sources[0].url: environment variable NAME is not set',
    ])
  })

  it('one that is written otherwise is refused', async () => {
    expect(await faultsOf(`database: "${NAME.replace('}', ':-x}')}"`)).toEqual([expect.stringContaining('a variable is written')])
  })

  it('a bad value from the environment is shown as it is written, not as it came', async () => {
    const faults = await faultsOf(`http:\n  per_host: ${NAME}`, { NAME: 'hunter2' })
    expect(faults).toEqual([`m.yaml:2:13: http.per_host: "${NAME}": must be a number`])
  })

  it('inside brackets it wants quotes, and the message says so', async () => {
    expect(await faultsOf(`http: { per_host: ${NAME} }`)).toEqual([
      `m.yaml:1:20: inside { } or [ ] a variable stands in quotes: "${NAME}"`,
    ])
  })

  it('keys and comments are left alone', async () => {
    expect(await faultsOf(`# ${NAME}\n"${NAME}": 1\n`)).toEqual([expect.stringContaining('unknown key')])
  })

  it('a secret header may come from the environment', async () => {
    const yaml = `sources: [{ id: a, type: feed, match: all, url: "https://a.example/", headers: { Authorization: "Bearer ${NAME}" } }]`
    expect((await configOf(yaml, { NAME: 'x' })).sources[0]?.headers).toEqual({ Authorization: 'Bearer x' })
  })
})
