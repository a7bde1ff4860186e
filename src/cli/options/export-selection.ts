import { type Command, Option } from 'commander'
import { type ExportSelection, partsOf } from '../../app/export/export-query.js'
import { EXPORT_PARTS, type ExportPart } from '../../model/export-part.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { describedOption } from '../help/described.js'
import { addSelected, oneOf, type SelectionOptions, selectionOf } from './selection.js'

export type ExportSelectionOptions = Pick<SelectionOptions, 'since' | 'until' | 'source' | 'brand' | 'author' | 'search'> & {
  readonly only?: string
}

/** What an export may be narrowed by; its names as the parser has them. */
export const EXPORT_SELECTION: readonly string[] = ['only', 'since', 'until', 'source', 'brand', 'author', 'search']

export function addExportSelection(command: Command): void {
  addSelected(command, [
    describedOption('--only <parts>', phrase`only these, parted by commas: ${EXPORT_PARTS.join(', ')}`, EXPORT_PARTS),
    new Option('--since <when>', 'published since: 24h, 3d, or an instant'),
    new Option('--until <when>', 'published until'),
    new Option('--source <id...>', 'from these sources'),
    new Option('--brand <name...>', 'about these brands'),
    new Option('--author <who>', 'by this author: id, handle or name'),
    new Option('--search <words>', 'full text: words, "a phrase", AND OR NOT, prefix*'),
  ])
}

export interface ExportWanted {
  readonly parts: readonly ExportPart[]
  readonly selection: ExportSelection
}

/** Options → what is exported. Throws a usage error that names the flag. */
export function exportWanted({ only, ...options }: ExportSelectionOptions, now: number): ExportWanted {
  const { since, until, sources, brands, author, search } = selectionOf(options, now)
  const selection: ExportSelection = {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(sources !== undefined && { sources }),
    ...(brands !== undefined && { brands }),
    ...(author !== undefined && { author }),
    ...(search !== undefined && { search }),
  }
  const possible = partsOf(selection)
  if (only === undefined) return { parts: possible, selection }
  const asked = oneOf('--only', [only], EXPORT_PARTS)
  const without = asked.filter((part) => !possible.includes(part))
  if (without.length > 0)
    throw new MonitorError(phrase`--only ${without.join(',')}: these filters say nothing about it`, {
      exit: EXIT.usage,
      hint: phrase`with them there are: ${possible.join(', ')}`,
    })
  return { parts: EXPORT_PARTS.filter((part) => asked.includes(part)), selection }
}
