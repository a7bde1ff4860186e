import { randomUUID } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { EXIT, MonitorError } from '../../util/errors.js'
import { kept, type Phrase, phrase } from '../../util/say.js'

/** A file that is there once it is complete, and not before. */
export interface WholeFile {
  readonly write: (text: string) => Promise<void>
  /** Puts it in its place. */
  readonly keep: () => Promise<void>
  /** Leaves nothing of it. */
  readonly drop: () => Promise<void>
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is no folder',
  EACCES: 'this user may not write into its folder',
  EPERM: 'this user may not write into its folder',
  EROFS: 'its folder can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
}

/** What keeps a file from being written, in words. */
export function whyNotWritten(thrown: unknown): Phrase {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return kept(WORDS[code] ?? (thrown instanceof Error ? thrown.message : String(thrown)))
}

function cannotWrite(path: string, thrown: unknown): MonitorError {
  return new MonitorError(phrase`cannot write ${path}: ${whyNotWritten(thrown)}`, { hint: 'nothing was written', cause: thrown })
}

/** Where it is put in the end: a link goes on pointing to it. Refuses what is there already, and what is no file. */
async function placeOf(path: string, cwd: string, replace: boolean): Promise<string> {
  const file = resolve(cwd, path)
  const there = await stat(file).catch(() => null)
  if (there === null) return file
  if (!there.isFile())
    throw new MonitorError(phrase`${path} is a folder or a device, not a file`, {
      exit: EXIT.usage,
      hint: 'name a file; without a name everything goes to standard output',
    })
  if (!replace)
    throw new MonitorError(phrase`${path} is there already`, {
      exit: EXIT.usage,
      hint: 'take another name, or --force to replace it',
    })
  return realpath(file)
}

/** Written beside its place and renamed, readable by its owner alone. */
export async function openWholeFile(
  path: string,
  { cwd, replace }: { readonly cwd: string; readonly replace: boolean },
): Promise<WholeFile> {
  const file = await placeOf(path, cwd, replace)
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`)
  const refused = (thrown: unknown): never => {
    throw cannotWrite(path, thrown)
  }
  const handle: FileHandle = await open(part, 'wx', 0o600).catch(refused)
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  return {
    write: (text) => handle.writeFile(text).catch(refused),
    keep: async () => {
      await handle.sync().catch(refused)
      await close()
      await rename(part, file).catch(refused)
    },
    drop: async () => {
      await close()
      await rm(part, { force: true })
    },
  }
}
