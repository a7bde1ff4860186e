import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for one test, removed at its end. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
