/** Cache validators, kept byte for byte (`W/` and quotes included). */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface HttpRequest {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Sends If-None-Match and If-Modified-Since; a 304 is then an answer, not an error. */
  readonly validators?: Validators
  /** Credentials: sent as Authorization, dropped on another host, never printed. */
  readonly authorization?: string
  /** What in this request nobody else may learn, wherever it stands: goes to no other host, and is taken out of what comes back. */
  readonly secrets?: readonly string[]
  readonly allowPrivate?: boolean
  /** `refuse` for receivers: their URL is a secret, and a redirect would carry it elsewhere. */
  readonly redirects?: 'follow' | 'refuse'
  /** Whole request, redirects and retries included. */
  readonly timeoutMs?: number
  /** Cap on the decompressed body. */
  readonly maxBytes?: number
  /** How many times a failure worth it is tried again within this call; 0 for everything that must not happen twice. */
  readonly retries?: number
  /** Sent only after so long: the server has said that its answer is not ready yet. None of `timeoutMs` is spent by it. */
  readonly afterMs?: number
  readonly signal?: AbortSignal
}

/** A server that is to be reached, and asked nothing. */
export type Knock = Pick<HttpRequest, 'url' | 'allowPrivate' | 'timeoutMs' | 'signal'>

export interface HttpResponse {
  readonly status: number
  /** Lower-case names; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly validators: Validators
  /** The last URL of an unbroken chain of 301/308 from the asked one; null when there was none. */
  readonly permanentUrl: string | null
}

/** The only door to the network. Resolves for 2xx and for a 304 that was asked for; everything else throws an HttpError. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>
  /** Connects, with https up to the checked certificate, and closes: not a word is sent. Throws an HttpError that tells of the address its origin alone. */
  reach(knock: Knock): Promise<void>
  close(): Promise<void>
}

export type HttpErrorKind =
  | 'url'
  | 'dns'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'timeout'
  | 'status'
  | 'redirect'
  | 'private-address'
  | 'too-large'
  | 'encoding'
  | 'aborted'
  | 'network'
