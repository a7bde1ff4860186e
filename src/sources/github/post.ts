import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, type Row, rowAt, textAt, Unreadable, webUrlAt } from '../asking/wire.js'
import { markdownText } from '../mention/markdown-text.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'
import { commentId, threadId } from './place.js'

const STAFF = ['OWNER', 'MEMBER', 'COLLABORATOR']

export const isPullRequest = (row: Row): boolean => row['pull_request'] != null

/** `owner/name` of an address of the API, as rows of a search name where they stand. */
const REPOSITORY = /\/repos\/([\w-]+\/[\w.-]+?)(?:\/|$)/

/** The repository that a row says it stands in. */
export function repositoryIn(row: Row): string {
  const found = REPOSITORY.exec(textAt(row, 'repository_url') ?? textAt(row, 'url') ?? '')?.[1]
  if (found === undefined) throw new Unreadable('it names no repository')
  return found
}

/**
 * An issue or a pull request. That it was changed says nothing of its words: every comment and every label does that, so when it was
 * edited is not known.
 */
export function issueMention(row: Row, nativeId: string): IncomingMention {
  return newMention({
    nativeId,
    role: 'post',
    url: webUrlAt(row, 'html_url'),
    title: textAt(row, 'title'),
    text: markdownText(textAt(row, 'body')),
    author: authorOf(row),
    publishedAt: instantAt(row, 'created_at'),
  })
}

/** A comment of the list of all of a repository, which names what it stands below by its address. */
export function repositoryComment(row: Row, repository: string): IncomingMention {
  const number = /\/issues\/(\d+)$/.exec(textAt(row, 'issue_url') ?? '')?.[1]
  if (number === undefined) throw new Unreadable('it names no issue')
  return commentMention(row, threadId(repository, number))
}

/** Comments stand below an issue one after the other, so whoever writes there answers the issue, unless the words say otherwise. */
export function commentMention(row: Row, thread: string): IncomingMention {
  const [publishedAt, updatedAt] = [instantAt(row, 'created_at'), instantAt(row, 'updated_at')]
  return newMention({
    nativeId: commentId(thread, idAt(row, 'id')),
    role: 'comment',
    url: webUrlAt(row, 'html_url'),
    text: markdownText(textAt(row, 'body')),
    author: authorOf(row),
    publishedAt,
    editedAt: publishedAt !== null && updatedAt !== null && updatedAt > publishedAt ? updatedAt : null,
    parentRef: thread,
    rootRef: thread,
  })
}

/** Whoever deleted the account is told as nobody. Members who do not show that they are look like strangers. */
function authorOf(row: Row): ToldAuthor {
  const user = rowAt(row, 'user')
  const login = textAt(user, 'login')
  if (login === null) return {}
  return {
    id: idOrNull(user, 'id'),
    handle: login,
    name: login,
    url: webUrlAt(user, 'html_url'),
    flags: flagsOf(textAt(row, 'author_association'), textAt(user, 'type') === 'Bot'),
  }
}

/** It proves that somebody may write to the repository, not who speaks for the company. */
export const flagsOf = (association: string | null, isBot: boolean): readonly string[] => [
  ...(STAFF.includes(association ?? '') ? ['staff'] : []),
  ...(isBot ? ['bot'] : []),
]
