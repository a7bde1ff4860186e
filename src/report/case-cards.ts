import type { CaseListing, JudgedCase } from '../model/case.js'
import type { Clock } from '../model/clock.js'
import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import { oneLine, truncate } from '../util/text.js'
import { ageSeconds, caseName } from './case-document.js'
import type { Style } from './style.js'

const TARGET_WORDS = { first_answer: 'first answer', next_answer: 'next answer', resolution: 'resolution' } as const

/** How a clock stands, in words: `overdue 3h 5m`, `due in 40m`, `answered in time`. */
export function clockWords(clock: Clock, now: number): string {
  switch (clock.status) {
    case 'breached':
      return `overdue ${formatDuration(clock.overdueSeconds * 1000)}`
    case 'running':
      return `due in ${formatDuration(clock.dueAt - now)}`
    case 'met':
      return 'in time'
    case 'late':
      return `late by ${formatDuration(clock.overdueSeconds * 1000)}`
  }
}

function paint(clock: Clock, text: string, style: Style): string {
  if (clock.status === 'breached' || clock.status === 'late') return style.red(text)
  return clock.status === 'running' ? style.yellow(text) : style.green(text)
}

function card({ record, clock }: JudgedCase, now: number, style: Style): string {
  const indent = '  '
  const room = Math.max(40, style.width - indent.length)
  const head = [
    style.bold(caseName(record.id)),
    paint(clock, style.bold(clockWords(clock, now)), style),
    `${record.severity} ${record.kind}`,
    [record.brand, record.source].filter((part) => part !== null).join(' · '),
  ]
  if (record.state !== 'open') head.push(record.state)
  const who = oneLine(record.author.name ?? record.author.handle ?? 'unknown author')
  const about = record.title === null ? who : `${who} · ${oneLine(record.title)}`
  const facts = [`${TARGET_WORDS[clock.target]} due ${toIso(clock.dueAt)}`, `waiting ${formatDuration(ageSeconds(record, now) * 1000)}`]
  if (record.posts.length > 1) facts.push(`${record.posts.length} posts`)
  if (record.sensitive.length > 0) facts.push(`contains ${record.sensitive.join(', ')}`)
  if (record.ackedUntil !== null && record.ackedUntil > now) facts.push(`acked until ${toIso(record.ackedUntil)}`)
  if (record.assignee !== null) facts.push(`assigned to ${oneLine(record.assignee)}`)
  const last = record.answers.at(-1)
  if (last !== undefined) facts.push(`last reply: ${last.kind}${last.identity === 'name' ? ' (by name only)' : ''}`)
  const lines = [truncate(about, room), truncate(oneLine(record.text), room * 2), facts.join(' · ')].filter((line) => line !== '')
  return [
    head.join('  '),
    ...lines.map((line, index) => indent + (index === lines.length - 1 ? style.dim(line) : line)),
    ...(record.url === null ? [] : [indent + style.cyan(oneLine(record.url))]),
  ].join('\n')
}

/** Cards for a person, the most urgent first as given. */
export function caseCards(listing: CaseListing, style: Style, nothing: string): string {
  const cards = listing.cases.map((judged) => card(judged, listing.generatedAt, style))
  return `${cards.length === 0 ? nothing : cards.join('\n\n')}\n`
}

/** What could not be seen, one line a source; empty when everything was. */
export function unknownLines(listing: CaseListing, style: Style): string {
  return listing.unknown
    .map(({ source, since, reason }) => `${style.yellow('unknown:')} ${source} since ${toIso(since)}: ${oneLine(reason)}\n`)
    .join('')
}
