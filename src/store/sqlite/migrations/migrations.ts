import { initial } from './001-initial.js'
import { cases } from './002-cases.js'
import { sources } from './003-sources.js'
import { alerts } from './004-alerts.js'
import { judgement } from './005-judgement.js'
import { search } from './006-search.js'
import { rest } from './007-rest.js'
import { forgotten } from './008-forgotten.js'
import { addresses } from './009-addresses.js'
import type { Migration } from './migration.js'

/** All steps, ascending without gaps; a database of any older version starts at the step after its own. */
export const MIGRATIONS: readonly Migration[] = [initial, cases, sources, alerts, judgement, search, rest, forgotten, addresses]
