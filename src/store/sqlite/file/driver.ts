import { createRequire } from 'node:module'
import Driver from 'better-sqlite3'
import { providePassingFolder } from './sqlite-temp-folder.js'

/** Where npm puts the compiled part. Left to itself the driver searches a dozen places, which takes longer than opening the database. */
function compiledPart(): object | undefined {
  try {
    return createRequire(import.meta.url)('better-sqlite3/build/Release/better_sqlite3.node') as object
  } catch {
    return undefined
  }
}

/** A connection to the file, or to a copy of one in memory. `timeoutMs`: how long it waits for another process's transaction. */
export function openDriver(
  file: string | Buffer,
  options: { readonly readonly: boolean; readonly timeoutMs: number },
): Driver.Database {
  if (typeof file === 'string') providePassingFolder(file, process.env)
  const nativeBinding = compiledPart()
  const { readonly, timeoutMs: timeout } = options
  return new Driver(file, {
    readonly,
    timeout,
    ...(nativeBinding === undefined ? {} : { nativeBinding: nativeBinding as never }),
  })
}
