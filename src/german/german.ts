import type { Speech } from '../util/say.js'
import { calendarPages } from './calendar-pages.js'
import { cards } from './cards.js'
import { casePages } from './case-pages.js'
import { commands } from './commands.js'
import { configFile } from './config-file.js'
import { demo } from './demo.js'
import { errors } from './errors.js'
import { errorsActs } from './errors-acts.js'
import { errorsCheck } from './errors-check.js'
import { errorsCommands } from './errors-commands.js'
import { errorsConfig } from './errors-config.js'
import { errorsHttp } from './errors-http.js'
import { errorsPlatforms } from './errors-platforms.js'
import { errorsReach } from './errors-reach.js'
import { errorsReceivers } from './errors-receivers.js'
import { errorsSecrets } from './errors-secrets.js'
import { errorsSources } from './errors-sources.js'
import { errorsStore } from './errors-store.js'
import { exportWords } from './export.js'
import { firstRun } from './first-run.js'
import { forget } from './forget.js'
import { foundSources } from './found-sources.js'
import { help } from './help.js'
import { helpActs } from './help-acts.js'
import { helpTopics } from './help-topics.js'
import { inbox } from './inbox.js'
import { listings } from './listings.js'
import { logPages } from './log-pages.js'
import { NOUNS } from './nouns.js'
import { PAGE_NOUNS } from './page-nouns.js'
import { privacy } from './privacy.js'
import { questions } from './questions.js'
import { replayPages } from './replay-pages.js'
import { reportBeside } from './report-beside.js'
import { schedule } from './schedule.js'
import { schema } from './schema.js'
import { stats } from './stats.js'
import { system } from './system.js'
import { toldAlerts } from './told-alerts.js'
import { toldEvents } from './told-events.js'
import { toldReasons } from './told-reasons.js'
import { toldReplay } from './told-replay.js'
import { values } from './values.js'
import { verdictPages } from './verdict-pages.js'
import { words } from './words.js'

/** By area; what stands in two of them is the same in both. */
export const AREAS: readonly Speech['phrases'][] = [
  values,
  words,
  cards,
  errors,
  errorsActs,
  errorsCheck,
  errorsCommands,
  errorsConfig,
  errorsHttp,
  errorsPlatforms,
  errorsReach,
  errorsReceivers,
  errorsSecrets,
  errorsSources,
  errorsStore,
  exportWords,
  forget,
  foundSources,
  help,
  helpActs,
  helpTopics,
  inbox,
  listings,
  schema,
  stats,
  system,
  casePages,
  verdictPages,
  logPages,
  calendarPages,
  replayPages,
  privacy,
  questions,
  firstRun,
  configFile,
  commands,
  demo,
  schedule,
  reportBeside,
  // One a line.
]

/** All that the tool says to people, in German. Loaded only where German is spoken. */
export const german: Speech = {
  language: 'de',
  phrases: Object.assign({}, ...AREAS),
  nouns: { ...NOUNS, ...PAGE_NOUNS },
  quotationMarks: ['„', '“'],
  retold: { ...toldEvents, ...toldAlerts, ...toldReasons, ...toldReplay },
}
