import { expect, it } from 'vitest'
import { columnsOf } from '../../../src/cli/terminal/real-io.js'

it.each([
  ['what stdout is', { stdout: { columns: 120 }, stderr: { columns: 90 }, env: { COLUMNS: '70' } }, 120],
  ['stdout is a pipe: what stderr is', { stdout: {}, stderr: { columns: 90 }, env: { COLUMNS: '70' } }, 90],
  ['both are pipes: what the environment says', { stdout: {}, stderr: {}, env: { COLUMNS: '70' } }, 70],
  ['nothing is known', { stdout: {}, stderr: {}, env: {} }, 80],
  ['a terminal without a size is not narrow', { stdout: { columns: 0 }, stderr: { columns: 0 }, env: {} }, 80],
  ['nor is one whose size is no number', { stdout: {}, stderr: {}, env: { COLUMNS: 'viele' } }, 80],
])('how wide it is: %s', (_rule, outlets, columns) => expect(columnsOf(outlets)).toBe(columns))
