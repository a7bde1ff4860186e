import type { MessageLanguage } from '../../model/receiver.js'
import type { Fairness } from '../../model/stats.js'

/** Whose secret it is. */
export interface SecretOwner {
  readonly of: 'source' | 'receiver' | 'heartbeat'
  readonly id: string
}

interface FailingSource {
  readonly source: string
  readonly failures: number
  /** When it was last read, in words; null: never. */
  readonly lastRead: string | null
  readonly message: string
}

interface BlindSource {
  readonly source: string
  readonly since: string
  readonly message: string
}

interface FailingReceiver {
  readonly receiver: string
  readonly since: string
  readonly message: string
}

interface Disk {
  readonly free: string
  readonly share: string
  readonly folder: string
}

/** What operators are told, and what to do about it. Times and names are put in by the callers. */
export interface OperatorWords {
  readonly failing: (about: FailingSource) => string
  readonly goneForGood: (about: { readonly source: string; readonly message: string }) => string
  readonly readAgain: (source: string) => string
  readonly unknown: (about: BlindSource) => string
  readonly lossy: (about: BlindSource) => string
  readonly wholeAgain: (source: string) => string
  readonly blind: (about: BlindSource & { readonly cases: number }) => string
  readonly seenAgain: (source: string) => string
  readonly secretFault: (owner: SecretOwner, message: string) => string
  readonly secretSound: (owner: SecretOwner) => string
  /** `days` until the last day on which they are valid, that one not counted. */
  readonly expiring: (owner: SecretOwner, lastDay: string, days: number) => string
  readonly expired: (owner: SecretOwner, lastDay: string) => string
  readonly renewed: (owner: SecretOwner, lastDay: string | null) => string
  readonly disk: (about: Disk) => string
  readonly room: (about: Disk) => string
  readonly noPoll: (about: { readonly from: string; readonly to: string; readonly usual: string }) => string
  readonly receiverFailing: (about: FailingReceiver) => string
  readonly receiverWorks: (receiver: string) => string
  /** What was told of is no longer in the configuration. */
  readonly gone: (key: string) => string
  readonly unfair: {
    /** By why it is told. */
    readonly lead: Readonly<Record<string, string>>
    readonly finding: (found: Fairness) => string
    readonly more: string
  }
}

const owned = ({ of, id }: SecretOwner): string => (of === 'heartbeat' ? of : `${of} ${id}`)

const en: OperatorWords = {
  failing: ({ source, failures, lastRead, message }) =>
    `Source ${source}: ${failures === 1 ? 'the last poll' : `${failures} polls in a row`} failed, ${lastRead === null ? 'it was never read' : `last read ${lastRead}`} (${message}). What is written there is not seen. Look: monitor sources test ${source}`,
  goneForGood: ({ source, message }) =>
    `Source ${source} is gone for good and is not asked any more (${message}). Correct its address in the configuration, or take it out: monitor sources`,
  readAgain: (source) => `Source ${source} is read again`,
  unknown: ({ source, since, message }) =>
    `Source ${source}: what was written there since ${since} is not known (${message}). Look: monitor sources test ${source}`,
  lossy: ({ source, since, message }) =>
    `Source ${source}: posts get lost between two polls, since ${since} (${message}). Poll it more often: every, in the configuration`,
  wholeAgain: (source) => `Source ${source} is seen whole again`,
  blind: ({ source, since, message, cases }) =>
    `Source ${source} cannot be seen since ${since} (${message}); ${cases === 1 ? '1 case there is' : `${cases} cases there are`} not announced, for an answer may exist. Look: monitor unanswered --source ${source}`,
  seenAgain: (source) => `Source ${source} can be seen again`,
  secretFault: (owner, message) => `Secret of ${owned(owner)}: ${message}. Mend it, then try: monitor check --online`,
  secretSound: (owner) => `Secret of ${owned(owner)}: there, and accepted again`,
  expiring: (owner, lastDay, days) =>
    `Secrets of ${owned(owner)} expire ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}: ${lastDay} is their last day. Make new ones, and set secrets_expire to their end`,
  expired: (owner, lastDay) =>
    `Secrets of ${owned(owner)} have expired: ${lastDay} was their last day. Make new ones, and set secrets_expire to their end`,
  renewed: (owner, lastDay) => `Secrets of ${owned(owner)} are renewed${lastDay === null ? '' : `, valid until ${lastDay}`}`,
  disk: ({ free, share, folder }) =>
    `Disk nearly full: ${free} left (${share}) where the database is. Without room nothing is stored and nobody alerted. Look: df -h ${folder}`,
  room: ({ free, share }) => `Disk has room again: ${free} left (${share})`,
  noPoll: ({ from, to, usual }) =>
    `No poll between ${from} and ${to}, though one is usual within ${usual}: what was written then was seen late. Does cron or the timer run? Look: monitor sources`,
  receiverFailing: ({ receiver, since, message }) =>
    `Receiver ${receiver} gets nothing since ${since} (${message}). Try it: monitor notify --test ${receiver}`,
  receiverWorks: (receiver) => `Receiver ${receiver} works again`,
  gone: (key) => `No longer watched, for the configuration has it no more: ${key}`,
  unfair: {
    lead: {
      first: 'Unfair waiting times: ',
      again: 'Unfair waiting times again: ',
      worse: 'Waiting times more unfair than told: ',
      resolved: 'Waiting times no longer unfair: ',
    },
    finding: ({ reason }) => reason,
    more: 'More: monitor stats --by reach',
  },
}

const GERMAN_OWNER = { source: 'der Quelle ', receiver: 'des Empfängers ', heartbeat: 'von ' } as const
const ownedBy = ({ of, id }: SecretOwner): string => `${GERMAN_OWNER[of]}${of === 'heartbeat' ? of : id}`

const casesIn = (count: number): string => `${count} ${count === 1 ? 'Fall' : 'Fälle'}`
const BOUND = { exact: '', 'at-least': 'mindestens ', 'at-most': 'höchstens ' } as const
const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1).replace('.', ',') : Math.round(ratio)}-mal`

const de: OperatorWords = {
  failing: ({ source, failures, lastRead, message }) =>
    `Quelle ${source}: ${failures === 1 ? 'letzte Abfrage' : `${failures} Abfragen hintereinander`} gescheitert, ${lastRead === null ? 'noch nie gelesen' : `zuletzt gelesen ${lastRead}`} (${message}). Was dort geschrieben wird, bleibt ungesehen. Prüfen: monitor sources test ${source}`,
  goneForGood: ({ source, message }) =>
    `Quelle ${source} gibt es nicht mehr, sie wird nicht mehr abgefragt (${message}). Adresse in der Konfiguration berichtigen oder Quelle entfernen: monitor sources`,
  readAgain: (source) => `Quelle ${source} wird wieder gelesen`,
  unknown: ({ source, since, message }) =>
    `Quelle ${source}: Was dort seit ${since} geschrieben wurde, ist nicht bekannt (${message}). Prüfen: monitor sources test ${source}`,
  lossy: ({ source, since, message }) =>
    `Quelle ${source}: Zwischen zwei Abfragen gehen Beiträge verloren, seit ${since} (${message}). Öfter abfragen: every in der Konfiguration`,
  wholeAgain: (source) => `Quelle ${source} wird wieder lückenlos gesehen`,
  blind: ({ source, since, message, cases }) =>
    `Quelle ${source} ist seit ${since} nicht zu sehen (${message}); ${cases === 1 ? '1 Fall dort wird' : `${cases} Fälle dort werden`} nicht gemeldet, denn es kann eine Antwort geben. Ansehen: monitor unanswered --source ${source}`,
  seenAgain: (source) => `Quelle ${source} ist wieder zu sehen`,
  secretFault: (owner, message) => `Zugangsdaten ${ownedBy(owner)}: ${message}. Beheben, dann prüfen: monitor check --online`,
  secretSound: (owner) => `Zugangsdaten ${ownedBy(owner)}: vorhanden und wieder angenommen`,
  expiring: (owner, lastDay, days) =>
    `Zugangsdaten ${ownedBy(owner)} laufen ${days === 0 ? 'heute' : days === 1 ? 'morgen' : `in ${days} Tagen`} ab: ${lastDay} ist ihr letzter Tag. Neue anlegen und secrets_expire auf deren Ende setzen`,
  expired: (owner, lastDay) =>
    `Zugangsdaten ${ownedBy(owner)} sind abgelaufen: ${lastDay} war ihr letzter Tag. Neue anlegen und secrets_expire auf deren Ende setzen`,
  renewed: (owner, lastDay) => `Zugangsdaten ${ownedBy(owner)} sind erneuert${lastDay === null ? '' : `, gültig bis ${lastDay}`}`,
  disk: ({ free, share, folder }) =>
    `Datenträger fast voll: ${free} frei (${share}), wo die Datenbank liegt. Ohne Platz wird nichts gespeichert und niemand benachrichtigt. Ansehen: df -h ${folder}`,
  room: ({ free, share }) => `Datenträger hat wieder Platz: ${free} frei (${share})`,
  noPoll: ({ from, to, usual }) =>
    `Keine Abfrage zwischen ${from} und ${to}, obwohl der übliche Abstand ${usual} beträgt: Was in dieser Zeit geschrieben wurde, wurde spät gesehen. Läuft cron oder der Timer? Ansehen: monitor sources`,
  receiverFailing: ({ receiver, since, message }) =>
    `Empfänger ${receiver} bekommt seit ${since} nichts (${message}). Ausprobieren: monitor notify --test ${receiver}`,
  receiverWorks: (receiver) => `Empfänger ${receiver} funktioniert wieder`,
  gone: (key) => `Wird nicht mehr überwacht, denn es steht nicht mehr in der Konfiguration: ${key}`,
  unfair: {
    lead: {
      first: 'Ungerechte Wartezeiten: ',
      again: 'Wieder ungerechte Wartezeiten: ',
      worse: 'Wartezeiten noch ungerechter als gemeldet: ',
      resolved: 'Wartezeiten nicht mehr ungerecht: ',
    },
    finding: ({ ratio, bound, low, high }) =>
      `Das Viertel mit der geringsten Reichweite (${casesIn(low)}) wartet ${BOUND[bound]}${times(ratio ?? 1)} so lange wie das mit der größten (${casesIn(high)}).`,
    more: 'Mehr: monitor stats --by reach',
  },
}

export const OPERATOR_WORDS: Readonly<Record<MessageLanguage, OperatorWords>> = { en, de }
