import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openStore } from '../../src/store/sqlite/open-store.js'
import { describeStore } from '../contracts/store.js'

const folder = mkdtempSync(join(tmpdir(), 'monitor-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
describeStore('an SQLite file', {
  open: () => openStore(join(folder, `${++count}.db`)),
  close: (store) => store.close(),
})
