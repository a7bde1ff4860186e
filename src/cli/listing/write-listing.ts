import { type CsvDialect, csvLine } from '../../report/shapes/csv.js'
import { type Cell, cellAt, flatName, isField, pick } from '../../report/shapes/fields.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { spreadsheetInstant } from '../../report/shapes/spreadsheet-instant.js'
import { fillTemplate, templateNames, unclosedName } from '../../report/shapes/template.js'
import { tsvLine } from '../../report/shapes/tsv.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { UnknownWord } from '../../util/unknown-word.js'
import type { Io } from '../io.js'
import type { MachineFormat } from '../options/formats.js'

/** Documents of one kind, as many as there are: cases, mentions, sources. */
export interface Listing {
  /** Name of the list in the JSON document, and `type` of a line: `cases`, `case`. */
  readonly plural: string
  readonly singular: string
  readonly rows: Iterable<object> | AsyncIterable<object>
  /** Every field, in the order of the document; dots lead inside. */
  readonly fields: readonly string[]
  /** Fields of the tab-separated form, in words too. */
  readonly columns: readonly string[]
  /** Whose clocks a spreadsheet shows; null: nothing in the list is an instant. */
  readonly timezone: string | null
  /** The JSON document before the list, and after it. */
  readonly head: object
  readonly tail: object
  /** Lines of NDJSON after the list, with their own `type`. */
  readonly after: readonly object[]
  /** Names beside the fields, for templates and columns: figures in words. */
  readonly words: Readonly<Record<string, (row: never) => Cell>>
}

/** Enough for one write; a listing of millions is never held whole. */
const CHUNK = 65_536

function unknownFields(names: readonly string[], listing: Listing, words: readonly string[]): MonitorError {
  const named = names.join(', ')
  const known = [...listing.fields, ...words]
  return new UnknownWord(names.length > 1 ? phrase`unknown fields ${named}` : phrase`unknown field ${named}`, {
    // Of several slips no one word is meant.
    word: names.length > 1 ? '' : named,
    known,
    hint: phrase`fields: ${known.join(', ')}`,
  })
}

/** Checked before the first line, so that a slip of the finger is told even where nothing is listed. */
function checkNames(listing: Listing, format: MachineFormat): void {
  if (format.as === 'json' && format.fields !== null) {
    const unknown = format.fields.filter((field) => !isField(field, listing.fields))
    if (unknown.length > 0) throw unknownFields(unknown, listing, [])
  }
  if (format.as === 'template') {
    const unclosed = unclosedName(format.template)
    if (unclosed !== null)
      throw new MonitorError(phrase`--format: ${unclosed} is not closed`, {
        exit: EXIT.usage,
        hint: "such as '{{case}} {{url}}'",
      })
    const words = Object.keys(listing.words)
    const known = new Set([...listing.fields, ...listing.fields.map(flatName), ...words])
    const unknown = templateNames(format.template).filter((name) => !known.has(name))
    if (unknown.length > 0) throw unknownFields([...new Set(unknown)], listing, words)
  }
}

type CellOf = (row: object, name: string) => Cell

/** A field by its path, by its flat name, or in words. */
function cellsOf(listing: Listing): CellOf {
  const paths = new Map<string, string>(listing.fields.map((field) => [flatName(field), field]))
  return (row, name) => {
    const inWords = Object.hasOwn(listing.words, name) ? listing.words[name] : undefined
    return inWords === undefined ? cellAt(row, paths.get(name) ?? name) : inWords(row as never)
  }
}

/** What stands before, in and after the list, in one format. */
interface Writing {
  readonly before: string
  readonly line: (row: object, index: number) => string
  readonly after: string
}

function csvWriting({ fields, timezone }: Listing, dialect: CsvDialect): Writing {
  const told = dialect.instants === 'utc' || timezone === null ? null : spreadsheetInstant(timezone)
  const cell = (row: object, field: string): Cell => (told === null ? cellAt(row, field) : told(field, cellAt(row, field)))
  return {
    before: dialect.mark + csvLine(fields.map(flatName), dialect),
    line: (row) =>
      csvLine(
        fields.map((field) => cell(row, field)),
        dialect,
      ),
    after: '',
  }
}

function writing(listing: Listing, format: MachineFormat): Writing {
  const cellOf = cellsOf(listing)
  switch (format.as) {
    case 'json': {
      const { fields } = format
      const opened = jsonText({ ...listing.head, [listing.plural]: [] }).slice(0, -2)
      const tail = jsonText(listing.tail).slice(1, -1)
      return {
        before: opened,
        line: (row, index) => (index === 0 ? '' : ',') + jsonText(fields === null ? row : pick(row, fields)),
        after: `]${tail === '' ? '' : `,${tail}`}}\n`,
      }
    }
    case 'ndjson':
      return {
        before: '',
        line: (row) => `${jsonText({ type: listing.singular, ...row })}\n`,
        after: listing.after.map((line) => `${jsonText(line)}\n`).join(''),
      }
    case 'csv':
      return csvWriting(listing, format.dialect)
    case 'template':
      return { before: '', line: (row) => `${fillTemplate(format.template, (name) => cellOf(row, name))}\n`, after: '' }
    case 'tsv':
      return { before: '', line: (row) => tsvLine(listing.columns.map((name) => cellOf(row, name))), after: '' }
  }
}

/** Writes documents as they come, in constant memory; returns how many. */
export async function writeListing(listing: Listing, format: MachineFormat, io: Io): Promise<number> {
  checkNames(listing, format)
  const { before, line, after } = writing(listing, format)
  let waiting = before
  let index = 0
  for await (const row of listing.rows) {
    waiting += line(row, index)
    index += 1
    if (waiting.length < CHUNK) continue
    io.out(waiting)
    await io.drained()
    waiting = ''
  }
  waiting += after
  if (waiting !== '') io.out(waiting)
  return index
}
