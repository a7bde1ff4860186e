import { Command, CommanderError, Option } from 'commander'
import type { CaseQuery } from '../../app/listing/case-query.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { addCaseFilters, type CaseFilterOptions, caseQuery } from '../options/case-filters.js'
import { addSelected } from '../options/selection.js'

export interface InboxFilterOptions extends CaseFilterOptions {
  readonly snoozed?: boolean
}

/** What the inbox can be narrowed by, on the command line and in it. */
export function addInboxFilters(command: Command): void {
  addCaseFilters(command)
  addSelected(command, [new Option('--snoozed', 'those too that were put off until later')])
}

function filterCommand(): Command {
  const silent = { writeErr: () => undefined, writeOut: () => undefined }
  const command = new Command('filter').helpOption(false).exitOverride().configureOutput(silent)
  addInboxFilters(command)
  return command
}

/** The options that are filters, by the names they have once they are read. */
export const filterNames = (): readonly string[] => filterCommand().options.map((option) => option.attributeName())

const quoted = (value: string): string => (/[\s"]/.test(value) || value === '' ? `"${value.replaceAll('"', '')}"` : value)

/** Options as they would be typed into the inbox: the words that are searched for, then the flags. */
export function filterText(options: InboxFilterOptions): string {
  const given = new Map<string, unknown>(Object.entries(options))
  const flags = filterCommand().options.flatMap((option) => {
    const value = given.get(option.attributeName())
    if (value === undefined || option.attributeName() === 'search') return []
    const values = value === true ? [] : [value].flat().map(String)
    return [[option.long, ...values.map(quoted)].join(' ')]
  })
  return [...(options.search === undefined ? [] : [options.search]), ...flags].join(' ')
}

/** Words kept together by double quotes. */
const flagWords = (text: string): string[] => [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, whole, word]) => whole ?? word ?? '')

/** What was typed into the inbox: words to search for, as of `--search`, then flags. Throws what is told beside it. */
export function readFilter(text: string): InboxFilterOptions {
  const from = /(?:^|\s)--[a-z]/.exec(text)?.index ?? text.length
  const search = text.slice(0, from).trim()
  const command = filterCommand()
  try {
    command.parse(flagWords(text.slice(from)), { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    throw new MonitorError(thrown.message.replace(/^error: /, '').split('\n')[0] ?? '', { exit: EXIT.usage })
  }
  return { ...command.opts<InboxFilterOptions>(), ...(search !== '' && { search }) }
}

/** Open cases that a filter selects. */
export function inboxQuery(text: string, now: number): CaseQuery {
  const options = readFilter(text)
  return { ...caseQuery(options, now, ['open']), hideSnoozed: options.snoozed !== true }
}
