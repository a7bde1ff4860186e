import { type CountingRules, notCounting } from './counts.js'
import { type ClockStory, type Episode, episodesOf } from './episodes.js'

/** A case whose posts are all gone, or all but thanks, had a wait as well; it ended with its answer, else with the posts. */
function removedEpisode(story: ClockStory, rules: CountingRules, now: number): Episode[] {
  const posts = story.posts.filter((post) => post.at <= now).sort((a, b) => a.at - b.at || a.mentionId - b.mentionId)
  const [start] = posts
  if (start === undefined) return []
  const [answer] = story.answers
    .filter((each) => each.at >= start.at && each.at <= now && notCounting(each, rules) === null)
    .sort((a, b) => a.at - b.at)
  if (answer !== undefined) return [{ start, posts, stop: { at: answer.at, by: 'answer', answer } }]
  return [{ start, posts, stop: { at: story.closedAt ?? now, by: 'removal', answer: null } }]
}

/** The waits of a case as of `now`, oldest first; of one whose posts are gone, the wait that it had. */
export function allWaits(story: ClockStory, rules: CountingRules, now: number): readonly Episode[] {
  const lived = episodesOf(story, rules, now)
  return lived.length > 0 ? lived : removedEpisode(story, rules, now)
}
