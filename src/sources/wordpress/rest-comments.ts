import { messageOf } from '../../util/errors.js'
import { askRest, type RestParams, restUrl } from './rest.js'
import { COMMENT_FIELDS, restComment } from './rest-rows.js'
import type { Run } from './run.js'

const PER_PAGE = 100
/** Two thousand comments between two polls; beyond that the gap is told. */
const MAX_PAGES = 20

/** Reads on while there is a next page, up to `maxPages`. `whole`: the end was reached. */
async function readPages(run: Run, params: RestParams, visit: (rows: readonly unknown[]) => boolean, maxPages = MAX_PAGES) {
  const root = run.memory.endpoints!.rest!
  for (let page = 1; page <= maxPages; page += 1) {
    const answer = await askRest(run.context, restUrl(root, 'wp/v2/comments', { ...params, per_page: PER_PAGE, page }))
    if (!visit(answer.rows)) return { whole: false }
    if (!answer.more) return { whole: true }
  }
  return { whole: false }
}

/**
 * Numbers of the newest comments. By number and not by date: a comment that was approved late has an old date, and hides behind newer
 * ones in every list that is ordered by it. Reads back until a known one comes. `joined`: it came, or there are no more.
 */
export async function newestNumbers(
  run: Run,
  isKnown: (number: number) => boolean,
): Promise<{ numbers: number[]; joined: boolean }> {
  const numbers: number[] = []
  let met = false
  const visit = (rows: readonly unknown[]): boolean => {
    const page = rows.map((row) => (row as { id?: unknown } | null)?.id).filter((id) => Number.isSafeInteger(id)) as number[]
    numbers.push(...page)
    met ||= page.some(isKnown)
    return !met
  }
  const { whole } = await readPages(run, { orderby: 'id', order: 'desc', _fields: 'id' }, visit, run.first ? 1 : MAX_PAGES)
  return { numbers, joined: met || whole || run.first }
}

/** All comments dated `since` or later, as they are now: finds edits and late approvals. Takes them over page by page. Whether to the end. */
export async function readSince(run: Run, since: number, toText: (html: string) => string): Promise<boolean> {
  // Filters by the site's local time: without the zone the bound would be read as local.
  const after = new Date(since).toISOString()
  const { whole } = await readPages(run, { after, orderby: 'id', order: 'desc', _fields: COMMENT_FIELDS }, (rows) => {
    takeRows(run, rows, toText)
    return true
  })
  return whole
}

/** The comments with these numbers. Those that REST does not show (pingbacks) are noted as absent. */
export async function readNumbers(run: Run, numbers: readonly number[], toText: (html: string) => string): Promise<void> {
  for (let start = 0; start < numbers.length; start += PER_PAGE) {
    const chunk = numbers.slice(start, start + PER_PAGE)
    const seen = new Set<number>()
    await readPages(run, { include: chunk.join(','), orderby: 'id', _fields: COMMENT_FIELDS }, (rows) => {
      for (const number of takeRows(run, rows, toText)) seen.add(number)
      return true
    })
    for (const number of chunk) if (!seen.has(number)) run.absent.add(number)
  }
}

/** The comments of one post, or those dated `since` or later. */
export async function readPostComments(
  run: Run,
  { postId, since }: { readonly postId: number; readonly since: number | null },
  toText: (html: string) => string,
): Promise<void> {
  const dated: RestParams = since === null ? {} : { after: new Date(since).toISOString() }
  await readPages(run, { post: postId, ...dated, orderby: 'id', order: 'desc', _fields: COMMENT_FIELDS }, (rows) => {
    takeRows(run, rows, toText)
    return true
  })
}

/** One bad row is a warning. */
function takeRows(run: Run, rows: readonly unknown[], toText: (html: string) => string): number[] {
  const numbers: number[] = []
  for (const row of rows) {
    try {
      const comment = restComment(row, toText)
      if (comment === null) continue
      run.rows.set(comment.number, comment)
      numbers.push(comment.number)
    } catch (error) {
      run.warnings.push(`the REST API sent a comment that was left out: ${messageOf(error)}`)
    }
  }
  return numbers
}
