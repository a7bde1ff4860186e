import * as z from 'zod'
import { splitCommand } from '../argv.js'
import { leaf, type Read } from './leaf.js'

/** Program and arguments, as a list or as one line. */
export const argv = leaf(z.union([z.string(), z.array(z.string()).min(1)]), (given): Read<readonly string[]> => {
  if (typeof given !== 'string') return given[0] === '' ? { fault: 'has no program' } : { value: given }
  const split = splitCommand(given)
  return 'argv' in split ? { value: split.argv } : { fault: split.fault }
})
