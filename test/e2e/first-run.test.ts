import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { monitor } from './support/monitor.js'

const folder = mkdtempSync(join(tmpdir(), 'monitor-first-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the first run', () => {
  it('init points editors to the schema of this installation; check says that nothing is read yet', async () => {
    expect((await monitor(['init'], { cwd: folder })).code).toBe(0)
    const [first] = readFileSync(join(folder, 'monitor.yaml'), 'utf8').split('\n')
    const schema = /^# yaml-language-server: \$schema=(file:.+)$/.exec(first!)?.[1]
    expect(existsSync(fileURLToPath(schema!))).toBe(true)
    const check = await monitor(['check', '--db', join(folder, 'x.db')], { cwd: folder })
    expect(check.code).toBe(0)
    expect(check.out).toContain('warning\tsource\tno source is configured, so nothing is read\t')
  })
})
