import { type Command, Option } from 'commander'
import { CASE_SORTS, type CaseQuery } from '../../app/listing/case-query.js'
import { CASE_STATES, type CaseState } from '../../model/case.js'
import { phrase } from '../../util/say.js'
import { describedOption } from '../help/described.js'
import { addSelected, addSelection, oneOf, type SelectionOptions, selectionOf, span } from './selection.js'

export interface CaseFilterOptions extends SelectionOptions {
  readonly overdue?: boolean
  readonly dueWithin?: string
  readonly assignee?: string
  readonly unassigned?: boolean
  readonly sort?: string
  readonly state?: string[]
  readonly followUp?: boolean
}

/** The selection of cases: that of all listings, and what only a case has. */
export function addCaseFilters(command: Command): void {
  addSelection(command)
  addSelected(command, [
    new Option('--overdue', 'only those whose due time has passed'),
    new Option('--due-within <duration>', 'due within this time, or overdue'),
    new Option('--assignee <name>', 'assigned to this person'),
    new Option('--unassigned', 'assigned to nobody').conflicts('assignee'),
    describedOption(
      '--sort <order>',
      phrase`order: ${CASE_SORTS.join(', ')} (default: listing.order, which is first_come: who waits longest)`,
      CASE_SORTS,
    ),
  ])
}

/** Options → query. Throws a usage error that names the flag. */
export function caseQuery(options: CaseFilterOptions, now: number, states: readonly CaseState[]): CaseQuery {
  return {
    ...selectionOf(options, now),
    states: options.state === undefined ? states : oneOf('--state', options.state, CASE_STATES),
    ...(options.followUp === true && { followUp: true }),
    ...(options.sort !== undefined && { sort: oneOf('--sort', [options.sort], CASE_SORTS)[0]! }),
    ...(options.overdue === true && { overdue: true }),
    ...(options.dueWithin !== undefined && { dueWithinMs: span('--due-within', options.dueWithin) }),
    ...(options.assignee !== undefined && { assignee: options.assignee }),
    ...(options.unassigned === true && { assignee: null }),
  }
}
