import * as z from 'zod'
import { STATS_BY } from '../../model/stats.js'
import * as leaf from '../leaf.js'
import { line, listing } from '../listing.js'
import { complete } from './unknown.js'

export const shareOf = (description: string) =>
  z
    .object({
      share: leaf.share('The share.'),
      low: leaf.share('Not less, …'),
      high: leaf.share('… and not more, with 95 % certainty.'),
    })
    .describe(`${description} null: cannot be told from so few or so young cases.`)
    .nullable()

export const tally = z
  .object({
    cases: leaf.count('Answered, waiting and closed unanswered.'),
    answered: leaf.count('Answered.'),
    waiting: leaf.count('Nobody answered yet.'),
    closed_unanswered: leaf.count('A person closed it without any answer.'),
    answer_rate: shareOf('Share of the cases that was answered.'),
    median_seconds: leaf.seconds('Half of the customers are answered within this time; the unanswered are counted.').nullable(),
    median_business_seconds: leaf.seconds('The same in business time.').nullable(),
    within_1h: shareOf('Share answered within an hour.'),
    within_4h: shareOf('Share answered within four hours.'),
    within_24h: shareOf('Share answered within a day.'),
    within_7d: shareOf('Share answered within a week.'),
    due: leaf.count('Cases whose promise is due by now.'),
    breach_rate: shareOf('Share of the due that was not answered by then.'),
    removed_unanswered: leaf.count('The customer’s posts are gone and nobody had answered; counted apart.'),
    dismissed: leaf.count('A person said that it is none; counted apart.'),
    unseen: leaf.count('Of those that wait: where nothing can be seen at present.'),
    small: leaf.flag('So few cases that the figures say little.'),
  })
  .meta({ id: 'tally', description: 'What some cases come to. The unanswered count in every figure.' })

export const group = z
  .object({
    group: leaf.text('blog, mon, 2026-W47, q1, …; all: no groups were asked for; null: not known.').nullable(),
    followers: z
      .object({ from: leaf.count('From …'), to: leaf.count('… to.') })
      .describe('Followers of a reach quartile.')
      .nullable(),
    ...tally.shape,
  })
  .meta({ id: 'group', description: 'Cases that are alike in one thing.' })

export const fairness = z
  .object({
    ratio: leaf.number('How many times as long customers of the lowest quartile of reach wait; null: cannot be told.').nullable(),
    bound: leaf.oneOf(['exact', 'at-least', 'at-most'], 'What the ratio is.'),
    lowest_cases: leaf.count('Cases of the lowest quartile.'),
    highest_cases: leaf.count('Cases of the highest quartile.'),
    reason: leaf.text('In English.'),
  })
  .meta({ id: 'fairness', description: 'How long customers of few followers wait, beside those of many.' })

export const stretch = z
  .object({
    source: leaf.text('Id of the source.'),
    since: leaf.instant('Since when nothing was seen of it; null: it was never seen.').nullable(),
    until: leaf.instant('Until when; null: it lasts.').nullable(),
    reason: leaf.text('Why, in English.'),
  })
  .meta({ id: 'stretch', description: 'A time of one source of which it is not known what happened there.' })

const rate = {
  messages: leaf.count('Messages of their own.'),
  cases: leaf.count('Cases told in them, each as often as it was told.'),
  updates: leaf.count('Messages that were only brought up to date.'),
  messages_per_day: leaf.number('Messages a day.'),
  cases_per_day: leaf.number('Cases a day.'),
  busiest_day: z
    .object({ date: leaf.day('The local day.'), messages: leaf.count('Messages of it.'), cases: leaf.count('Cases of it.') })
    .describe('The day with most messages; null: none went out.')
    .nullable(),
}

export const alerts = z
  .object({
    since: leaf.instant('From when on is counted.'),
    until: leaf.instant('Until when.'),
    ...rate,
    receivers: z
      .array(z.object({ receiver: leaf.text('Id of the receiver.').nullable(), ...rate }))
      .describe('The same for each receiver.'),
  })
  .meta({ id: 'alerts', description: 'What people were told.' })

export const stats = listing({
  commands: ['stats'],
  title: 'Answer rate and waiting times',
  plural: 'groups',
  singular: 'group',
  row: group,
  head: {
    complete,
    since: leaf.instant('Cases that began since.').nullable(),
    until: leaf.instant('Cases that began until.').nullable(),
    by: leaf.oneOf(STATS_BY, 'What the groups are alike in; null: all cases are one group.').nullable(),
  },
  tail: { total: tally, fairness: fairness.nullable(), unknown: z.array(stretch), alerts: alerts.nullable() },
  more: [
    line('total', tally.shape),
    line('fairness', fairness.shape),
    line('unknown', stretch.shape),
    line('alerts', alerts.shape),
  ],
})
