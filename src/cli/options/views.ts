import { type Command, Option } from 'commander'
import type { ListingView } from '../../model/config.js'

/** How a listing for a person looks. */
export interface ViewOptions {
  readonly table?: boolean
  readonly cards?: boolean
  readonly exact?: boolean
}

const MACHINE_FORMATS = ['json', 'ndjson', 'csv', 'excel', 'format']

/** Of pages that name instants. */
export const exactOption = (): Option =>
  new Option('--exact', 'instants with date, seconds and zone in place of how long ago or ahead they are')

export function addViews(command: Command): void {
  const options = [
    new Option('--table', 'a line each, as many columns as the terminal has room for').conflicts(['cards', ...MACHINE_FORMATS]),
    new Option('--cards', 'a card each; which of the two without a flag: listing.view, which is cards').conflicts(
      MACHINE_FORMATS,
    ),
    exactOption(),
  ]
  for (const option of options) command.addOption(option.helpGroup('Output:'))
}

/** The view asked for, else that of the configuration. */
export function viewOf({ table, cards }: ViewOptions, configured: ListingView): ListingView {
  if (table === true) return 'table'
  return cards === true ? 'cards' : configured
}
