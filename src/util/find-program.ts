import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type FoundProgram = { readonly path: string } | { readonly code: 'ENOENT' | 'EACCES' }

/** Where a program is started from, and else why it cannot be: as the system looks for it, in PATH or, with a slash, at its place. */
export function findProgram(program: string, { PATH = '/usr/bin:/bin' }: NodeJS.ProcessEnv): FoundProgram {
  const places = program.includes('/')
    ? [program]
    : PATH.split(delimiter).map((folder) => (folder === '' ? program : join(folder, program)))
  const found = places.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  const path = found.find(isExecutable)
  if (path !== undefined) return { path }
  return { code: found.length === 0 ? 'ENOENT' : 'EACCES' }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
