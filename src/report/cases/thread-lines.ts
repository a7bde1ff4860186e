import type { Mention } from '../../model/mention.js'
import type { Say } from '../../util/say.js'
import { oneLine, stripControls } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { CasePage } from '../documents/case-page-document.js'
import { mentionName } from '../documents/mention-document.js'
import { flow, wrap } from '../shapes/layout.js'
import { inner } from '../shapes/section.js'
import type { Sheet } from '../shapes/sheet.js'
import { authorName, shownText } from '../shapes/words.js'
import { pieceLines, whole } from './extract.js'
import { threadExtract } from './thread-extract.js'

/** A post that would fill the screen several times over is cut; the page is there to be read. */
const MAX_POST_LINES = 60

interface Written {
  readonly page: CasePage
  readonly sheet: Sheet
  /** Every post, each to its end. */
  readonly all: boolean
}

function whatOf(mention: Mention, page: CasePage, sheet: Sheet): string {
  if (mention.officialIdentity !== null) return sheet.style.green(sheet.say.text('official'))
  const isOfCase = page.detail.record.posts.some((post) => post.mentionId === mention.id)
  return isOfCase ? sheet.style.bold(sheet.say.text(mention.label ?? mention.verdict.kind)) : sheet.say.text(mention.role)
}

function postLines(mention: Mention, { page, sheet, all }: Written): string[] {
  const { style, say } = sheet
  const head = [
    mentionName(mention.id),
    authorName(mention.author, say),
    whatOf(mention, page, sheet),
    style.dim(mention.publishedAt === null ? say.text('no date') : sheet.when(mention.publishedAt)),
    ...(mention.deletedAt === null ? [] : [style.red(say.text('deleted'))]),
  ]
  const text = stripControls(shownText(mention, say))
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '')
    .flatMap((line) => wrap(line, inner(sheet) - 4))
  const more = all ? 0 : text.length - MAX_POST_LINES
  const rest = more === 1 ? say.text('… 1 more line') : say`… ${more} more lines`
  const shown = more > 0 ? [...text.slice(0, MAX_POST_LINES), style.dim(rest)] : text
  return [...flow(head, '  ', inner(sheet)), ...shown.map((line) => `    ${line}`)]
}

/** What is left out in one place; where it is the first, how to see it. */
export function leftOut(what: string, caseId: number | null, say: Say): string {
  return caseId === null ? `… ${what}` : say`… ${what}; monitor show ${caseName(caseId)} --all shows them`
}

/** The conversation that a case stands in. */
export function threadLines(page: CasePage, sheet: Sheet, all: boolean): string[] {
  const { say, style } = sheet
  const { detail } = page
  return pieceLines(all ? whole(detail.thread) : threadExtract(detail), {
    shown: (mention) => postLines(mention, { page, sheet, all }),
    left: (count, isFirst) =>
      wrap(leftOut(say`${count} more posts`, isFirst ? detail.record.id : null, say), inner(sheet)).map(style.dim),
  })
}
