import type { IncomingMention } from '../../model/mention.js'
import { readRows } from '../streams/stream.js'

import { isPrivate, mastodonStatus, type Reader } from './status.js'

export interface ReadStatuses {
  readonly items: readonly IncomingMention[]
  readonly leftOut: readonly string[]
}

/** The posts of an answer. Private ones are counted, and nothing of them goes further. */
export function readStatuses(rows: readonly unknown[], reader: Reader): ReadStatuses {
  let withheld = 0
  const { items, leftOut } = readRows(rows, 'post', (row) => {
    if (!isPrivate(row, reader)) return mastodonStatus(row, reader)
    withheld += 1
    return null
  })
  const posts = withheld === 1 ? '1 private post was' : `${withheld} private posts were`
  return { items, leftOut: withheld === 0 ? leftOut : [...leftOut, `${posts} left out: they are for nobody else to read`] }
}
