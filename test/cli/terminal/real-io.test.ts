import { expect, it } from 'vitest'
import { columnsOf, homeOf } from '../../../src/cli/terminal/real-io.js'

it.each([
  ['what stdout is', { stdout: { columns: 120 }, stderr: { columns: 90 }, env: { COLUMNS: '70' } }, 120],
  ['stdout is a pipe: what stderr is', { stdout: {}, stderr: { columns: 90 }, env: { COLUMNS: '70' } }, 90],
  ['both are pipes: what the environment says', { stdout: {}, stderr: {}, env: { COLUMNS: '70' } }, 70],
  ['nothing is known', { stdout: {}, stderr: {}, env: {} }, 80],
  ['a terminal without a size is not narrow', { stdout: { columns: 0 }, stderr: { columns: 0 }, env: {} }, 80],
  ['nor is one whose size is no number', { stdout: {}, stderr: {}, env: { COLUMNS: 'viele' } }, 80],
])('how wide it is: %s', (_rule, outlets, columns) => expect(columnsOf(outlets)).toBe(columns))

const unknown = () => {
  throw new Error('uv_os_homedir returned ENOENT')
}
it.each([
  ['what the environment says', { HOME: '/home/anna' }, () => '/home/other', '/home/anna'],
  ['else what the system knows', {}, () => '/home/other', '/home/other'],
  ['the same where the environment says nothing', { HOME: '' }, () => '/home/other', '/home/other'],
  ['of a user that the system does not know, the root', {}, unknown, '/'],
])('where the home is: %s', (_rule, env, ofSystem, home) => expect(homeOf(env, ofSystem)).toBe(home))
