import { kept, type Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { clip, hang } from '../shapes/layout.js'

/** A source that was found, as far as a person is shown it. */
export interface FoundRow {
  readonly type: string
  readonly url: string
  readonly title: string | null
  readonly reason: string
  readonly sample: readonly string[]
  readonly unread: string | null
  readonly secrets: readonly SecretRow[]
  readonly lacks: readonly { readonly name: string; readonly where: string }[]
}

interface SecretRow {
  readonly name: string
  readonly required: boolean
  readonly variable: string
  readonly isSet: boolean
  readonly where: string
}

function secretLine({ name, required, variable, isSet, where }: SecretRow, say: Say): string {
  if (isSet)
    return required ? say`needs ${name}, from ${variable}, which is set` : say`can use ${name}, from ${variable}, which is set`
  return required ? say`needs ${name}, from ${variable}: ${kept(where)}` : say`can use ${name}, from ${variable}: ${kept(where)}`
}

/** Where nobody looks, each stays on one line, to be searched for. */
const WIDEST = 80
const TITLE = 60

/** Of the terminal, if it is one. */
interface Reader {
  readonly columns: number | null
  readonly say: Say
}

function rowLines(row: FoundRow, { columns, say }: Reader): readonly string[] {
  const title = clip(oneLine(row.title ?? ''), TITLE)
  const head = [row.type, oneLine(row.url), title].filter((part) => part !== '').join('  ')
  const told = [
    say.told(row.reason),
    ...row.lacks.map(({ name, where }) => say`needs ${name}: ${kept(where)}`),
    ...row.secrets.map((secret) => secretLine(secret, say)),
    ...(row.unread === null ? [] : [say`not read: ${kept(row.unread)}`]),
  ].map(oneLine)
  return [
    `  ${head}`,
    ...told.flatMap((words) => (columns === null ? words : hang('', words, columns - 4))).map((line) => `    ${line}`),
    ...row.sample.map((words) => `    · ${clip(oneLine(words), (columns ?? WIDEST) - 6)}`),
  ]
}

/** What an address leads to: each source, how it was told, which secret it needs and where that comes from, its newest items. */
export const foundLines = (url: string, rows: readonly FoundRow[], reader: Reader): string =>
  `${[reader.say`${oneLine(url)}: ${rows.length} found`, ...rows.flatMap((row) => rowLines(row, reader))].join('\n')}\n`
