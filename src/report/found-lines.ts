import { oneLine } from '../util/text.js'
import { clip, hang } from './layout.js'

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

export interface SecretRow {
  readonly name: string
  readonly required: boolean
  readonly variable: string
  readonly isSet: boolean
  readonly where: string
}

const secretLine = ({ name, required, variable, isSet, where }: SecretRow): string =>
  `${required ? 'needs' : 'can use'} ${name}, from ${variable}${isSet ? ', which is set' : `: ${where}`}`

/** Where nobody looks, each stays on one line, to be searched for. */
const WIDEST = 80
const TITLE = 60

function rowLines(row: FoundRow, columns: number | null): readonly string[] {
  const title = clip(oneLine(row.title ?? ''), TITLE)
  const head = [row.type, oneLine(row.url), title].filter((part) => part !== '').join('  ')
  const told = [
    row.reason,
    ...row.lacks.map(({ name, where }) => `needs ${name}: ${where}`),
    ...row.secrets.map(secretLine),
    ...(row.unread === null ? [] : [`not read: ${row.unread}`]),
  ].map(oneLine)
  return [
    `  ${head}`,
    ...told.flatMap((words) => (columns === null ? words : hang('', words, columns - 4))).map((line) => `    ${line}`),
    ...row.sample.map((words) => `    · ${clip(oneLine(words), (columns ?? WIDEST) - 6)}`),
  ]
}

/** What an address leads to: each source, how it was told, which secret it needs and where that comes from, its newest items. `columns`: of the terminal, if it is one. */
export const foundLines = (url: string, rows: readonly FoundRow[], columns: number | null): string =>
  `${[`${oneLine(url)}: ${rows.length} found`, ...rows.flatMap((row) => rowLines(row, columns))].join('\n')}\n`
