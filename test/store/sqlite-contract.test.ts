import { join } from 'node:path'
import { openStore } from '../../src/store/sqlite/open-store.js'
import { describeStore } from '../contracts/store.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()

let count = 0
describeStore('an SQLite file', {
  open: () => openStore(join(folder, `${++count}.db`)),
  close: (store) => store.close(),
})
