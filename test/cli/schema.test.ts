import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/schema/catalogue.js'
import { schemaNamed, schemaNames } from '../../src/schema/json-schema.js'
import { monitor, words } from './run-monitor.js'

describe('monitor schema', () => {
  const table: readonly (readonly [string, string])[] = [
    ['cases', 'cases'],
    ['unanswered', 'cases'],
    ['ack', 'act'],
    ['calendar check', 'calendar-check'],
    ['calendar-check-lines', 'calendar-check-lines'],
    ['triage undo', 'triage-history'],
    ['error', 'error'],
    ['mention-line', 'mention-line'],
  ]
  it.each(table)('%s prints that of %s', async (line, name) => {
    const { code, out, err } = await monitor(['schema', ...words(line)])
    expect({ code, err, schema: JSON.parse(out) }).toEqual({ code: 0, err: '', schema: schemaNamed(name) })
  })

  it('lists them: a line each in a pipe, by name on a terminal, in the language of the reader', async () => {
    const { out } = await monitor(['schema'])
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => line.split('\t')[0])).toEqual(Object.keys(CATALOGUE))
    expect(lines[1]).toBe('cases\tunanswered cases\tCases\tcases-lines\tcases.schema.json')
    expect((await monitor(words('schema --lang de'), { columns: 80 })).out).toContain(
      '\ncases             Fälle: unanswered, cases\n',
    )
  })

  it('has an index for programs', async () => {
    const { out } = await monitor(words('schema --json name,file --now 2026-11-20'))
    expect(JSON.parse(out).schemas[1]).toEqual({ name: 'cases', file: 'cases.schema.json' })
  })

  it.each([
    ['frobnicate', "no schema of 'frobnicate'", `schemas: ${schemaNames().join(', ')}`],
    ['constructor', "no schema of 'constructor'", `schemas: ${schemaNames().join(', ')}`],
    ['cases --csv', '--csv does nothing for a schema, which is JSON as it is', 'monitor schema cases'],
  ])('refuses %s', async (line, message, hint) => {
    const { code, out, err } = await monitor(['schema', ...words(line)])
    const [told = '', advice = ''] = line.endsWith('--csv')
      ? Object.values(JSON.parse(err)).slice(2)
      : err.slice('monitor: '.length).split('\n  ')
    expect({ code, out, told, advice: String(advice).trimEnd() }).toEqual({ code: 2, out: '', told: message, advice: hint })
  })
})
