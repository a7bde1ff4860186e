import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import * as certificates from '../../http/certificates.js'
import { freePort, startListening } from './real-program.js'

export const EXIM_PASSWORD = 'ein-langes-Kennwort'

interface User {
  readonly uid: number
  readonly gid: number
}
const NOBODY: User = { uid: 65_534, gid: 65_534 }

/** Exim takes no name of a folder from a mail, only from a list of its own. */
const MAILBOXES = ['care', 'boss', 'tls', 'refused', 'relay', 'partial']

export interface Exim {
  readonly port: number
  /** The certificate of the authority that it can be trusted by. */
  readonly authority: string
  /** What lies in a mailbox once so many do, oldest first, read as a mail client reads it. */
  mails(mailbox: string, count: number): Promise<readonly Email[]>
  /** How many mails lie in its mailboxes, once nothing waits in its queue any more. */
  taken(): Promise<number>
  stop(): Promise<void>
}

/** It never writes into a mailbox as root, whatever it is told; then it is nobody. */
const user = (): User => (process.getuid?.() === 0 ? NOBODY : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 })

/** Mails for firma.example go into mailboxes of its folder; others it relays for nobody. Whoever logs in must do so over TLS. */
const configuration = (folder: string, { uid, gid }: User): string => `exim_user = ${uid}
exim_group = ${gid}
never_users =
primary_hostname = mail.firma.example
keep_environment =
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim.pid
domainlist local_domains = firma.example
host_lookup =
rfc1413_query_timeout = 0s
tls_certificate = ${folder}/certificate.pem
tls_privatekey = ${folder}/key.pem
tls_advertise_hosts = *
acl_smtp_rcpt = rcpt
begin acl
rcpt:
  deny domains = !+local_domains
       message = relay not permitted
  deny local_parts = !${MAILBOXES.join(' : !')} : *
       message = No such mailbox
  accept
begin routers
local:
  driver = accept
  domains = +local_domains
  local_parts = ${MAILBOXES.join(' : ')}
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = ${folder}/mail/$local_part_data
  maildir_format
  create_directory
  user = ${uid}
  group = ${gid}
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{$auth2}{monitor}}{eq{$auth3}{${EXIM_PASSWORD}}}}}
  server_advertise_condition = \${if def:tls_in_cipher}
  server_set_id = $auth2
`

/** A mail server as many companies have it, in a folder of its own and as a user without rights. */
export async function startExim(program: string): Promise<Exim> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-exim-'))
  for (const name of ['spool', 'log', 'mail']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'certificate.pem'), certificates.good)
  writeFileSync(join(folder, 'key.pem'), certificates.key)
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, certificates.authority)
  const file = join(folder, 'exim.conf')
  const owner = user()
  writeFileSync(file, configuration(folder, owner))
  for (const name of ['.', ...readdirSync(folder)]) chownSync(join(folder, name), owner.uid, owner.gid)
  const port = await freePort()
  // -odf: a mail lies in its mailbox a moment after the server said that it took it.
  const exim = await startListening(program, ['-C', file, '-bdf', '-odf', '-oX', `127.0.0.1.${port}`], { port, user: owner })
  const filesOf = (mailbox: string): readonly string[] => {
    const box = join(folder, 'mail', mailbox, 'new')
    const files = existsSync(box) ? readdirSync(box).map((name) => join(box, name)) : []
    const writtenAt = (path: string): bigint => statSync(path, { bigint: true }).mtimeNs
    return files.sort((a, b) => Number(writtenAt(a) - writtenAt(b)))
  }
  const mails = async (mailbox: string, count: number): Promise<readonly Email[]> => {
    for (let tries = 0; filesOf(mailbox).length < count && tries < 200; tries += 1) await delay(25)
    return Promise.all(filesOf(mailbox).map((each) => PostalMime.parse(readFileSync(each))))
  }
  const filesBelow = (name: string, of: RegExp): number =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).filter((path) => of.test(path)).length
  const taken = async (): Promise<number> => {
    for (let tries = 0; filesBelow('spool', /input\/[^/]+$/) > 0 && tries < 200; tries += 1) await delay(25)
    return filesBelow('mail', /new\/[^/]+$/)
  }
  const stop = async (): Promise<void> => {
    await exim.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { port, authority, mails, taken, stop }
}
