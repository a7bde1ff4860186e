import { Command, CommanderError } from 'commander'
import type { CheckFinding } from '../../app/check/finding.js'
import type { SavedQuery } from '../../model/saved-query.js'
import { MonitorError, reasonOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { COMMANDS } from '../registry.js'
import { usageFault } from '../usage-fault.js'
import { caseQuery } from './case-filters.js'
import { selectionOf } from './selection.js'

const SELECTING = ['mentions', 'stats']

/** Reads a saved query with the parser of its own command. Throws what calling it would. */
async function parse({ words }: SavedQuery, now: number): Promise<void> {
  const [name = '', ...rest] = words
  const command = new Command(name).exitOverride().configureOutput({ outputError: () => undefined, writeErr: () => undefined })
  ;(await COMMANDS[name]!.load()).define(command)
  command.option('--now <instant>')
  try {
    command.parse(rest, { from: 'user' })
  } catch (thrown) {
    throw thrown instanceof CommanderError ? usageFault(thrown, name) : thrown
  }
  const options = command.opts()
  if (name === 'unanswered' || name === 'cases') caseQuery(options, now, ['open'])
  else if (SELECTING.includes(name)) selectionOf(options, now)
}

/** Saved queries that could not be called, each as a finding. */
export async function queryFaults(queries: Readonly<Record<string, SavedQuery>>, now: number): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const [name, query] of Object.entries(queries)) {
    try {
      await parse(query, now)
    } catch (thrown) {
      const hint = thrown instanceof MonitorError ? thrown.said.hint : null
      findings.push({ area: 'config', level: 'error', message: phrase`queries.${name}: ${reasonOf(thrown)}`, hint })
    }
  }
  return findings
}
