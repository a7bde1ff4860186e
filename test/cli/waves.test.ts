import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import { DAY, HOUR, openCase, T0 } from '../contracts/store/data.js'
import { monitor, words } from './run-monitor.js'

const folder = mkdtempSync(join(tmpdir(), 'monitor-waves-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const YAML = `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: [{ id: blog, type: comments, url: "https://blog.example/", match: all }]
database: monitor.db
`

beforeAll(async () => {
  writeFileSync(join(folder, 'monitor.yaml'), YAML)
  writeFileSync(join(folder, 'quiet.yaml'), `${YAML}waves: false\n`)
  const store = await openStore(join(folder, 'monitor.db'))
  const caseIds = []
  for (const id of ['a', 'b', 'c']) caseIds.push(await openCase(store, id))
  const figures = { people: 5, from: T0 - HOUR, to: T0, usual: 0.1, before: 3, watchedMs: 28 * DAY, chance: 1e-7 }
  const wave = { brand: 'Beispiel', topic: ['karte'], beganAt: T0 - HOUR, lastAt: T0, figures, id: null, absorbs: [] }
  await store.saveWaves([{ ...wave, caseIds: caseIds.slice(0, 2) }])
  await store.close()
})

const run = (line: string, columns?: number) =>
  monitor(words(line), {
    cwd: folder,
    env: { XDG_CACHE_HOME: folder },
    now: T0 + HOUR,
    ...(columns !== undefined && { columns }),
  })
const names = ({ out }: { readonly out: string }): readonly string[] => out.match(/^[CW]-\d+/gm) ?? []

describe('a wave in monitor unanswered', () => {
  it.each<[string, string, number | undefined, readonly string[]]>([
    ['is one for a person', 'unanswered', 80, ['W-1', 'C-3']],
    ['is its cases where each is asked for', 'unanswered --all', 80, ['C-1', 'C-2', 'C-3']],
    ['is its cases in a pipe', 'unanswered', undefined, ['C-1', 'C-2', 'C-3']],
    ['is one of as many as were asked for', 'unanswered --limit 1', 80, ['W-1']],
    ['is none where the configuration has none', 'unanswered --config quiet.yaml', 80, ['C-1', 'C-2', 'C-3']],
    ['is its cases where all are listed', 'cases', 80, ['C-1', 'C-2', 'C-3']],
  ])('%s', async (_rule, line, columns, expected) => {
    expect(names(await run(line, columns))).toEqual(expected)
  })

  it('is told in each of its cases to a script', async () => {
    const { out } = await run('unanswered --json case,wave.id,wave.size')
    expect(JSON.parse(out)).toMatchObject({
      cases: [
        { case: 'C-1', wave: { id: 'W-1', size: 2 } },
        { case: 'C-2', wave: { id: 'W-1', size: 2 } },
        { case: 'C-3', wave: null },
      ],
    })
    expect((await run("unanswered --format '{{case}} {{wave_id}}'")).out).toBe('C-1 W-1\nC-2 W-1\nC-3 \n')
  })
})
