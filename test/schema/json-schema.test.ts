import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { buildProgram } from '../../src/cli/build-program.js'
import type { Io } from '../../src/cli/io.js'
import { COMMANDS } from '../../src/cli/registry.js'
import { german } from '../../src/german/german.js'
import { LEFT_FIELDS } from '../../src/report/documents/calendar-check-document.js'
import { DAY_FIELDS } from '../../src/report/documents/calendar-document.js'
import { CASE_FIELDS } from '../../src/report/documents/case-document.js'
import { DELIVERY_FIELDS } from '../../src/report/documents/delivery-document.js'
import { LEARNING_FIELDS, VERDICT_CHANGE_FIELDS } from '../../src/report/documents/learning-document.js'
import { MENTION_FIELDS } from '../../src/report/documents/mention-document.js'
import { REPLAY_FIELDS } from '../../src/report/documents/replay-document.js'
import { ROUTE_FIELDS } from '../../src/report/documents/route-document.js'
import { SILENCE_FIELDS } from '../../src/report/documents/silence-document.js'
import { SOURCE_FIELDS } from '../../src/report/documents/source-document.js'
import { STATS_FIELDS } from '../../src/report/documents/stats-document.js'
import { TRIAL_FIELDS } from '../../src/report/documents/trial-document.js'
import { CATALOGUE } from '../../src/schema/catalogue.js'
import { calendarDay, left } from '../../src/schema/documents/calendar.js'
import { caseSchema } from '../../src/schema/documents/case.js'
import { route } from '../../src/schema/documents/decision.js'
import { deliveryLog } from '../../src/schema/documents/delivery.js'
import { learning, verdictChange } from '../../src/schema/documents/learning.js'
import { mention, trial } from '../../src/schema/documents/mention.js'
import { replayed } from '../../src/schema/documents/replay.js'
import { silence } from '../../src/schema/documents/silence.js'
import { source } from '../../src/schema/documents/source.js'
import { group } from '../../src/schema/documents/stats.js'
import { schemaNamed, schemaNames } from '../../src/schema/json-schema.js'
import { schemaFiles } from '../../src/schema/schema-files.js'
import { english } from '../../src/util/say.js'
import { expectDocument } from '../support/documents.js'

const io = { version: '1', columns: 80, say: english, out: () => undefined, err: () => undefined } as unknown as Io

interface Node {
  readonly description?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly $defs?: Readonly<Record<string, Node>>
}

const isTold = ({ description, $ref, items, anyOf = [] }: Node): boolean =>
  description !== undefined || $ref !== undefined || (items !== undefined && isTold(items)) || anyOf.some(isTold)

/** Properties that nothing is said of. */
function untold(node: Node, path = ''): readonly string[] {
  const inner = [node.items, ...(node.anyOf ?? []), ...(node.oneOf ?? []), ...Object.values(node.$defs ?? {})]
  return [
    ...inner.flatMap((each) => (each === undefined ? [] : untold(each, path))),
    ...Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
      ...(isTold(value) || key === 'type' || value.properties !== undefined ? [] : [`${path}.${key}`]),
      ...untold(value, `${path}.${key}`),
    ]),
  ]
}

describe('the JSON Schemas', () => {
  it.each(schemaNames())('%s says what each field is, and lets documents grow', (name) => {
    const schema = schemaNamed(name)!
    expect(() =>
      new Ajv2020({ strict: true, strictTypes: false, validateFormats: false, code: { optimize: false } }).compile(schema),
    ).not.toThrow()
    expect(untold(schema as Node)).toEqual([])
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false')
  })

  it('tests take none with more or less in it', () => {
    const error = { type: 'error', code: 2, message: 'm', hint: null }
    expect(() => expectDocument('error', error)).not.toThrow()
    expect(() => expectDocument('error', { ...error, more: 1 })).toThrow('additional properties')
    expect(() => expectDocument('error', { ...error, hint: undefined })).toThrow("required property 'hint'")
    expect(() => expectDocument('error', { ...error, hint: undefined }, true)).toThrow("required property 'hint'")
    const cases = {
      schema: 1,
      generated_at: '2026-11-20T09:00:00Z',
      complete: true,
      cases: [{ case: 'C-1' }],
      unknown: [],
      snoozed: 0,
    }
    expect(() => expectDocument('cases', cases, true)).not.toThrow()
    expect(() => expectDocument('cases', cases)).toThrow("required property 'state'")
    expect(() => expectDocument('cases', { ...cases, generated_at: '2026-11-20T10:00:00+01:00' }, true)).toThrow('pattern')
  })

  it('are shipped as files, with an index', () => {
    const files = schemaFiles()
    expect(Object.keys(files)).toEqual(['index.json', ...schemaNames().map((name) => `${name}.schema.json`)])
    const { schemas } = JSON.parse(files['index.json']!) as { schemas: { name: string; file: string }[] }
    expect(schemas.map(({ name }) => name)).toEqual(Object.keys(CATALOGUE))
    for (const { name, file } of schemas) expect(JSON.parse(files[file]!)).toEqual(schemaNamed(name))
  })

  it('are told in German too', () => {
    expect(Object.values(CATALOGUE).filter(({ title }) => !Object.hasOwn(german.phrases, title))).toEqual([])
  })
})

describe('every command that prints for programs has one', () => {
  it.each(Object.keys(COMMANDS))('monitor %s', async (name) => {
    const module = await COMMANDS[name]!.load()
    const command = buildProgram(io, { name, module }).commands.find((each) => each.name() === name)!
    const has = (flag: string): boolean => command.options.some(({ long }) => long === flag)
    if (!has('--json')) return
    const schemas = Object.values(CATALOGUE).filter(({ commands }) => commands.some((line) => line.split(' ')[0] === name))
    expect(schemas.length).toBeGreaterThan(0)
    expect(schemas.some(({ lines }) => lines !== null)).toBe(has('--ndjson'))
  })
})

/** Paths of all that is no group itself. */
const leaves = (shape: z.ZodRawShape, prefix = ''): string[] =>
  Object.entries(shape).flatMap(([key, value]) => {
    const inner = value instanceof z.ZodNullable ? value.unwrap() : value
    return inner instanceof z.ZodObject ? leaves(inner.shape, `${prefix}${key}.`) : [prefix + key]
  })

describe('the fields that --json, --csv and --format name are those of the schema', () => {
  const lists: readonly (readonly [string, z.ZodObject, readonly string[]])[] = [
    ['case', caseSchema, CASE_FIELDS],
    ['mention', mention, MENTION_FIELDS],
    ['trial', trial, TRIAL_FIELDS],
    ['source', source, SOURCE_FIELDS],
    ['delivery', deliveryLog, DELIVERY_FIELDS],
    ['day', calendarDay, DAY_FIELDS],
    ['left', left, LEFT_FIELDS],
    ['group', group, STATS_FIELDS],
    ['replayed', replayed, REPLAY_FIELDS],
    ['route', route, ROUTE_FIELDS],
    ['learning', learning, LEARNING_FIELDS],
    ['change', verdictChange, VERDICT_CHANGE_FIELDS],
    ['silence', silence.extend({ match: z.unknown() }), SILENCE_FIELDS],
  ]
  it.each(lists)('%s', (_, schema, fields) => expect(leaves(schema.shape)).toEqual(fields))
})
