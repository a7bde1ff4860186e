import { messageOf } from '../../util/errors.js'
import { redactUrl } from '../../util/redact-url.js'
import type { FeedDocument } from '../feed/feed-document.js'
import { feedComment, numberOf } from './comment.js'
import type { Run } from './run.js'

/** Takes the comments of a feed over. One bad item is a warning, and so are all comments of one protected post. */
export function takeShown(run: Run, document: FeedDocument): void {
  const locked = new Set<string>()
  run.memory.language = document.feed.language ?? run.memory.language
  for (const [index, entry] of document.feed.entries.entries()) {
    try {
      const comment = feedComment(entry, document)
      if (comment !== null) {
        run.shown.set(comment.number, comment)
        continue
      }
      locked.add(entry.link?.replace(/#.*/, '') ?? 'a post')
      const number = numberOf(entry.id) ?? numberOf(entry.link)
      if (number !== null) run.locked.add(number)
    } catch (error) {
      run.warnings.push(`item ${index + 1} of ${redactUrl(document.url)} was left out: ${messageOf(error)}`)
    }
  }
  for (const post of locked) run.warnings.push(`the comments of ${post} are protected by a password and cannot be read`)
}
