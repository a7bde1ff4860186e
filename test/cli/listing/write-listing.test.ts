import { describe, expect, it } from 'vitest'
import type { Io } from '../../../src/cli/io.js'
import { type Listing, writeListing } from '../../../src/cli/listing/write-listing.js'
import type { MachineFormat } from '../../../src/cli/options/formats.js'
import { ClosedOutput } from '../../../src/cli/terminal/closed-output.js'
import { EXCEL_CSV, PLAIN_CSV } from '../../../src/report/shapes/csv.js'

interface Row {
  readonly id: string
  readonly group: { readonly name: string | null } | null
}

/** Rows that are made when they are asked for, and what is known of the asking. */
function source(count: number) {
  const seen = { made: 0, ended: false }
  async function* rows(): AsyncGenerator<Row> {
    try {
      for (let index = 0; index < count; index += 1) {
        seen.made += 1
        yield { id: `M-${index}`, group: index % 2 === 0 ? { name: 'ü'.repeat(50) } : null }
      }
    } finally {
      seen.ended = true
    }
  }
  return { rows: rows(), seen }
}

const listing = (rows: Listing['rows']): Listing => ({
  plural: 'rows',
  singular: 'row',
  rows,
  fields: ['id', 'group.name'],
  columns: ['id', 'loud'],
  timezone: 'Europe/Zurich',
  head: { schema: 1 },
  tail: { unknown: [] },
  after: [{ type: 'unknown', source: 'x' }],
  words: { loud: (row: Row) => row.id.toUpperCase() },
})

async function written(format: MachineFormat, rows: Listing['rows']): Promise<string> {
  let text = ''
  await writeListing(listing(rows), format, {
    out: (part: string) => (text += part),
    drained: async () => undefined,
  } as unknown as Io)
  return text
}

const TWO: readonly Row[] = [
  { id: 'a', group: { name: 'A' } },
  { id: 'b', group: null },
]

describe('one writer for all formats', () => {
  const table: readonly (readonly [MachineFormat, string])[] = [
    [
      { as: 'json', fields: null },
      '{"schema":1,"rows":[{"id":"a","group":{"name":"A"}},{"id":"b","group":null}],"unknown":[]}\n',
    ],
    [{ as: 'json', fields: ['group.name'] }, '{"schema":1,"rows":[{"group":{"name":"A"}},{"group":null}],"unknown":[]}\n'],
    [
      { as: 'ndjson' },
      '{"type":"row","id":"a","group":{"name":"A"}}\n{"type":"row","id":"b","group":null}\n{"type":"unknown","source":"x"}\n',
    ],
    [{ as: 'csv', dialect: PLAIN_CSV }, 'id,group_name\r\na,A\r\nb,\r\n'],
    [{ as: 'csv', dialect: EXCEL_CSV }, '\ufeffid;group_name\r\na;A\r\nb;\r\n'],
    [{ as: 'tsv' }, 'a\tA\nb\tB\n'],
    [{ as: 'template', template: '{{group.name}}{{group_name}}{{loud}}' }, 'AAA\nB\n'],
  ]
  it.each(table)('%j', async (format, text) => expect(await written(format, TWO)).toBe(text))

  it('a spreadsheet gets instants as it knows them, on the clocks of the zone in force; another program as they are', async () => {
    const rows = [
      { id: '2026-11-20T09:00:00Z', sla: { due_at: '2026-11-20T09:00:00Z', left: -1.5 } },
      { id: 'b', sla: { due_at: '2026-07-01T22:30:05Z', left: 2 } },
      { id: 'c', sla: null },
    ]
    const texts = [EXCEL_CSV, PLAIN_CSV].map(async (dialect) => {
      let text = ''
      const io = { out: (part: string) => (text += part), drained: async () => undefined } as unknown as Io
      await writeListing({ ...listing(rows), fields: ['id', 'sla.due_at', 'sla.left'] }, { as: 'csv', dialect }, io)
      return text
    })
    expect(await Promise.all(texts)).toEqual([
      '\ufeffid;sla_due_at;sla_left\r\n2026-11-20T09:00:00Z;2026-11-20 10:00:00;-1,5\r\nb;2026-07-02 00:30:05;2\r\nc;;\r\n',
      'id,sla_due_at,sla_left\r\n2026-11-20T09:00:00Z,2026-11-20T09:00:00Z,-1.5\r\nb,2026-07-01T22:30:05Z,2\r\nc,,\r\n',
    ])
  })

  it('a document without a tail is closed as well', async () => {
    let text = ''
    const io = { out: (part: string) => (text += part), drained: async () => undefined } as unknown as Io
    await writeListing({ ...listing([]), tail: {} }, { as: 'json', fields: null }, io)
    expect(text).toBe('{"schema":1,"rows":[]}\n')
  })
})

describe('a listing of any length', () => {
  it.each([
    { as: 'ndjson' },
    { as: 'json', fields: null },
    { as: 'csv', dialect: PLAIN_CSV },
    { as: 'tsv' },
  ] satisfies MachineFormat[])('$as is written as it comes', async (format) => {
    const { rows, seen } = source(20_000)
    let longest = 0
    let parts = 0
    let madeAtFirst = 0
    const out = (text: string): void => {
      if (parts === 0) madeAtFirst = seen.made
      parts += 1
      longest = Math.max(longest, text.length)
    }
    await writeListing(listing(rows), format, { out, drained: async () => undefined } as unknown as Io)
    expect({ made: seen.made, ended: seen.ended }).toEqual({ made: 20_000, ended: true })
    expect(parts).toBeGreaterThan(1)
    expect(longest).toBeLessThan(70_000)
    expect(madeAtFirst).toBeLessThan(20_000)
  })

  it('ends with its reader: no further row is asked for', async () => {
    const { rows, seen } = source(1_000_000)
    const out = (): void => {
      throw new ClosedOutput()
    }
    await expect(
      writeListing(listing(rows), { as: 'ndjson' }, { out, drained: async () => undefined } as unknown as Io),
    ).rejects.toThrow(ClosedOutput)
    expect(seen.ended).toBe(true)
    expect(seen.made).toBeLessThan(2_000)
  })
})

it('a progress line is silent where nobody watches, fits its terminal, and is gone afterwards', async () => {
  const { progressLine } = await import('../../../src/cli/terminal/progress-line.js')
  let err = ''
  let now = 1_000
  const io = { stderrIsTerminal: true, columns: 24, clock: () => now, err: (text: string) => (err += text) } as unknown as Io
  const line = progressLine(io)
  line.clear()
  line.show('polling 1/9 \u001b[2Jeine-sehr-lange-quelle')
  line.show('too soon')
  now += 50
  line.show('polling 2/9 b')
  line.clear()
  expect(err).toBe('\r\u001b[Kpolling 1/9 [2Jeine-se…\r\u001b[Kpolling 2/9 b\r\u001b[K')
  const silent = progressLine({ ...io, stderrIsTerminal: false })
  err = ''
  silent.show('x')
  silent.clear()
  expect(err).toBe('')
})
