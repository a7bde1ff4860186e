import { type Command, Option } from 'commander'
import { phrase } from '../../util/say.js'
import { describedOption } from '../help/described.js'
import { refuse } from '../refuse.js'
import { oneOf } from './selection.js'

export interface CountingOptions {
  readonly count?: boolean
  readonly groupBy?: string
}

/** What is counted instead of listed; null: nothing, it is a listing. */
export type Asked<By extends string> = { readonly by: By | null } | null

/** Counting what a listing would show. */
export function addCounting(command: Command, groups: readonly string[]): void {
  const options = [
    new Option('--count', 'only how many there are').conflicts('groupBy'),
    describedOption('--group-by <field>', phrase`a line each with how many: ${groups.join(', ')}`, groups),
  ]
  for (const option of options) command.addOption(option.helpGroup('Counting:'))
}

/** Options → what is counted. An order or an end means nothing to a number. */
export function countingOf<By extends string>(
  options: CountingOptions & { readonly sort?: string; readonly limit?: string },
  groups: readonly By[],
): Asked<By> {
  const { count, groupBy, sort, limit } = options
  if (count !== true && groupBy === undefined) return null
  const flag = count === true ? '--count' : '--group-by'
  if (sort !== undefined) throw refuse(phrase`--sort does nothing for ${flag}`, 'leave one of them out')
  if (count === true && limit !== undefined) throw refuse(phrase`--limit does nothing for ${flag}`, 'leave one of them out')
  return { by: groupBy === undefined ? null : oneOf('--group-by', [groupBy], groups)[0]! }
}
