import type { Role } from '../../model/mention.js'
import { LABELS, type Label, SENSITIVE_TYPES, type SensitiveType } from '../../model/verdict.js'
import { parseInstant } from '../../util/instant.js'
import { listAt, type Row, rowAt } from '../asking/wire.js'

/** What a line of an export tells beside what any line may: the mention stood in a database before. */
export interface Stored {
  readonly role: Role | null
  /** What the platform said of the author. */
  readonly flags: readonly string[]
  /** What a person said of it. */
  readonly label: Label | null
  readonly relevant: boolean
  /** When it was erased at its author's wish; null: it was not. UTC ms. */
  readonly forgottenAt: number | null
  /** What was redacted in it. */
  readonly sensitive: readonly SensitiveType[]
}

/** What it tells too; nothing of that is lost that could be read back, so nobody is warned of it. */
export const STORED_KEYS: ReadonlySet<string> = new Set(
  [
    'mention case role kind label score complaint uncertain severity reasons relevant brand sensitive thread first_seen_at deleted_at',
    'verdict_language official_identity earlier forgotten_at',
  ].flatMap((keys) => keys.split(' ')),
)

const ROLES: Readonly<Record<Role, true>> = { post: true, comment: true, review: true, pingback: true }
const MAX_FLAGS = 20
const MAX_FLAG = 40

const roleOf = (role: unknown): Role | null => (typeof role === 'string' && Object.hasOwn(ROLES, role) ? (role as Role) : null)

const labelOf = (label: unknown): Label | null => LABELS.find((known) => known === label) ?? null

const isFlag = (flag: unknown): flag is string => typeof flag === 'string' && /^[\w-]+$/.test(flag) && flag.length <= MAX_FLAG

/** null: it comes from another program, whose words mean what they may. */
export function storedOf(row: Row): Stored | null {
  if (typeof row['source'] !== 'string' || typeof row['mention'] !== 'string' || !/^M-\d+$/.test(row['mention'])) return null
  return {
    role: roleOf(row['role']),
    flags: listAt(rowAt(row, 'author'), 'flags').filter(isFlag).slice(0, MAX_FLAGS),
    label: labelOf(row['label']),
    relevant: row['relevant'] !== false,
    forgottenAt: typeof row['forgotten_at'] === 'string' ? parseInstant(row['forgotten_at']) : null,
    sensitive: SENSITIVE_TYPES.filter((type) => listAt(row, 'sensitive').includes(type)),
  }
}
