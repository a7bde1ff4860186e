import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monitor, words } from './run-monitor.js'

const folder = mkdtempSync(join(tmpdir(), 'monitor-near-'))

beforeAll(async () => {
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
database: ./monitor.db
sources:
  - { id: blog, type: feed, url: "http://127.0.0.1:9/feed", allow_private: true }
alerts:
  receivers:
    - { id: terminal, type: stdout }
`,
  )
  writeFileSync(join(folder, 'empty.ndjson'), '')
  await monitor(['import', 'empty.ndjson', '--source', 'blog'], { cwd: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a slip of the finger is told with what was probably meant', () => {
  it.each([
    ['pol', 'did you mean poll?'],
    ['unanswered --sinec 24h', 'did you mean --since?'],
    ['help exit-code', 'did you mean exit-codes?'],
    ['help unanswerd', 'did you mean unanswered?'],
    ['unanswered --source blgo', 'did you mean blog?'],
    ['poll --source blgo', 'did you mean blog?'],
    ['sources test blgo', 'did you mean blog?'],
    ['cases --state answred', 'did you mean answered?'],
    ['unanswered --kind complain', 'did you mean complaint?'],
    ['unanswered --severity hihg', 'did you mean high?'],
    ['unanswered --sort newst', 'did you mean newest?'],
    ['unanswered --json case,urll', 'did you mean url?'],
    ['notify --test termnal', 'did you mean terminal?'],
    ['deliveries retry --receiver termnal', 'did you mean terminal?'],
    ['unanswered --lang de --kind complain', 'meinten Sie complaint?'],
  ])('monitor %s', async (line, hint) => {
    const { code, err } = await monitor(words(line), { cwd: folder })
    expect({ code, isTold: err.includes(hint), err: err.includes(hint) ? '' : err }).toEqual({ code: 2, isTold: true, err: '' })
  })

  it('what is near nothing is told with all that is known', async () => {
    const { err } = await monitor(['help', 'xylophone'], { cwd: folder })
    expect(err).toMatch(/^monitor: no help for 'xylophone'\n {2}topics: exit-codes, /)
  })
})
