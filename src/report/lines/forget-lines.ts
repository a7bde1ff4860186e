import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import { authorDocument, type ForgetRow, type ForgottenAuthor } from '../documents/forget-document.js'
import { flow, hang } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { tsvLine } from '../shapes/tsv.js'

/** Cases of one person that are named; of more, the number. */
const MAX_CASES = 40

function authorLines({ source, sourceType, author, mentions, from, to }: ForgottenAuthor, sheet: Sheet): string[] {
  const { say, style, when, columns } = sheet
  const { id, handle, name, url } = author
  const known = [
    ...(name === null ? [] : [style.bold(oneLine(name))]),
    ...(handle === null ? [] : [`@${oneLine(handle).replace(/^@/, '')}`]),
    ...(id === null ? [] : [`id ${oneLine(id)}`]),
    ...(url === null ? [] : [oneLine(url)]),
  ]
  const span = mentions === 1 ? when(from) : say`${when(from)} to ${when(to)}`
  return [
    ...flow(known.length === 0 ? [say.text('unknown author')] : known, ' · ', columns),
    ...flow([`${oneLine(source)} (${oneLine(sourceType)})`, say.counted(mentions, 'mention'), span], ' · ', columns - 2).map(
      (line) => `  ${style.dim(line)}`,
    ),
  ]
}

function caseLines({ cases }: ForgetRow, { say, columns }: Sheet): string[] {
  if (cases.length === 0) return []
  const named = cases.slice(0, MAX_CASES).map(({ id, state }) => `${caseName(id)} (${say.text(state)})`)
  const more = cases.length - named.length
  return hang(`${say.text('cases')}  `, [...named, ...(more > 0 ? [say`and ${more} more`] : [])].join(', '), columns)
}

/** Who was found, for a person who is asked whether all of it shall go. */
export function forgetLines(row: ForgetRow, sheet: Sheet): string {
  const lines = [...row.person.authors.flatMap((author) => authorLines(author, sheet)), ...caseLines(row, sheet)]
  return `${[...lines, sheet.style.dim(sheet.say`times in ${sheet.timezone}`)].join('\n')}\n`
}

/** The same for a pipe: an author a line. */
export const forgetTsv = ({ person }: ForgetRow): string =>
  person.authors
    .map(authorDocument)
    .map((each) =>
      tsvLine([each.source, each.source_type, each.id, each.handle, each.name, each.mentions, each.first_at, each.last_at]),
    )
    .join('')
