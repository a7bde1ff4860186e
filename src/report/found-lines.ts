import { oneLine, truncate } from '../util/text.js'

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

function rowLines(row: FoundRow, columns: number): readonly string[] {
  const head = [row.type, oneLine(row.url), oneLine(row.title ?? '')].filter((part) => part !== '').join('  ')
  const width = Math.max(30, columns - 6)
  return [
    `  ${head}`,
    `    ${oneLine(row.reason)}`,
    ...row.lacks.map(({ name, where }) => `    needs ${name}: ${where}`),
    ...row.secrets.map((secret) => `    ${secretLine(secret)}`),
    ...(row.unread === null ? [] : [`    not read: ${oneLine(row.unread)}`]),
    ...row.sample.map((words) => `    · ${truncate(oneLine(words), width)}`),
  ]
}

/** What an address leads to: each source, how it was told, which secret it needs and where that comes from, its newest items. */
export const foundLines = (url: string, rows: readonly FoundRow[], columns: number): string =>
  `${[`${oneLine(url)}: ${rows.length} found`, ...rows.flatMap((row) => rowLines(row, columns))].join('\n')}\n`
