import { describe, expect, it } from 'vitest'
import { databasePath } from '../../src/config/database-path.js'
import { configOf } from './check.js'

const home = '/home/anna'

describe('the database', () => {
  it.each([
    [
      'the flag first, from where it is typed',
      'x.db',
      { flag: 'y.db', env: { MONITOR_DB: '/z.db' }, home, cwd: '/work' },
      '/work/y.db',
    ],
    ['then MONITOR_DB', 'x.db', { flag: null, env: { MONITOR_DB: '/z.db' }, home }, '/z.db'],
    ['then the file, relative to its folder', './x.db', { flag: null, env: { MONITOR_DB: '' }, home }, '/etc/monitor/x.db'],
    ['or to the home folder', '~/x.db', { flag: null, env: {}, home }, '/home/anna/x.db'],
    ['else the data folder of XDG', null, { flag: null, env: { XDG_DATA_HOME: '/data' }, home }, '/data/monitor/monitor.db'],
    ['else its default', null, { flag: null, env: {}, home }, '/home/anna/.local/share/monitor/monitor.db'],
  ])('%s', async (_, database, options, expected) => {
    const config = await configOf(database === null ? 'http: { pace: 0 }' : `database: ${database}`)
    expect(databasePath(config, options)).toBe(expected)
  })
})
