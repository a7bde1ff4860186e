import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../src/store/sqlite/file/open-store.js'
import { judged, poll } from '../../contracts/store/data.js'

/** A stored mention in a folder where nobody may write. */
async function sealed(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'monitor-sealed-'))
  chmodSync(root, 0o755)
  const folder = join(root, 'db')
  const path = join(folder, 'monitor.db')
  const store = await openStore(join(root, 'new', 'monitor.db'))
  await store.savePoll(poll([judged('c1')]))
  await store.close()
  mkdirSync(folder, { mode: 0o755 })
  renameSync(join(root, 'new', 'monitor.db'), path)
  chmodSync(path, 0o644)
  onTestFinished(() => {
    chmodSync(folder, 0o755)
    rmSync(root, { recursive: true, force: true })
  })
  return path
}

/** Root may write everywhere; for this it is somebody else. */
async function asStranger<T>(path: string, work: () => Promise<T>): Promise<T> {
  chmodSync(join(path, '..'), 0o555)
  const isRoot = process.geteuid!() === 0
  if (isRoot) process.seteuid!(65_534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid!(0)
  }
}

const mentions = async (path: string): Promise<number> => {
  const store = await openStore(path, { readonly: true })
  try {
    return (await store.sources()).reduce((sum, source) => sum + source.mentions, 0)
  } finally {
    await store.close()
  }
}

describe.skipIf(process.platform === 'win32')('a database in a folder where nobody may write', () => {
  it('is read, for it lies there whole', async () => {
    const path = await sealed()
    expect(await asStranger(path, () => mentions(path))).toBe(1)
  })

  it('is not read past a log that is not in it yet', async () => {
    const path = await sealed()
    writeFileSync(`${path}-wal`, Buffer.alloc(4_096, 1))
    await expect(asStranger(path, () => mentions(path))).rejects.toThrow(`The database ${path} cannot be`)
  })

  it('is not written', async () => {
    const path = await sealed()
    chmodSync(path, 0o444)
    await expect(asStranger(path, () => openStore(path))).rejects.toThrow(`The database ${path} cannot be`)
  })
})
