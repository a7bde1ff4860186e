import { expect, test } from 'vitest'
import { providePassingFolder, sqliteTempFolder } from '../../../src/store/sqlite/file/sqlite-temp-folder.js'

const DATABASE = '/srv/monitor/monitor.db'

test.skipIf(process.platform === 'win32').each([
  ['its own variable is believed first', { SQLITE_TMPDIR: '/own', TMPDIR: '/mine' }, ['/own', '/mine', '/tmp'], '/own'],
  ['then that of all programs', { SQLITE_TMPDIR: '/own', TMPDIR: '/mine' }, ['/mine', '/tmp'], '/mine'],
  ['then what every system has', {}, ['/var/tmp', '/tmp'], '/var/tmp'],
  ['where nothing may be written but beside the database, it is there', {}, ['/srv/monitor'], '/srv/monitor'],
  ['the same where a variable names what is not writable', { TMPDIR: '/mine' }, ['/srv/monitor'], '/srv/monitor'],
])('what SQLite only passes through has a place: %s', (_name, given, writable, expected) => {
  const env: Record<string, string | undefined> = { ...given }
  const isWritable = (folder: string) => writable.includes(folder)
  providePassingFolder(DATABASE, env, isWritable)
  expect(sqliteTempFolder(env, isWritable)).toBe(expected)
})
