/** Who a mail comes from or goes to; the address is ASCII. */
export interface Mailbox {
  readonly name: string | null
  readonly address: string
}

/** `none`: in clear, for a server in the company's own network alone. */
export const SMTP_SECURITIES = ['starttls', 'tls', 'none'] as const
export type SmtpSecurity = (typeof SMTP_SECURITIES)[number]

/** What only an `email` receiver has. */
export interface EmailOptions {
  readonly host: string
  readonly port: number
  readonly security: SmtpSecurity
  /** null: the server asks for none. Its password is a secret. */
  readonly username: string | null
  readonly from: Mailbox
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly replyTo: Mailbox | null
  /** Whether `to` makes tickets of mails. */
  readonly tickets: boolean
}
