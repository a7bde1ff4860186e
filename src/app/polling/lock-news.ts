import { PollLocked } from '../../store/poll-locked.js'
import type { App } from '../app.js'

const META = 'poll_lock_told'
/** Polls of thousands of sources end long before this; one that has not may hang. */
const UNUSUAL_MS = 60 * 60_000

/** Another poll is running. That is no fault: the next poll reads what this one would have read. */
export const isLocked = (thrown: unknown): thrown is PollLocked => thrown instanceof PollLocked

/** Whether to report the running poll in an unattended run: once for each poll that takes unusually long. */
export async function isLockNews({ store, runtime }: App, { since }: PollLocked): Promise<boolean> {
  if (since === null || runtime.now() - since < UNUSUAL_MS) return false
  const told = await store.getMeta(META).catch(() => null)
  if (told === String(since)) return false
  await store.setMeta(META, String(since)).catch(() => undefined)
  return true
}
