import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Packages that a module loads at once, through everything that it imports statically. */
function packagesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return new Set()
  seen.add(file)
  const found = new Set<string>()
  for (const [, type, from = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (type )?[^;'"]*?from '([^']+)'/gm)) {
    if (type !== undefined) continue
    if (!from.startsWith('.')) found.add(from)
    else for (const name of packagesOf(resolve(dirname(file), from.replace(/\.js$/, '.ts')), seen)) found.add(name)
  }
  return found
}

describe('what the listing commands import', () => {
  it.each(['load.ts', 'secrets.ts', 'secret-refs.ts', 'database-path.ts'])('%s loads nothing but Node', (file) => {
    const packages = [...packagesOf(join(import.meta.dirname, '../../src/config', file))]
    expect(packages.filter((name) => !name.startsWith('node:'))).toEqual([])
  })
})
