import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, type Row, rowAt, secondsAt, textAt, webUrlAt } from '../asking/wire.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'

export interface PostSurroundings {
  /** `https://stackoverflow.com` */
  readonly site: string
  readonly htmlToText: HtmlToText
  /** Of the question, where it is known. */
  readonly question?: string
}

/** Questions and answers share their numbers, comments have numbers of their own. */
const commentId = (id: string): string => `c${id}`

/** A question, an answer or a comment. Titles and names come as HTML entities unless an unsafe filter is asked for. */
export function stackExchangePost(row: Row, surroundings: PostSurroundings): IncomingMention {
  if (idOrNull(row, 'comment_id') !== null) return comment(row, surroundings)
  const { site, htmlToText } = surroundings
  const [answer, question] = [idOrNull(row, 'answer_id'), idAt(row, 'question_id')]
  const title = textAt(row, 'title')
  return newMention({
    nativeId: answer ?? question,
    role: answer === null ? 'post' : 'comment',
    url: answer === null ? (webUrlAt(row, 'link') ?? `${site}/q/${question}`) : `${site}/a/${answer}`,
    title: answer === null && title !== null ? htmlToText(title) : null,
    ...shared(row, htmlToText),
    editedAt: secondsAt(row, 'last_edit_date'),
    parentRef: answer === null ? null : question,
    rootRef: answer === null ? null : question,
  })
}

function comment(row: Row, { site, htmlToText, question }: PostSurroundings): IncomingMention {
  const [id, parent] = [idAt(row, 'comment_id'), idAt(row, 'post_id')]
  const isOnQuestion = textAt(row, 'post_type') === 'question'
  return newMention({
    nativeId: commentId(id),
    url: `${site}/posts/comments/${id}`,
    ...shared(row, htmlToText),
    parentRef: parent,
    rootRef: question ?? (isOnQuestion ? parent : null),
  })
}

const shared = (row: Row, htmlToText: HtmlToText) => ({
  text: plainText(textAt(row, 'body'), htmlToText),
  author: owner(rowAt(row, 'owner'), htmlToText),
  publishedAt: secondsAt(row, 'creation_date'),
})

/** Who deleted the account has no id any more. */
const owner = (row: Row, htmlToText: HtmlToText): ToldAuthor => ({
  id: idOrNull(row, 'user_id'),
  name: htmlToText(textAt(row, 'display_name') ?? ''),
  url: webUrlAt(row, 'link'),
  flags: textAt(row, 'user_type') === 'moderator' ? ['moderator'] : [],
})
