import * as z from 'zod'
import { QUERY_COMMANDS, QUERY_FOREIGN, QUERY_REFUSES, type SavedQuery } from '../../model/saved-query.js'
import { ID_RULE, isId } from '../../util/id.js'
import { splitWords } from '../../util/split-words.js'
import { nearest } from '../nearest.js'
import { leaf, line, type Read, strict } from './leaf.js'

/** The shell's own words, which mean something to it alone. */
const SHELL = /^(?:[|&;<>]+|[|&;<>]\S*)$/

const commandLine = leaf(z.string(), (text): Read<Pick<SavedQuery, 'run' | 'words'>> => {
  const run = text.trim().replace(/^monitor\s+/, '')
  const words = splitWords(run)
  if (words === null) return { fault: 'a quotation mark is not closed' }
  const [command = '', first = ''] = words
  if (!(QUERY_COMMANDS as readonly string[]).includes(command))
    return { fault: `must begin with one of ${QUERY_COMMANDS.join(', ')}`, nearest: nearest(command, QUERY_COMMANDS) }
  if (QUERY_REFUSES.includes(first)) return { fault: `a saved query only shows: not ${command} ${first}` }
  const foreign = words.find((word) => QUERY_FOREIGN.includes(word.replace(/=.*/s, '')))
  if (foreign !== undefined) return { fault: `${foreign} goes with monitor run, not into a saved query` }
  const shell = run.split(/\s+/).find((word) => SHELL.test(word))
  if (shell !== undefined && words.includes(shell)) return { fault: `is one command of monitor, not of a shell: ${shell}` }
  return { value: { run, words } }
})

const query = z.union([
  commandLine.transform((given): SavedQuery => ({ ...given, note: null })),
  strict({
    run: commandLine.describe('Command line without monitor, in quotes as for a shell'),
    note: line.optional().describe('What it is for; monitor run shows it'),
  }).transform(({ run, note }): SavedQuery => ({ ...run, note: note ?? null })),
])

const name = z.string().refine(isId, ID_RULE)

export const queries = z.record(name, query).describe('Command lines with a name: monitor run NAME')
