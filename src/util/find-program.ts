import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type FoundProgram = { readonly path: string } | { readonly code: 'ENOENT' | 'EACCES' }

/** Where a program is started from, and else why it cannot be: as the system looks for it, in PATH or, with a slash, at its place. */
export function findProgram(program: string, { PATH = '/usr/bin:/bin' }: NodeJS.ProcessEnv): FoundProgram {
  const places = program.includes('/')
    ? [program]
    : PATH.split(delimiter).map((folder) => (folder === '' ? program : join(folder, program)))
  const found = places.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  const path = found.find(isExecutable)
  if (path !== undefined) return hasItsInterpreter(path) ? { path } : { code: 'ENOENT' }
  return { code: found.length === 0 ? 'ENOENT' : 'EACCES' }
}

/** A script is started by the program that its first line names. */
function hasItsInterpreter(path: string): boolean {
  const [, interpreter] = /^#![ \t]*(\/[^\s\0]+)/.exec(beginningOf(path)) ?? []
  return interpreter === undefined || isExecutable(interpreter)
}

/** Empty where it may be started but not read. */
function beginningOf(path: string): string {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(256)
    return bytes.toString('latin1', 0, readSync(file, bytes))
  } catch {
    return ''
  } finally {
    if (file !== null) closeSync(file)
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
