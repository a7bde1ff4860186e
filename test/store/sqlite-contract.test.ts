import { join } from 'node:path'
import { describeStore } from '../contracts/store.js'
import { newStore } from '../support/new-store.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()

let count = 0
describeStore('an SQLite file', {
  open: () => newStore(join(folder, `${++count}.db`)),
  close: (store) => store.close(),
})
