import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configJsonSchema } from '../../src/config/json-schema.js'
import { configTemplate } from '../../src/config/template.js'
import { faultsOf } from './check.js'

const root = join(import.meta.dirname, '../..')
const FILE = join(root, 'src/config/config.schema.json')
const example = readFileSync(join(root, 'config.example.yaml'), 'utf8')
const text = `${JSON.stringify(configJsonSchema(), null, 2)}\n`
// After a change of the schema: UPDATE_SCHEMA=1 npx vitest run test/config/json-schema.test.ts
if (process.env['UPDATE_SCHEMA'] !== undefined) writeFileSync(FILE, text)

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

/** Every key of a schema, with its path and description. */
function keysOf(
  schema: Schema,
  path = '',
): readonly { readonly path: string; readonly key: string; readonly description: string | undefined }[] {
  const inner = [schema.items, ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter((each) => each !== undefined)
  return [
    ...inner.flatMap((each) => keysOf(each, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
      { path: `${path}.${key}`, key, description: value.description },
      ...keysOf(value, `${path}.${key}`),
    ]),
  ]
}

const keys = keysOf(configJsonSchema() as Schema)
const ajv = new Ajv({ strict: false, code: { optimize: false }, formats: { uri: true, date: true } })
const validate = ajv.compile(configJsonSchema())
const errorsOf = (yaml: string) => (validate(parse(yaml)) ? [] : validate.errors)

describe('the JSON Schema', () => {
  it('that is shipped is the one that the program validates by', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(text)
  })

  it('describes every key', () => {
    expect(keys.length).toBeGreaterThan(80)
    expect(keys.filter(({ description }) => description === undefined || description === '')).toEqual([])
  })

  it.each([
    ['the example', example],
    [
      'what init writes',
      configTemplate({ name: 'Beispiel AG', sources: [{ id: 'a', type: 'feed', url: 'https://a.example/' }] }),
    ],
    ['what init writes when it found nothing', configTemplate({ name: null, sources: [] })],
  ])('accepts %s', (_, yaml) => {
    expect(errorsOf(yaml)).toEqual([])
  })

  it.each([
    'foo: 1',
    'sources: [{ id: a, type: fead, url: x }]',
    'http: { pace: soon }',
    'sources: [{ id: a, type: feed, url: x, token: y }]',
  ])('refuses %s', (yaml) => {
    expect(errorsOf(yaml)).not.toEqual([])
  })
})

describe('config.example.yaml', () => {
  it('loads', async () => {
    expect(await faultsOf(example)).toEqual([])
  })

  it('names its schema in the first line', () => {
    expect(example.split('\n')[0]).toBe('# yaml-language-server: $schema=./dist/config.schema.json')
  })

  it('shows every key, commented out or not; of the three ways to a secret the first one tells', () => {
    const named = (key: string) => new RegExp(`(?:^|[\\s{,#])"?${key}"?:`, 'm').test(example)
    const shown = (key: string) => named(key) || named(key.replace(/_(?:file|command)$/, '_env'))
    expect([...new Set(keys.filter(({ key }) => !shown(key)).map(({ path }) => path))]).toEqual([])
  })

  it('is valid with every alternative in it as well', async () => {
    for (const [, line = '', key = ''] of example.matchAll(/^ +# (((?:password|token|url|secret)_?(?:file|command)?): .*)$/gm)) {
      const base = key.replace(/_(file|command)$/, '')
      const swapped = example.replace(new RegExp(`^( +)${base}_env: .*$`, 'm'), `$1${line}`)
      expect([line, await faultsOf(swapped)]).toEqual([line, []])
    }
  })
})
