import type { Calendar } from './calendar.js'
import type { Episode, Stop } from './episodes.js'
import type { Given } from './promises.js'

export function explainStart({ start, posts, reopenedAt }: Episode, calendar: Calendar): string {
  const later = posts.length - 1
  const more =
    later === 0
      ? ''
      : `; ${later} later ${later === 1 ? 'post neither restarts nor extends' : 'posts neither restart nor extend'} it`
  const again =
    reopenedAt === undefined ? '' : `; reopened ${calendar.label(reopenedAt)}: a person said that what had ended it did not`
  const what = start.at === start.changedAt ? 'what an edit added to' : 'the oldest unanswered post'
  return `started by ${what} M-${start.mentionId} of ${calendar.label(start.at)}${more}${again}`
}

export function explainPromise({ answer, promise }: Given, calendar: Calendar): string {
  const who = answer.agent === null ? '' : `, signed ${answer.agent}`
  return `M-${answer.replyId} of ${calendar.label(answer.at)}${who} promised: "${promise.passage}"`
}

export function explainStop({ at, by, answer }: Stop, calendar: Calendar): string {
  const when = `stopped ${calendar.label(at)}`
  if (by === 'person') return `${when}: a person closed the case, nobody answered in public`
  if (by === 'removal') return `${when}: the posts are gone, nobody answered them`
  const who = answer?.replyId == null ? 'recorded by hand' : `M-${answer.replyId}, ${answer.strength}`
  return `${when} by an answer (${who}): ${answer?.reason ?? ''}`
}
