import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findProgram } from '../../src/util/find-program.js'
import { tempFolder } from '../store/temp-folder.js'

const [first, second] = [tempFolder(), tempFolder()]
const put = (path: string, mode: number, text = '#!/bin/sh\n'): void => {
  writeFileSync(path, text)
  chmodSync(path, mode)
}
put(join(first, 'notes'), 0o600)
put(join(first, 'both'), 0o600)
put(join(second, 'both'), 0o700)
put(join(second, 'tell'), 0o700)
put(join(second, 'orphan'), 0o700, '#! /opt/no/such/python3 -u\nprint()\n')
put(join(second, 'binary'), 0o700, '\u007fELF\0')
mkdirSync(join(first, 'folder'))

const rules: readonly [string, string, ReturnType<typeof findProgram>][] = [
  ['by its name, in PATH', 'tell', { path: join(second, 'tell') }],
  ['the first that can be started', 'both', { path: join(second, 'both') }],
  ['by its place', join(second, 'tell'), { path: join(second, 'tell') }],
  ['there is none of this name', 'nobody', { code: 'ENOENT' }],
  ['nor at this place', join(first, 'tell'), { code: 'ENOENT' }],
  ['a script without the program of its first line', 'orphan', { code: 'ENOENT' }],
  ['what is no script', 'binary', { path: join(second, 'binary') }],
  ['it is not executable', 'notes', { code: 'EACCES' }],
  ['a folder is no program', 'folder', { code: 'ENOENT' }],
  ['nor is nothing', '', { code: 'ENOENT' }],
]
test.each(rules)('a program: %s', (_, program, found) =>
  expect(findProgram(program, { PATH: `${first}:${second}` })).toEqual(found),
)
