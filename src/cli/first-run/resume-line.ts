import { shellWord } from '../shell-word.js'
import type { Draft } from './draft.js'

const hoursWords = (hours: NonNullable<Draft['hours']>): string =>
  Object.entries(hours)
    .map(([days, spans]) => `${days} ${spans.join(' ')}`)
    .join(', ')

/** The command line with which the conversation goes on where it ended: what was answered stands in it. */
export function resumeLine(draft: Draft): string {
  const { name, urls, aliases = [], official = [], holidays, timezone, hours, firstAnswer } = draft
  const flags: readonly (readonly [string, string | null | undefined])[] = [
    ['--name', name],
    ...aliases.map((alias) => ['--alias', alias] as const),
    ...official.map(
      ({ entry }) =>
        [
          '--official',
          Object.entries(entry)
            .map(([key, value]) => `${key}=${value}`)
            .join(','),
        ] as const,
    ),
    ['--holidays', holidays],
    ['--timezone', timezone],
    ['--hours', hours == null ? null : hoursWords(hours)],
    ['--first-answer', firstAnswer],
  ]
  const given = flags.flatMap(([flag, value]) => (value == null ? [] : [flag, shellWord(value)]))
  return ['monitor init', ...urls.map(shellWord), ...(draft.allowPrivate ? ['--allow-private'] : []), ...given].join(' ')
}
