import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, isTrue, listAt, type Row, rowAt, rowOrNull, textAt, webUrlAt } from '../asking/wire.js'
import { markdownText } from '../mention/markdown-text.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'

/** That it was changed says nothing of its words, so when it was edited is not known. */
export function issueMention(row: Row): IncomingMention {
  return newMention({
    nativeId: idAt(row, 'iid'),
    role: 'post',
    url: webUrlAt(row, 'web_url'),
    title: textAt(row, 'title'),
    text: markdownText(textAt(row, 'description')),
    author: authorOf(row),
    publishedAt: instantAt(row, 'created_at'),
  })
}

export interface Issue {
  readonly iid: string
  readonly url: string | null
}

/** One thread below an issue: a comment and the replies to it, or a single one. What changed labels, or is told to members alone, is left out. */
export function threadMentions(discussion: Row, issue: Issue): readonly IncomingMention[] {
  const notes = listAt(discussion, 'notes').map((note) => rowOrNull(note) ?? {})
  const [first = {}] = notes
  return notes
    .filter((note) => !isTrue(note, 'system') && !isTrue(note, 'internal') && !isTrue(note, 'confidential'))
    .map((note) => noteMention(note, issue, note === first ? null : idOrNull(first, 'id')))
}

function noteMention(note: Row, { iid, url }: Issue, parent: string | null): IncomingMention {
  const id = idAt(note, 'id')
  const [publishedAt, updatedAt] = [instantAt(note, 'created_at'), instantAt(note, 'updated_at')]
  return newMention({
    nativeId: noteId(iid, id),
    role: 'comment',
    url: url === null ? null : `${url}#note_${id}`,
    text: markdownText(textAt(note, 'body')),
    author: authorOf(note),
    publishedAt,
    editedAt: publishedAt !== null && updatedAt !== null && updatedAt > publishedAt ? updatedAt : null,
    parentRef: parent === null ? iid : noteId(iid, parent),
    rootRef: iid,
  })
}

const noteId = (iid: string, note: string): string => `${iid}#${note}`

/** Every GitLab counts its people from 1. Nothing tells who of them belongs to the project. */
function authorOf(row: Row): ToldAuthor {
  const author = rowAt(row, 'author')
  return {
    id: idOrNull(author, 'id'),
    handle: textAt(author, 'username'),
    name: textAt(author, 'name') || textAt(author, 'username'),
    url: webUrlAt(author, 'web_url'),
  }
}
