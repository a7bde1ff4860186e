import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { optimiseLater } from '../../../src/cli/poll/optimise-later.js'

test('work keeps its result, and its failure', async () => {
  expect(await optimiseLater(async () => 'done')).toBe('done')
  await expect(optimiseLater(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test.runIf(process.versions.v8.startsWith('11.'))('what is given back afterwards is what Node begins with', () => {
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })
  expect(options).toContain('default: --interrupt-budget=67584\n')
})
